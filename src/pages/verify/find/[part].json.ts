import type { APIRoute } from 'astro';
import { getEditions } from '../../../astro/library.ts';
import { verifyFiles } from '../../../astro/verify-files.ts';

/** Parts of the index by which 核验 finds documents; a pasted text leads to some of them. */
export async function getStaticPaths() {
  const editions = getEditions();
  if (editions.length < 2) return [];
  return verifyFiles(editions).parts.map((_, part) => ({ params: { part: `${part}` } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { parts } = verifyFiles(getEditions());
  return Response.json(parts[Number(params.part)]);
};
