import { expect, it } from 'vitest';
import { annexLabel } from './annex-label.ts';

it.each([
  ['附件：', '附件', ''],
  ['附件1', '附件1', ''],
  ['附件二 在香港特别行政区实施的全国性法律', '附件二', '在香港特别行政区实施的全国性法律'],
  ['附：示例目录', '附', '示例目录'],
  ['附表一：税率表', '附表一', '税率表'],
])('%s is the label of an annex', (line, label, title) => {
  expect(annexLabel(line)).toEqual({ label, title });
});

it.each(['附则', '第七章 附则', '附件所列的事项按规定办理。', '附带民事诉讼', '附 则'])(
  '%s is none',
  (line) => {
    expect(annexLabel(line)).toBeNull();
  },
);
