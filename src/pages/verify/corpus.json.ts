import type { APIRoute } from 'astro';
import { getEditions } from '../../astro/library.ts';
import { corpusFile } from '../../core/verify/corpus-file.ts';

/** The words that the page 引文核验 compares with, fetched once and then there without a network. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(corpusFile(getEditions())), {
    headers: { 'content-type': 'application/json' },
  });
