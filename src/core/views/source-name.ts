import type { Edition } from '../model/edition.ts';

/** Short name of a source or of a commentary, as its editors give it; the id where it has none. */
export function sourceName(
  { apparatus, prints, commentary, document }: Edition,
  id: string,
): string {
  const described = [
    ...(apparatus?.witnesses ?? []),
    ...(apparatus?.secondary ?? []),
    ...prints.flatMap((one) => one.apparatus.witnesses),
  ];
  return (
    described.find((source) => source.id === id)?.name ??
    commentary.find((piece) => piece.id === id)?.shortTitle ??
    document.sources.find((source) => source.id === id)?.name ??
    id
  );
}

/** The name with what is known of it and how: 河南汝州的报纸（据所载地方稿件推断）. */
export function sourceNameInFull(edition: Edition, id: string): string {
  return (
    edition.document.sources.find((source) => source.id === id)?.name ?? sourceName(edition, id)
  );
}

/** Names in brackets of their own: 来源（载全文的报纸、河南汝州的报纸〔据所载地方稿件推断〕）. */
export function inBrackets(names: readonly string[]): string {
  return `（${names.map((name) => name.replaceAll('（', '〔').replaceAll('）', '〕')).join('、')}）`;
}
