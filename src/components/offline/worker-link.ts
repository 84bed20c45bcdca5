import type { OfflineState, Request } from '../../offline/messages.ts';
import { ownScript } from '../own-script/own-script.ts';

/** Asked again while a release is being stored, so that the browser does not stop the worker. */
const HEARTBEAT = 20_000;

/**
 * Registers the service worker and keeps in touch with it.
 * @param worker address of its script
 * @param scope the site's base
 * @param heard told every state of the worker that is active
 * @returns asks the worker something
 */
export async function linkWorker(
  worker: string,
  scope: string,
  heard: (state: OfflineState) => void,
): Promise<(request: Request) => void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(ownScript(worker), {
    scope,
    updateViaCache: 'none',
  });
  const ask = (request: Request) => registration.active?.postMessage(request);
  let heartbeat = 0;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<OfflineState>) => {
    clearTimeout(heartbeat);
    if (data.storing !== null) heartbeat = window.setTimeout(ask, HEARTBEAT, 'store');
    heard(data);
  });
  serviceWorker.startMessages();
  // A new release begins with a new worker.
  serviceWorker.addEventListener('controllerchange', () => ask('state'));
  await serviceWorker.ready;
  ask('state');
  return ask;
}
