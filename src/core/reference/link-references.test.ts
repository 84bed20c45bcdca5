import { describe, expect, it } from 'vitest';
import { compileLibrarySources } from '../compile-library.ts';
import type { Edition } from '../model/edition.ts';
import type { Sources } from '../read/sources.ts';
import { sliceCodePoints } from '../text/code-points.ts';
import { linkReferences } from './link-references.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A document of these words. */
function document(id: string, title: string, adopted: string, ...lines: string[]): Sources {
  const folder = `content/${id}`;
  const yaml = [
    `title: ${title}`,
    `shortTitle: ${title}`,
    'kind: 法律',
    'issuers: [示例大会]',
    `adopted: ${adopted}`,
    "edition: { version: '1.0', date: '2024-02-03', checked: 2024-02 }",
    'description: 为测试写的。',
    '',
  ].join('\n');
  const files = new Map([
    [`${folder}/document.yaml`, bytes(yaml)],
    [`${folder}/text.mdx`, bytes(`# ${title}\n\n${lines.join('\n\n')}\n`)],
  ]);
  return pinned({ document: id, folder, glossary: 'content/glossary', files });
}

/** The hash that the first build tells. */
function pinned(sources: Sources): Sources {
  const { diagnostics } = compileLibrarySources([sources]);
  const told = diagnostics.find(({ rule }) => rule === 'first-hash');
  const hash = /[0-9a-f]{64}/.exec(told?.message ?? '')?.[0];
  if (!hash) return sources;
  const file = `${sources.folder}/document.yaml`;
  const yaml = new TextDecoder().decode(sources.files.get(file));
  return {
    ...sources,
    files: new Map([...sources.files, [file, bytes(`${yaml}sha256: ${hash}\n`)]]),
  };
}

const BRIDGES = document(
  'bridges',
  '中华人民共和国桥梁法',
  '2020-01-01',
  '## 第一章 总则',
  '第一条 为了管好桥梁，制定本法。',
  '第二条 桥梁每年检查一次。',
  '前款规定的检查，由所在地安排。',
  '有下列情形之一的，加查一次：',
  '（一）发过大水的；',
  '（二）过火的。',
  '第三条 违反本法第二条第一款、第三款规定的，责令改正；有第二条第三款第（一）项、第（二）项情形的，从重。',
  '第四条 依照前条、本法第一条至第三条的规定，比照灯塔法第二条办理；灯塔法没有规定的，适用《中华人民共和国灯塔法》和《磨坊法》。',
  '第五条 依照磨坊法第二条、第三条和该法第一条的规定办理。',
  '违反本条第一款的，或者第一款以外的，不予受理。',
  '## 第二章 附则',
  '第六条 第一章的规定，适用于便桥。所称“依照第二条的规定”，不含例外。第九条另有说法的除外。',
);
const LIGHTS = document(
  'lights',
  '中华人民共和国灯塔法',
  '2021-01-01',
  '第一条 根据《中华人民共和国桥梁法》（以下简称大桥法）第三条，制定本法。',
  '第二条 依照大桥法第二条第二款办理。前款没有规定。',
);
const OLD_LIGHTS = document(
  'old-lights',
  '中华人民共和国灯塔法',
  '1990-01-01',
  '第一条 旧的。',
  '第二条 旧的。',
);
const AMENDING = document(
  'amending',
  '桥梁法修正案',
  '2022-01-01',
  '第一条 将桥梁法第二条修改为：“第二条 桥梁每月检查一次。”原第二款作为第三款，第三条不变。',
);

const { library, diagnostics } = compileLibrarySources([BRIDGES, LIGHTS, OLD_LIGHTS, AMENDING]);
const edition = (id: string): Edition => library.editions.find((one) => one.id === id)!;

/** What is linked in a clause and where it leads. */
function linksOf(id: string, clause: string): string[] {
  const { clauses, references } = edition(id);
  const { text } = clauses.find((one) => one.id === clause)!;
  return references
    .filter((reference) => reference.clause === clause)
    .map(({ start, end, target: { document, anchor } }) => {
      return `${sliceCodePoints(text, start, end)} → ${document}#${anchor}`;
    });
}

it('reads documents without a fault', () => {
  expect(diagnostics).toEqual([]);
});

describe('places of the same law', () => {
  it.each([
    ['c2', ['前款 → bridges#c2-p1']],
    [
      'c3',
      [
        '第二条第一款 → bridges#c2-p1',
        '第三款 → bridges#c2-p3',
        '第二条第三款第（一）项 → bridges#c2-p3-i1',
        '第（二）项 → bridges#c2-p3-i2',
      ],
    ],
    [
      'c4',
      [
        '前条 → bridges#c3',
        '第一条至第三条 → bridges#c1',
        '灯塔法第二条 → lights#c2',
        '《中华人民共和国灯塔法》 → lights#',
      ],
    ],
    ['c5', ['本条第一款 → bridges#c5-p1', '第一款 → bridges#c5-p1']],
    ['c6', ['第一章 → bridges#s1']],
  ])('%s leads to %j', (clause, links) => {
    expect(linksOf('bridges', clause)).toEqual(links);
  });
});

it('reads the short name that a law gives another, and links the newest of one title', () => {
  expect(linksOf('lights', 'c1')).toEqual([
    '《中华人民共和国桥梁法》（以下简称大桥法）第三条 → bridges#c3',
  ]);
  expect(linksOf('lights', 'c2')).toEqual(['大桥法第二条第二款 → bridges#c2-p2']);
});

it('takes the numbers in a law that amends another for those of the other', () => {
  expect(linksOf('amending', 'c1')).toEqual(['桥梁法第二条 → bridges#c2']);
});

it('tells a clause by which clauses it is named, each once', () => {
  const citing = edition('bridges').citedBy.map(
    ({ clause, from }) => `${clause} ← ${from.document}/${from.clause} ${from.name}`,
  );
  expect(citing.toSorted()).toEqual([
    'c1 ← bridges/c4 第四条',
    'c2 ← amending/c1 第一条',
    'c2 ← bridges/c3 第三条',
    'c2 ← lights/c2 第二条',
    'c3 ← bridges/c4 第四条',
    'c3 ← lights/c1 第一条',
  ]);
});

it('finds the same again in what it has linked', () => {
  expect(linkReferences(library.editions)).toEqual(library.editions);
});
