import type { APIRoute } from 'astro';
import { getEditions } from '../../astro/library.ts';
import { verifyFiles } from '../../astro/verify-files.ts';
import { corpusFile } from '../../core/verify/corpus-file.ts';

/**
 * What the page 引文核验 loads first, once and then there without a network: the words of the only
 * document (`corpus.json`), or where to find the documents that pasted words may come from (`find.json`).
 */
export async function getStaticPaths() {
  return [{ params: { file: getEditions().length > 1 ? 'find' : 'corpus' } }];
}

export const GET: APIRoute = async ({ params }) => {
  const editions = getEditions();
  const file = params.file === 'find' ? verifyFiles(editions).file : corpusFile(editions);
  return Response.json(file);
};
