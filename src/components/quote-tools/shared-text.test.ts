import { expect, it } from 'vitest';
import type { Citation } from '../../core/cite/citation.ts';
import { pastedText, sharedText } from './shared-text.ts';

const citation: Citation = {
  document: {
    id: 'minsheng-2025',
    title: '关于做好某项工作的意见',
    kind: '意见',
    issuers: ['示例办公厅'],
    date: '2025-06-09',
    agency: '新华社',
  },
  place: '第（七）条',
  anchor: 'c7-2',
  words: '支持“一老一小”服务机构。',
  address: 'https://a.example/minsheng-2025/c7/#c7-2',
  accessed: '2026-11-21',
};
const sendable = 'https://a.example/minsheng-2025/c7/?w=c7.2.5.0000000#c7-2';
const shared = sharedText({ citation: () => citation, sendable: () => sendable });

it('has marks within marks, the source, and the address apart', () => {
  expect(shared).toEqual({
    text: '“支持‘一老一小’服务机构。”\n——《关于做好某项工作的意见》第（七）条（示例办公厅，2025年6月9日）',
    url: sendable,
  });
});

it('is words, source and address for pasting', () => {
  expect(pastedText(shared).split('\n')).toEqual([...shared.text.split('\n'), sendable]);
});
