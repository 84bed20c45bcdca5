import type { APIRoute } from 'astro';
import { getEditions } from '../../astro/library.ts';
import { type Download, downloadsOf } from '../../exports/register.ts';

export async function getStaticPaths() {
  const editions = await getEditions();
  const downloads = (await Promise.all(editions.map(downloadsOf))).flat();
  return downloads.map((download) => ({
    params: { file: download.file },
    props: { download },
  }));
}

export const GET: APIRoute<{ download: Download }> = ({ props: { download } }) =>
  new Response(new Uint8Array(download.content), {
    headers: { 'Content-Type': download.format.mediaType },
  });
