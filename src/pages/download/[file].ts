import type { APIRoute } from 'astro';
import { getLibrary } from '../../astro/library.ts';
import type { Edition } from '../../core/model/edition.ts';
import { type Format, fileName, type LateFormat } from '../../exports/format.ts';
import { formatsOf } from '../../exports/register.ts';

export function getStaticPaths() {
  const library = getLibrary();
  return library.editions.flatMap((edition) =>
    formatsOf(edition, library).map((format) => ({
      params: { file: fileName(edition, format) },
      props: { edition, format },
    })),
  );
}

export const GET: APIRoute<{ edition: Edition; format: Format | LateFormat }> = async ({
  props: { edition, format },
}) =>
  new Response(new Uint8Array(await format.write(edition)), {
    headers: { 'Content-Type': format.mediaType },
  });
