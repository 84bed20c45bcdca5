import { canonicalText } from '../core/views/canonical-text.ts';
import { type Format, plainText } from './format.ts';

/** The official text and nothing else: after the byte order mark, the very bytes that `sha256` in document.yaml pins. */
export const bareText: Format = {
  id: 'text',
  ending: '.txt',
  mediaType: 'text/plain; charset=utf-8',
  title: '正文（纯文本）',
  forWhom: '给只要官方原文的人：没有一个字是编者加的，什么设备都能打开，也便于引用和核对。',
  write: (edition) => plainText(canonicalText(edition)),
};
