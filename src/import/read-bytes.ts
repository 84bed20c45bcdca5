import { ImportFault } from './source.ts';

export type Kind = 'docx' | 'html' | 'markdown' | 'text';

/** What a file is, by its first bytes and its name. Faults are told where it is nothing we can read. */
export function kindOf(bytes: Uint8Array, file: string): Kind {
  const begins = (...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);
  const fault = (sentence: string) => new ImportFault(file, 1, sentence);
  if (bytes.length === 0) throw fault('这是一个空文件，没有可以导入的字。');
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    throw fault(
      /\.docx$/i.test(file)
        ? '这个 .docx 加了密码，读不出来：请在 Word 里去掉密码，另存一份再导入。'
        : '这是旧式的 .doc 文件，读不出来：请在 Word 或 WPS 里另存为 .docx 再导入。',
    );
  }
  if (begins(0x25, 0x50, 0x44, 0x46)) {
    throw fault(
      '这是 PDF，不能直接导入（扫描件里没有字，排版件里没有段落）：请从原网页保存 HTML，或把文字整理成 .docx 或 .txt。',
    );
  }
  if (begins(0x50, 0x4b)) return 'docx';
  if (/\.docx$/i.test(file)) {
    throw fault('这个 .docx 坏了，打不开（开头不是压缩包）：请重新下载或另存一份。');
  }
  if (begins(0xff, 0xd8) || begins(0x89, 0x50, 0x4e, 0x47)) {
    throw fault('这是一幅图片，里面没有可以导入的字：请先识别并校对成文字。');
  }
  if (/\.html?$/i.test(file) || /^\s*<(?:!doctype|html|head|body|div|p|table)\b/i.test(head(bytes)))
    return 'html';
  return /\.(?:md|mdx|markdown)$/i.test(file) || /^\s*# \S/.test(head(bytes)) ? 'markdown' : 'text';
}

function head(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 2000)).replace(/^ï»¿/, '');
}

/**
 * The text of a file: UTF-8, UTF-16 by its mark, and what a page declares. GBK that nobody declared is
 * told and not guessed.
 * @param declared encoding that the editor names
 */
export function textOf(bytes: Uint8Array, kind: Kind, file: string, declared?: string): string {
  const named = declared ?? (kind === 'html' ? charsetOf(head(bytes)) : undefined);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : (named ?? 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    const asGbk = decodes(bytes, 'gb18030');
    throw new ImportFault(
      file,
      1,
      asGbk
        ? `这个文件不是 UTF-8，看来是 GBK（开头是“${asGbk}”）：是的话，加上 --encoding gbk 再导入。`
        : `这个文件不是 ${encoding.toUpperCase()} 文字，读不出来：请另存为 UTF-8 再导入。`,
    );
  }
}

function charsetOf(html: string): string | undefined {
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(html)?.[1];
  return name && /^gb/i.test(name) ? 'gb18030' : name;
}

/** The first Han words when bytes decode so and read like Chinese; else null. */
function decodes(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const common = text.match(/[的一是不人国和在有了中为第条]/gu)?.length ?? 0;
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    return han > 0 && common > han / 50 ? text.trim().slice(0, 12) : null;
  } catch {
    return null;
  }
}
