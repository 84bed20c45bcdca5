import type { Clause } from '../../core/model/clause.ts';
import type { Edition } from '../../core/model/edition.ts';
import { codePointLength } from '../../core/text/code-points.ts';
import { clauseTitle } from '../../core/views/clause-name.ts';
import { LIGHT } from '../../styles/palette.ts';

/** A clause in the frame of another site. */
export interface Embed {
  title: string;
  /** Pixels. */
  width: number;
  height: number;
  /** The frame, to be pasted into a page. */
  html: string;
}

const WIDTH = 640;
/** Characters of a line in a frame of that width, and pixels of a line: see `layouts/Embed.astro`. */
const LINE = { characters: 34, height: 30 };
const REST = 150;

/**
 * The frame of a clause, as high as its text needs at full width.
 * @param url whole address of the clause's embed page
 */
export function embedOf({ document }: Edition, clause: Clause, url: string): Embed {
  const title = `${clauseTitle(clause)} · ${document.shortTitle}`;
  const lines = clause.text
    .split('\n')
    .reduce((sum, text) => sum + Math.ceil((codePointLength(text) + 2) / LINE.characters), 0);
  // Above a text without a heading of its own stands ours.
  const height = REST + (lines + (clause.heading.end > 0 ? 0 : 1)) * LINE.height;
  const attributes = `src="${attribute(url)}" title="${attribute(title)}" width="${WIDTH}" height="${height}"`;
  const html = `<iframe ${attributes} style="border:1px solid ${LIGHT.rule};max-width:100%" loading="lazy"></iframe>`;
  return { title, width: WIDTH, height, html };
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
