import type { Audience } from '../../core/model/audience.ts';
import type { Edition } from '../../core/model/edition.ts';
import { clauseName, clauseTitle } from '../../core/views/clause-name.ts';
import { sentenceOf } from '../../core/views/sentence-of.ts';
import { escapeXml } from '../escape-xml.ts';
import { type Book, type Chapter, textHref } from './book.ts';
import { xhtml } from './xhtml.ts';

/** What the text means for its readers: plain words, and whom it concerns. Those with nothing are left out. */
export function readerChapters(book: Book): Chapter[] {
  const { plain, audiences } = book.edition;
  return [
    ...(plain.length > 0 ? [plainChapter(book)] : []),
    ...(audiences.length > 0 ? [audiencesChapter(book)] : []),
  ];
}

/** 句解: every sentence in plain words, each with the way to the official one. */
function plainChapter(book: Book): Chapter {
  const file = 'plain.xhtml';
  const clauses = book.edition.clauses.flatMap((clause) => {
    const own = book.edition.plain.filter((one) => one.clause === clause.id);
    if (own.length === 0) return [];
    const items = own.map(({ sentence, plain, confidence, note }) => {
      const nth = clause.sentences.findIndex(({ id }) => id === sentence) + 1;
      const doubt =
        confidence === 'unsure' ? `<b class="basis">没有把握</b>${escapeXml(note ?? '')}` : '';
      const place = `原文${escapeXml(clauseName(clause))}第 ${nth} 句`;
      return `<li>${escapeXml(plain)}${doubt} <a href="${textHref(book, clause.id, sentence)}">${place}</a></li>`;
    });
    return [
      `<h2 id="plain-${clause.id}">${escapeXml(clauseTitle(clause))}</h2>\n<ol>\n${items.join('\n')}\n</ol>`,
    ];
  });
  return chapter(file, '一句一句，用白话说', '句解是编者所写，不是官方解释。', clauses);
}

/** Whom the text concerns, and the sentences that do. */
function audiencesChapter(book: Book): Chapter {
  const file = 'audiences.xhtml';
  const { audiences } = book.edition;
  const made = chapter(
    file,
    '与谁有关',
    '“明示”是原文点了名，“推断”是编者按内容推断的，不是官方的说法。',
    audiences.map((audience) => audienceSection(book, audience)),
  );
  return {
    ...made,
    entries: audiences.map(({ id, name }) => ({ title: name, href: `${file}#for-${id}` })),
  };
}

function audienceSection(book: Book, { id, name, mentions, ask }: Audience): string {
  const { clauses, services } = book.edition;
  const sentences = mentions.map((mention) => {
    const clause = clauses.find((one) => one.id === mention.clause)!;
    const { before, words, after } = sentenceOf(clause, mention);
    const place = textHref(book, clause.id, mention.anchor);
    return `<li>${escapeXml(clauseName(clause))}<a class="official" href="${place}">“${escapeXml(before + words + after)}”</a><b class="basis">${mention.basis}</b></li>`;
  });
  const asked = ask.flatMap((wanted) => services.find((service) => service.id === wanted) ?? []);
  return [
    `<h2 id="for-${id}">${escapeXml(name)}</h2>`,
    `<ul>\n${sentences.join('\n')}\n</ul>`,
    ...(asked.length > 0 ? [whereToAsk(asked)] : []),
  ].join('\n');
}

function whereToAsk(services: Edition['services']): string {
  const items = services.map(({ name, office, available, lines }) => {
    const calls = lines.length > 0 ? `电话：${lines.join('、')}。` : '';
    return `<li>${escapeXml(name)}（${available}）：${escapeXml(office)}${calls}</li>`;
  });
  return `<h3>去哪里问</h3>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function chapter(file: string, title: string, lead: string, sections: string[]): Chapter {
  const id = file.replace('.xhtml', '');
  const body = `<section class="ours readers" aria-labelledby="${id}">
<h1 id="${id}">${title}</h1>
<p>${lead}</p>
${sections.join('\n')}
</section>`;
  return { file, title, entries: [], content: xhtml({ title, type: 'backmatter', body }) };
}
