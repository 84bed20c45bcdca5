import type { Term } from '../core/model/term.ts';

type Source = Term['sources'][number];

/** What an explanation rests on, as name and words: 核实, 未核, 出处, 沿革, 进展. */
export function termFacts(term: Term): { name: string; words: string }[] {
  const facts = [
    { name: '又作', words: term.aliases.join('、') },
    { name: '核实', words: CONFIDENCE[term.confidence] },
    { name: '核至', words: term.asOf ?? '' },
    { name: '未核', words: term.notVerified ?? '' },
    { name: '出处', words: term.sources.map(sourceName).join('；') },
    { name: '沿革', words: term.history ?? '' },
    { name: '进展', words: term.progress ?? '' },
  ];
  return facts.filter(({ words }) => words !== '');
}

const CONFIDENCE = {
  verified: '出处已核',
  partly: '部分未核',
  unverified: '未核：仅为编者概括',
};

/** A source in one line: title, issuer, number, date, article. */
export function sourceName({ title, issuer, number, date, article }: Source): string {
  return [title, issuer, number, date, article].filter(Boolean).join('，');
}
