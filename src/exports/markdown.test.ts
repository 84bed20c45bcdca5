import { unified } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sliceCodePoints } from '../core/text/code-points.ts';
import { editions, opinion, textOf } from './editions.fixture.ts';
import { markdown } from './markdown.ts';
import { notesOf } from './notes.ts';

/** As GitHub's Markdown with footnotes renders it. */
async function html(source: string): Promise<string> {
  const renderer = await unified({ smartypants: false }).createRenderer({
    syntaxHighlight: false,
  } as never);
  return (await renderer.render(source)).code;
}

function words(markup: string): string {
  return markup
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

it.each(editions)(
  'has every sentence above the line, and a footnote for every mark: $id',
  async (edition) => {
    const rendered = await html(textOf(markdown.write(edition)));
    const [official = '', added = ''] = rendered.split('<hr>');
    for (const { text, sentences, heading } of edition.clauses) {
      for (const { start, end } of [heading, ...sentences]) {
        expect(words(official)).toContain(sliceCodePoints(text, start, end).trim());
      }
    }
    const count = notesOf(edition).length;
    expect(official.match(/data-footnote-ref/g) ?? []).toHaveLength(count);
    expect(added.match(/<li id="[^"]*fn-\d+">\s*<p>〔编者注〕/g) ?? []).toHaveLength(count);
  },
);

it('keeps our words and those of commentaries below the line', async () => {
  const [official = ''] = (await html(textOf(markdown.write(opinion)))).split('<hr>');
  for (const { text } of opinion.commentary.flatMap(({ blocks }) => blocks)) {
    expect(words(official)).not.toContain(text);
  }
  expect(official).not.toContain('编者');
});

it('reads as the same words whatever characters the text has', async () => {
  const character = fc.constantFrom(...'\\`*_[]<>&#|~$1.)-+=:!("\'（）民生，。 https://a.b');
  const title = fc
    .array(character, { minLength: 1, maxLength: 24 })
    .map((characters) => characters.join('').trim().replace(/ +/g, ' '))
    .filter((text) => text !== '');
  await fc.assert(
    fc.asyncProperty(title, async (text) => {
      const rendered = await html(
        textOf(markdown.write({ ...opinion, title: text, dateline: text })),
      );
      expect(words(/<h1[^>]*>(.*)<\/h1>/.exec(rendered)![1]!)).toBe(text);
      expect(words(/<\/h1>\s*<p>(.*)<\/p>/.exec(rendered)![1]!)).toBe(text);
    }),
    { numRuns: 150 },
  );
});
