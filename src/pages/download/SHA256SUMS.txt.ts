import type { APIRoute } from 'astro';
import { getEditions } from '../../astro/library.ts';
import { downloadsOf, sumLine } from '../../exports/register.ts';

/** The sums of all files that are written from the editions, as `sha256sum -c` reads them. */
export const GET: APIRoute = async () => {
  const downloads = (await Promise.all((await getEditions()).map(downloadsOf))).flat();
  return new Response(downloads.map(sumLine).join(''), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
