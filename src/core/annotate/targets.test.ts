import { expect, it } from 'vitest';
import { compile, compileSources } from '../compile.ts';
import { readSources } from '../read/sources.ts';

it('sends a reader of a target to its sentence', () => {
  const [target] = compile('src/core/fixtures', 'opinion').edition!.targets;
  expect(target).toEqual({
    id: 't01',
    kind: 'coverage',
    indicator: '认定工作',
    target: '全面开展',
    deadline: null,
    reckoned: null,
    note: null,
    evidence: {
      clause: 'c2',
      anchor: 'c2-1',
      start: 15,
      end: 27,
      quote: '全面开展低保边缘家庭认定',
    },
  });
});

it('lets a number be excluded with a reason', () => {
  const sources = readSources('src/core/fixtures', 'opinion');
  const folder = 'src/core/fixtures/opinion';
  const file = `${folder}/text.mdx`;
  const text = new TextDecoder().decode(sources.files.get(file));
  const rulesWith = (excluded: string) => {
    const files = new Map(sources.files)
      .set(file, new TextEncoder().encode(text.replace('全面取消限制', '3年内全面取消限制')))
      .set(`${folder}/annotations/plain.yaml`, new TextEncoder().encode('[]'))
      .set(`${folder}/annotations/excluded-numbers.yaml`, new TextEncoder().encode(excluded));
    return compileSources({ ...sources, files }).diagnostics.map(({ rule }) => rule);
  };
  expect(rulesWith('[]')).toContain('untold-number');
  expect(rulesWith('- { clause: c1, quote: 3年内, reason: 示例 }')).not.toContain('untold-number');
});
