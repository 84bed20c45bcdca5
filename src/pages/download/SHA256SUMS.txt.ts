import type { APIRoute } from 'astro';
import { getLibrary } from '../../astro/library.ts';
import { downloadsOf, sumLine } from '../../exports/register.ts';

/** The sums of all files that are written from the editions, as `sha256sum -c` reads them. */
export const GET: APIRoute = async () => {
  const library = getLibrary();
  const sums: string[] = [];
  // One after another: the downloads of a large library are not all needed at once.
  for (const edition of library.editions) {
    sums.push(...(await downloadsOf(edition, library)).map(sumLine));
  }
  return new Response(sums.join(''), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
