import { releaseOf, remember } from './readers.ts';
import type { Release } from './release.ts';
import { readFile, wholeReleases } from './shelf.ts';

/** Answers requests of pages from what is stored, and from the network when it is not stored. */

/** What is shown for a page that is not stored when there is no network. */
const FALLBACK = 'offline/';

/** Path under the scope without query and fragment; null for addresses of others. */
export function pathUnder(scope: string, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const whole = origin + pathname;
  return whole.startsWith(scope)
    ? whole.slice(scope.length).replace(/(^|\/)index\.html$/, '$1')
    : null;
}

/**
 * A page: of the newest release that is whole. From then on, whatever the page asks for is
 * answered from the same release.
 * @param newest id of the release to be preferred
 * @param clientId of the page to be
 */
export async function answerNavigation(
  scope: string,
  request: Request,
  path: string,
  newest: string,
  clientId: string,
): Promise<Response> {
  const releases = newestFirst(await wholeReleases(scope), newest);
  for (const release of releases) {
    const page = await stored(scope, release, path);
    if (page) {
      await remember(scope, clientId, release.id);
      return page;
    }
    if (hasFile(release, `${path}/`)) return Response.redirect(`${scope}${path}/`);
  }
  try {
    return await fetch(request);
  } catch (error) {
    for (const release of releases) {
      const page = await stored(scope, release, FALLBACK);
      if (page) return new Response(page.body, { status: 503, headers: page.headers });
    }
    throw error;
  }
}

/** Anything that a page asks for: of the release that the page is of. */
export async function answerPart(
  scope: string,
  request: Request,
  path: string,
  newest: string,
  clientId: string,
  resultingClientId: string,
): Promise<Response> {
  const reading = (await releaseOf(scope, clientId)) ?? newest;
  // A script's worker is a client of its own, of the same release as its page.
  if (resultingClientId) await remember(scope, resultingClientId, reading);
  const release = (await wholeReleases(scope)).find(({ id }) => id === reading);
  const part = release && (await stored(scope, release, path));
  return part ?? fetch(request);
}

async function stored(scope: string, release: Release, path: string): Promise<Response | null> {
  const file = release.files.find((one) => one.path === path);
  return file ? readFile(scope, release, file) : null;
}

function hasFile({ files }: Release, path: string): boolean {
  return files.some((file) => file.path === path);
}

function newestFirst(releases: readonly Release[], newest: string): Release[] {
  return [...releases].sort((a, b) => Number(b.id === newest) - Number(a.id === newest));
}
