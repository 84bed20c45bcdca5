/**
 * Runs a command of Astro's own, `dev` or `check`, so that nobody is told of it: without its telemetry,
 * and without asking a registry for newer versions.
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

await import(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url).href);
