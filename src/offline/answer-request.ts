import { releaseOf, remember } from './readers.ts';
import type { Release } from './release.ts';
import type { RightOfWay } from './right-of-way.ts';
import { address, readFile, wholeReleases } from './shelf.ts';
import type { Times } from './times.ts';

/** Answers requests of pages from what is stored, and from the network when it is not stored. */

/** What is shown for a page that is not stored when the network does not give it. */
const FALLBACK = 'offline/';

/** The site as its reader has it. */
interface Site {
  scope: string;
  /** Id of the release to be preferred. */
  newest: string;
  times: Times;
  way: RightOfWay;
}

/**
 * A page: of the newest release that is whole. From then on, whatever the page asks for is
 * answered from the same release.
 * @param clientId of the page to be
 */
export async function answerNavigation(
  { scope, newest, times, way }: Site,
  request: Request,
  path: string,
  clientId: string,
): Promise<Response> {
  const releases = newestFirst(await readable(scope), newest);
  for (const release of releases) {
    const page = await stored(scope, release, path);
    if (page) {
      await remember(scope, clientId, release.id);
      return page;
    }
    if (hasFile(release, `${path}/`)) {
      return Response.redirect(address(scope, `${path}/`) + new URL(request.url).search);
    }
  }
  const answer = fetch(request);
  try {
    return await way.give(releases.length > 0 ? within(times.answer, answer) : answer);
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
  { scope, newest, times, way }: Site,
  request: Request,
  path: string,
  clientId: string,
  resultingClientId: string,
): Promise<Response> {
  const reading = (await releaseOf(scope, clientId).catch(() => null)) ?? newest;
  // A script's worker is a client of its own, of the same release as its page.
  if (resultingClientId) await remember(scope, resultingClientId, reading);
  const release = (await readable(scope)).find(({ id }) => id === reading);
  const part = release && (await stored(scope, release, path));
  return part ?? way.give(within(times.answer, fetch(request)));
}

/** None, too, where the browser does not give what it has stored: the network is there still. */
async function readable(scope: string): Promise<Release[]> {
  try {
    return await wholeReleases(scope);
  } catch {
    return [];
  }
}

async function stored(scope: string, release: Release, path: string): Promise<Response | null> {
  const file = release.files.find((one) => one.path === path);
  return file ? readFile(scope, release, file).catch(() => null) : null;
}

function hasFile({ files }: Release, path: string): boolean {
  return files.some((file) => file.path === path);
}

function newestFirst(releases: readonly Release[], newest: string): Release[] {
  return [...releases].sort((a, b) => Number(b.id === newest) - Number(a.id === newest));
}

/** @throws Error when there is no answer in so many milliseconds */
function within<Answer>(ms: number, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
