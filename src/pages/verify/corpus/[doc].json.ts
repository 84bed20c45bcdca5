import type { APIRoute } from 'astro';
import { getEdition, getEditions } from '../../../astro/library.ts';
import { corpusOfEdition } from '../../../core/verify/corpus-of-edition.ts';
import type { ComparedDocument } from '../../../core/verify/several.ts';

/** The words of each document, which 核验 loads where they may have been quoted. */
export async function getStaticPaths() {
  const editions = getEditions();
  return editions.length < 2 ? [] : editions.map(({ id }) => ({ params: { doc: id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const edition = getEdition(params.doc!);
  const { id, document } = edition;
  const file: ComparedDocument = {
    id,
    title: document.shortTitle,
    corpus: corpusOfEdition(edition),
  };
  return Response.json(file);
};
