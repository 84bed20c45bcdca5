import type { APIRoute } from 'astro';
import { getEditions } from '../../astro/library.ts';
import type { Edition } from '../../core/model/edition.ts';
import { readAloudFile } from '../../core/views/read-aloud.ts';

/** What reading aloud needs beside the text; fetched when a reader asks for it. */
export async function getStaticPaths() {
  return getEditions().map((edition) => ({
    params: { doc: edition.id },
    props: { edition },
  }));
}

export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) =>
  new Response(JSON.stringify(readAloudFile(edition)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
