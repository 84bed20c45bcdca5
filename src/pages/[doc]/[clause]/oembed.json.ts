import type { APIRoute } from 'astro';
import { address } from '../../../astro/address.ts';
import { getEditions } from '../../../astro/library.ts';
import { cardFile, SITE_NAME } from '../../../cards/card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../../../cards/draw-card.ts';
import { embedOf } from '../../../components/share/embed.ts';
import type { Clause } from '../../../core/model/clause.ts';
import type { Edition } from '../../../core/model/edition.ts';
import { hasOwnPage } from '../../../core/views/clause-address.ts';

/** None where the site does not know its address: oEmbed is for other sites. */
export async function getStaticPaths() {
  if (address('') === null) return [];
  return getEditions().flatMap((edition) =>
    edition.clauses
      .filter(({ id }) => hasOwnPage(edition, id))
      .map((clause) => ({
        params: { doc: edition.id, clause: clause.id },
        props: { edition, clause },
      })),
  );
}

/** oEmbed 1.0 (https://oembed.com), type `rich`; `maxwidth` cannot be honoured without a server. */
export const GET: APIRoute<{ edition: Edition; clause: Clause }> = ({ props }) => {
  const { edition, clause } = props;
  const page = `${edition.id}/${clause.id}`;
  return Response.json({
    version: '1.0',
    type: 'rich',
    provider_name: SITE_NAME,
    provider_url: address(''),
    author_name: edition.document.issuers.join('、'),
    thumbnail_url: address(cardFile(page)),
    thumbnail_width: CARD_WIDTH,
    thumbnail_height: CARD_HEIGHT,
    ...embedOf(edition, clause, address(`${page}/embed/`)!),
  });
};
