import type { Diagnostics, FilePlace } from '../../diagnostic.ts';
import type { Rule } from '../rule.ts';

export const termCollision: Rule<{ form: string; own: string; other: string; file: string }> = {
  id: 'term-collision',
  severity: 'error',
  why: '同一个词若有两个词条，正文里的这个词只能链到一个，另一个就悄悄失了位置。',
  fix: '合成一个词条，或删去其中一个的这个别名。',
  examples: [
    {
      fault: '一个词条的别名是另一个词条的名字',
      edits: [
        {
          file: '../glossary/hu-ji-xian-zhi.mdx',
          find: 'term: 户籍限制',
          replace: 'term: 户籍限制\naliases: [以工代赈]',
        },
      ],
      prints: [
        'glossary/yi-gong-dai-zhen.mdx:2:7  term-collision  “以工代赈”是这个词条的名称，也是 src/core/fixtures/glossary/hu-ji-xian-zhi.mdx 的别名。',
      ],
    },
    {
      fault: '两个文件写同一个词',
      edits: [
        {
          file: '../glossary/hu-ji-xian-zhi.mdx',
          find: 'term: 户籍限制',
          replace: 'term: 以工代赈',
        },
      ],
      prints: [
        'glossary/yi-gong-dai-zhen.mdx:2:7  term-collision  “以工代赈”是这个词条的名称，也是 src/core/fixtures/glossary/hu-ji-xian-zhi.mdx 的名称。',
      ],
    },
  ],
  message: ({ form, own, other, file }) => `“${form}”是这个词条的${own}，也是 ${file} 的${other}。`,
};

/** A name or alias of a term, and where it is written. */
export interface TermForm {
  form: string;
  role: '名称' | '别名';
  place: FilePlace;
}

/** Reports every form that two files of the glossary claim, at the later and with the earlier. */
export function checkTermForms(forms: readonly TermForm[], diagnostics: Diagnostics): void {
  const first = new Map<string, TermForm>();
  for (const { form, role, place } of forms) {
    const known = first.get(form);
    if (!known) first.set(form, { form, role, place });
    else if (known.place.file !== place.file) {
      const found = { form, own: role, other: known.role, file: known.place.file };
      diagnostics.add(termCollision, place, found);
    }
  }
}
