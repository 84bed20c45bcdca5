/**
 * What holds for the content itself. The engine is tested on fixtures of its own; an author may
 * change this file with the content, and a valid target, measure, term or report breaks none of it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountBase, accountWitness, isBalanced } from '../src/core/collate/account.ts';
import { compileLibrary } from '../src/core/compile-library.ts';
import type { Edition } from '../src/core/model/edition.ts';
import { contentRoot } from '../src/core/read/content-root.ts';
import { sliceCodePoints } from '../src/core/text/code-points.ts';
import { attestationOfBlock, attestationSentence } from '../src/core/views/attestation-of-block.ts';
import { coverageOf } from '../src/core/views/coverage.ts';

const { library, diagnostics } = compileLibrary(contentRoot);

it('has no fault', () => {
  expect(diagnostics).toEqual([]);
});

describe.each(library.editions)('$id', (edition: Edition) => {
  const clauses = new Map(edition.clauses.map((clause) => [clause.id, clause]));

  it('quotes the text as it stands, wherever an annotation does', () => {
    const evidence = [
      ...edition.targets.map((target) => target.evidence),
      ...edition.measures.map((measure) => measure.evidence),
      ...edition.progress.map((progress) => progress.evidence),
      ...edition.ties.map((tie) => tie.evidence),
      ...edition.doubts.map((doubt) => doubt.evidence),
      ...edition.audiences.flatMap(({ mentions, excluded }) => [...mentions, ...excluded]),
      ...edition.reports.flatMap(({ ties }) => ties),
    ];
    for (const { clause, start, end, quote } of evidence) {
      expect(sliceCodePoints(clauses.get(clause)!.text, start, end)).toBe(quote);
    }
  });

  it('quotes the commentaries as they stand, and verbatim where it says so', () => {
    for (const { commentary, block, start, end, says, kind, evidence } of edition.ties) {
      const piece = edition.commentary.find(({ id }) => id === commentary)!;
      const { text } = piece.blocks.find(({ id }) => id === block)!;
      expect(sliceCodePoints(text, start, end)).toBe(says);
      if (kind === 'verbatim') expect(says).toBe(evidence.quote);
    }
  });

  it('counts no words as two measures', () => {
    const places = edition.measures.map(({ evidence }) => `${evidence.clause}:${evidence.start}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('reckons a year only where the text gives a length of time, and from the day of adoption', () => {
    const adopted = Number(edition.document.adopted?.slice(0, 4));
    for (const { evidence, reckoned } of edition.targets) {
      const years = /用(\d+)年左右时间/.exec(evidence.quote)?.[1];
      expect(reckoned?.year).toBe(years ? adopted + Number(years) : undefined);
    }
  });

  it('ties every progress that the glossary tells to the text, in the words of the glossary', () => {
    const told = edition.terms.filter(({ progress }) => progress);
    expect(new Map(edition.progress.map(({ term, fact }) => [term, fact]))).toEqual(
      new Map(told.map(({ id, progress }) => [id, progress])),
    );
  });

  it('dates a progress by a date that the entry itself gives, and marks what is in doubt', () => {
    for (const { term: id, date, notVerified } of edition.progress) {
      const term = edition.terms.find((term) => term.id === id)!;
      const given = [
        term.progress,
        ...term.sources.flatMap(({ title, date }) => [title, date ?? '']),
      ].join();
      const [year, month, day] = date.split('-').map(Number);
      const long = `${year}${month ? `年${month}月` : ''}${day ? `${day}日` : ''}`;
      expect(given.includes(date) || given.includes(long), `${id} ${date}`).toBe(true);
      if (term.confidence !== 'verified') expect(notVerified, id).not.toBeNull();
    }
  });

  it('tells of every report what it says and where it was printed', () => {
    const sources = edition.document.sources.map(({ id }) => id);
    for (const { source, ties, account } of edition.reports) {
      expect(sources).toContain(source);
      expect(account.join('')).not.toBe('');
      expect(ties.length).toBeGreaterThan(0);
    }
  });

  it('holds every witness untouched, and accounts for every character of it and of the text', () => {
    for (const { id, file, text, collation } of edition.apparatus?.witnesses ?? []) {
      expect(text).toBe(readFileSync(`${contentRoot}/${edition.id}/witnesses/${file}`, 'utf8'));
      expect(isBalanced(accountWitness({ id, text }, collation))).toBe(true);
      expect(isBalanced(accountBase(edition.apparatus!.blocks, collation))).toBe(true);
    }
  });

  it('accounts for every character of every print of a commentary, and explains every difference', () => {
    for (const { apparatus, notes } of edition.prints) {
      for (const witness of apparatus.witnesses) {
        expect(isBalanced(accountWitness(witness, witness.collation))).toBe(true);
        expect(isBalanced(accountBase(apparatus.blocks, witness.collation))).toBe(true);
      }
      const explained = new Set(notes.flatMap(({ places }) => places));
      expect(apparatus.places.every(({ id }) => explained.has(id))).toBe(true);
    }
  });

  it('agrees with a plain search on the sentences and phrases that a summary kept', () => {
    const { shortTitle } = edition.document;
    for (const summary of edition.commentary.filter(({ kind }) => kind === 'summary')) {
      const said = summary.blocks.map(({ text }) => text.replaceAll(shortTitle, '')).join('\n');
      for (const { clause, sentences } of coverageOf(edition, summary).clauses) {
        for (const [at, { kept, characters, keptCharacters }] of sentences.entries()) {
          const { start, end } = clause.sentences[at]!;
          const words = sliceCodePoints(clause.text, start, end);
          const phrases = words.split(/[^\p{L}\p{N}%]+/u).filter((phrase) => phrase.length >= 6);
          const found = phrases.filter((phrase) => said.includes(phrase));
          expect(kept === 'whole', words).toBe(said.includes(words.slice(0, -1)));
          expect(kept === 'none', words).toBe(found.length === 0);
          expect(keptCharacters).toBeLessThanOrEqual(characters);
          expect(keptCharacters).toBeGreaterThanOrEqual(found.join('').length);
        }
      }
    }
  });
});

/** What is known of the first document; it stands as long as its witnesses and text do. */
describe.runIf(existsSync(`${contentRoot}/minsheng-2025`))('the Opinion', () => {
  const edition = library.editions.find(({ id }) => id === 'minsheng-2025')!;

  it('has ten clauses in five parts, and every witness', () => {
    expect(edition.clauses.filter(({ kind }) => kind === 'clause')).toHaveLength(10);
    expect(edition.sections).toHaveLength(5);
    expect(edition.clauses.flatMap(({ sentences }) => sentences)).toHaveLength(77);
    expect(edition.apparatus!.witnesses.map(({ id }) => id)).toEqual(['000', '002', '003']);
  });

  it('says every sentence in plain words, and whom every audience may ask', () => {
    expect(edition.plain).toHaveLength(
      edition.clauses.flatMap(({ sentences }) => sentences).length,
    );
    for (const { id, words, ask } of edition.audiences) {
      expect(words, id).not.toEqual([]);
      expect(ask, id).not.toEqual([]);
    }
  });

  it('collates the two prints of the explainer, which differ in eleven places', () => {
    const [{ commentary, apparatus }] = edition.prints as [(typeof edition.prints)[number]];
    expect(commentary).toBe('xinhua-explainer');
    expect(apparatus.witnesses.map(({ id }) => id)).toEqual(['000', '001']);
    expect(apparatus.places).toHaveLength(11);
  });

  it('explains its choices of readings by the variants they rest on', () => {
    const { places } = edition.apparatus!;
    expect(
      edition.choices.map(({ evidence, rejected, places: [first] }) => {
        const { baseReading } = places.find(({ id }) => id === first)!;
        return [evidence.clause, baseReading, rejected].join(' ');
      }),
    ).toEqual([
      'c2 经济状况核对办法 低收入家庭参考指引。开展低收入人口认定工作，全面开展',
      'c2 最低 技能人才培养保障工资分类参考指引',
      'c5 招生 优质普通高中中招指标到校比例',
      'c6 治 常见病多发病诊疗水平',
      'c7 等 上门服务能力',
      'c10 职 兼顾租住平衡',
    ]);
  });

  it.each([
    ['p', '三份来源一致。'],
    ['c1', '三份来源都有，异文（文字不同）2 处。'],
    [
      'c6',
      '两份来源（载全文的报纸〔报名不详〕、河南汝州的报纸〔据所载地方稿件推断〕）都有，异文（文字不同）2 处。',
    ],
    [
      'c7',
      '两份来源（载全文的报纸〔报名不详〕、河南汝州的报纸〔据所载地方稿件推断〕）都有，异文（文字不同）1 处；自“推动有条件的大城市”以下仅一份（载全文的报纸〔报名不详〕），其中 1 句的一部分另有新华社摘要可证。',
    ],
    [
      'c10',
      '仅一份来源（载全文的报纸〔报名不详〕），异文（文字不同）1 处，其中 3 句另有新华社解读、新华社摘要可证。',
    ],
  ])('says who attests %s', (block, sentence) => {
    expect(attestationSentence(attestationOfBlock(edition, block)!, edition)).toBe(sentence);
  });
});
