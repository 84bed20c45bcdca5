/** Name of the service worker under the site's base. */
export const SERVICE_WORKER = 'sw.js';

/** Whether the site is built with the kill switch: it then stores nothing, and removes what it did. */
export const offlineIsOff = process.env.OFFLINE === 'off';
