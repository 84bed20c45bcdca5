import type { Outline } from './outline.ts';
import { plainForm } from './written.ts';

/** Which documents are meant, and the words without their names. */
export function documentNamed(
  text: string,
  outlines: readonly Outline[],
  scope: readonly Outline[],
): { inside: readonly Outline[]; words: string; unknown: string; all: boolean } {
  const titled = /^[^《]{0,60}《([^》]+)》/s.exec(text);
  const cited =
    titled ?? /《([^》]+)》(?=\s*(?:第|[（(]|[“"]|序|最后|[一二三四五六七八九十]+、))/.exec(text);
  if (cited) {
    const title = cited[1]!;
    const words = text.slice(cited.index + cited[0].length);
    const inside = outlines.filter((outline) => isCalled(outline, title, outlines));
    const all = inside.length > 0 && /^[\s\p{P}]*(?:全文|原文|正文)?[\s\p{P}]*$/u.test(words);
    return { inside, words, unknown: inside.length > 0 ? '' : title, all };
  }
  const plain = headForm(text);
  for (const outline of outlines) {
    for (const title of outline.titles) {
      const name = headForm(title);
      if (!plain.startsWith(name)) continue;
      const words = plain.slice(name.length);
      return { inside: [outline], words, unknown: '', all: words === '' };
    }
  }
  // A citation names the place in brackets behind the words: “……”（第（六）条）
  const behind = /[”"」』]\s*[（(]\s*(第.+?[条條]|序言|“.+?”部分)\s*[）)]/.exec(text);
  return { inside: scope, words: behind?.[1] ?? text, unknown: '', all: false };
}

function isCalled({ titles, kind, id }: Outline, title: string, all: readonly Outline[]): boolean {
  const name = headForm(title);
  if (name === id || titles.some((own) => headForm(own) === name)) return true;
  // 《意见》, where it is alone of its kind.
  return name === kind && all.filter((outline) => outline.kind === kind).length === 1;
}

/** A title or a head without what people write differently. */
export function headForm(text: string): string {
  return plainForm(text).replace(/[\s"“”‘’'「」『』]/g, '');
}
