import type { Commentary } from '../../core/model/commentary.ts';
import type { Term } from '../../core/model/term.ts';
import { longDate } from '../../core/text/long-date.ts';
import { clauseName } from '../../core/views/clause-name.ts';
import { marksInBlock } from '../../core/views/marks.ts';
import { nestMarks } from '../../core/views/nest-marks.ts';
import type { Appendix } from '../appendices.ts';
import { colophon } from '../colophon.ts';
import { escapeXml } from '../escape-xml.ts';
import { termFacts } from '../term-facts.ts';
import { type Book, type Chapter, commentaryFile, GLOSSARY, textHref } from './book.ts';
import { linked, xhtml } from './xhtml.ts';

/** The title as printed, whose words these are, and which edition this is. */
export function titlePage({ edition }: Book): Chapter {
  const { document, title, dateline } = edition;
  const body = `<section epub:type="titlepage">
<h1 class="official title">${escapeXml(title)}</h1>
<p class="official dateline">${escapeXml(dateline)}</p>
<div class="ours">
<p class="edition">条分缕析批注本</p>
<p>墨色、宋体的字是原文；朱色、楷体、较小的字是编者和各家所加。点一下加点线的词，就看到它的注。</p>
<p>版本 ${escapeXml(document.edition.version)}，${longDate(document.edition.date)}。本书不是官方出版物，一切以官方发布文本为准。</p>
</div>
</section>`;
  return {
    file: 'title.xhtml',
    title: '书名页',
    entries: [],
    content: xhtml({ title, type: 'frontmatter', body }),
  };
}

/** A piece by others; words that it shares with the text lead there, terms to the glossary. */
export function commentaryChapter(book: Book, piece: Commentary): Chapter {
  const { edition } = book;
  const clauseOf = new Map(edition.ties.map(({ evidence }) => [evidence.anchor, evidence.clause]));
  const blocks = piece.blocks.map(({ id, kind, text }) => {
    const words = linked(nestMarks(text, marksInBlock(edition, piece.id, id)), ({ layer, ref }) => {
      if (layer === 'term') return `class="term" href="${GLOSSARY}#${ref}"`;
      return `href="${textHref(book, clauseOf.get(ref)!, ref)}"`;
    });
    const element = kind === 'heading' ? 'h2' : 'p';
    return `<${element} id="${id}">${words}</${element}>`;
  });
  const by = [...piece.authors, piece.agency, longDate(piece.date)].join('，');
  const body = `<article class="ours commentary">
<h1>${escapeXml(piece.title)}</h1>
${piece.subtitle ? `<p class="subtitle">${escapeXml(piece.subtitle)}</p>\n` : ''}<p class="imprint">${escapeXml(by)}。见于${escapeXml(piece.printedIn.join('；'))}。版权属${escapeXml(piece.agency)}，依署名转载。</p>
${blocks.join('\n')}
</article>`;
  const title = `${piece.shortTitle}：${piece.title}`;
  return {
    file: commentaryFile(piece),
    title,
    entries: [],
    content: xhtml({ title, type: 'backmatter', body }),
  };
}

/** Every entry with what it rests on and where its term stands. */
export function glossaryChapter(book: Book): Chapter {
  const entries = book.edition.terms.map((term) => {
    const facts = termFacts(term).map(
      ({ name, words }) => `<p><b class="basis">${name}</b> ${escapeXml(words)}</p>`,
    );
    return `<dt epub:type="glossterm" id="${term.id}"><dfn>${escapeXml(term.term)}</dfn></dt>
<dd epub:type="glossdef">
${term.explanation.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`).join('\n')}
${[...facts, ...places(book, term)].join('\n')}
</dd>`;
  });
  const body = `<section class="ours" role="doc-glossary" aria-labelledby="glossary">
<h1 id="glossary">术语</h1>
<p>解释由编者撰写，不是官方释义；还没有查到可靠出处的标明“未核”。</p>
<dl epub:type="glossary">
${entries.join('\n')}
</dl>
</section>`;
  return {
    file: GLOSSARY,
    title: '术语',
    entries: [],
    content: xhtml({ title: '术语', type: 'backmatter', body }),
  };
}

function places(book: Book, term: Term): string[] {
  const { clauses, mentions } = book.edition;
  const links = mentions
    .filter((mention) => mention.term === term.id && mention.first)
    .flatMap(({ clause: id, anchor }) => {
      const clause = clauses.find((candidate) => candidate.id === id);
      if (!clause) return [];
      return `<a href="${textHref(book, clause.id, anchor)}">${escapeXml(clauseName(clause))}</a>`;
    });
  return links.length > 0 ? [`<p><b class="basis">见于</b> ${links.join('、')}</p>`] : [];
}

/** An appendix: words of the text, each leading there, and what the editors say of them. */
export function appendixChapter(book: Book, { id, title, lead, entries }: Appendix): Chapter {
  const items = entries.map(({ on, says }) => {
    const places = on.map(
      ({ name, evidence: { clause, anchor, quote }, limit }) =>
        `${escapeXml(name)}<a class="official" href="${textHref(book, clause, anchor)}">“${escapeXml(quote)}”</a>${escapeXml(limit)}`,
    );
    return `<li>
<p>${places.join('；')}</p>
${says.map((paragraph) => `<p>${escapeXml(paragraph)}</p>`).join('\n')}
</li>`;
  });
  const body = `<section class="ours appendix" role="doc-appendix" aria-labelledby="${id}">
<h1 id="${id}">${escapeXml(title)}</h1>
<p>${escapeXml(lead)}</p>
<ul>
${items.join('\n')}
</ul>
</section>`;
  return {
    file: `${id}.xhtml`,
    title,
    entries: [],
    content: xhtml({ title, type: 'backmatter', body }),
  };
}

export function colophonChapter({ edition }: Book): Chapter {
  const paragraphs = colophon(edition).map((paragraph) => `<p>${escapeXml(paragraph)}</p>`);
  const body = `<section epub:type="colophon" role="doc-colophon" class="ours">
<h1>关于这一版</h1>
${paragraphs.join('\n')}
</section>`;
  return {
    file: 'colophon.xhtml',
    title: '关于这一版',
    entries: [],
    content: xhtml({ title: '关于这一版', type: 'backmatter', body }),
  };
}
