import { expect, type Page, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { compileLibrary } from '../src/core/compile-library.ts';
import { RADICALS } from '../src/core/text/radicals.ts';
import { canonicalText } from '../src/core/views/canonical-text.ts';
import { notesBySentence } from '../src/core/views/notes-by-sentence.ts';
import { ORIGIN, SITES } from './sites.ts';

// Paper is the same whatever the window.
test.describe.configure({ mode: 'parallel' });
const [edition] = compileLibrary(SITES.real.content).library.editions;
const official = canonicalText(edition!).replace(/\s/g, '');

/** What a reader gets who prints the page: the words of each sheet, without white space. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((sheet) => plainForms(sheet).replace(/\s/g, ''));
}

/** A PDF file knows shapes only, and has radicals for the characters that look like them. */
function plainForms(words: string): string {
  return Array.from(words, (character) => {
    const whole = RADICALS.get(character) ?? character;
    return /[\u2f00-\u2fdf]/.test(whole) ? whole.normalize('NFKC') : whole;
  })
    .join('')
    .replaceAll('戶', '户');
}

/** A sheet without what stands in its margins. */
const body = (sheet: string) =>
  sheet.replaceAll('条分缕析批注本，不是官方出版物', '').replace(/—\d+—/, '');

const choose = (page: Page, id: string) =>
  page.evaluate((chosen) => {
    document.querySelector<HTMLInputElement>(`#${chosen}`)!.click();
  }, id);

test.describe('on paper', { tag: '@desktop' }, () => {
  test('the official text alone stands as official documents are set: every word, 22 lines of 28, numbered pages', async ({
    page,
  }) => {
    await page.goto('minsheng-2025/');
    await choose(page, 'annotations-none');
    const sheets = await printed(page);
    for (const [at, sheet] of sheets.entries()) {
      expect(sheet).toContain(`—${at + 1}—`);
      expect(sheet).toContain('条分缕析批注本，不是官方出版物');
    }
    const text = sheets.map(body).join('');
    expect(text.slice(0, official.length)).toBe(official);
    // A full sheet is 22 lines of at most 28 characters and a mark; the text is no 100 of them.
    expect(sheets.length).toBeLessThanOrEqual(8);
    await page.emulateMedia({ media: 'print' });
    const { size, line, spacing } = await page.locator('.text').evaluate((one) => {
      const { fontSize, lineHeight, letterSpacing } = getComputedStyle(one);
      const points = (value: string) => Number.parseFloat(value) * 0.75;
      return {
        size: points(fontSize),
        line: points(lineHeight),
        spacing: points(letterSpacing),
      };
    });
    expect(size).toBeCloseTo(16, 1);
    expect(Math.floor(((225 / 25.4) * 72) / line)).toBe(22);
    expect(Math.floor(((156 / 25.4) * 72) / (size + spacing))).toBe(28);
  });

  test('notes stand behind the text, and every number in the text has its note', async ({
    page,
  }) => {
    await page.goto('minsheng-2025/');
    const [text = '', notes = ''] = (await printed(page))
      .map(body)
      .join('')
      .split('编者注：以下不是原文');
    const numbers = (words: string) =>
      [...words.matchAll(/[〔[](\d+)[〕\]]/g)].map(([, number]) => Number(number));
    const expected = edition!.clauses
      .flatMap((clause) => notesBySentence(edition!, clause))
      .filter(({ plain, terms }) => plain || terms.length > 0);
    expect(numbers(text)).toEqual(expected.map((_, at) => at + 1));
    expect(numbers(notes)).toEqual(numbers(text));
    for (const { plain } of expected) {
      if (plain) expect(notes).toContain(plain.plain.replace(/\s/g, ''));
    }
    // No shorthand, and no label with nothing behind it.
    expect(text + notes).not.toMatch(/出处与沿革|与它有关的一切|[^/][cs]\d+\//);
  });

  test('without 句解 in the layers they are neither printed nor counted', async ({ page }) => {
    await page.goto('minsheng-2025/');
    await choose(page, 'layer-plain');
    const all = (await printed(page)).map(body).join('');
    expect(all).not.toContain('句解：');
    const withTerms = edition!.clauses
      .flatMap((clause) => notesBySentence(edition!, clause))
      .filter(({ terms }) => terms.length > 0);
    const last = [...all.matchAll(/[〔[](\d+)[〕\]]/g)].at(-1)?.[1];
    expect(Number(last)).toBe(withTerms.length);
  });

  test('large type is larger on paper too', async ({ page }) => {
    await page.goto('minsheng-2025/');
    const before = (await printed(page)).length;
    await page.evaluate(() => {
      document.documentElement.dataset.size = '4';
    });
    const after = await printed(page);
    expect(after.length).toBeGreaterThan(1.5 * before);
  });

  test('one clause stands on one sheet with its address, and its notes on the next', async ({
    page,
  }) => {
    for (const { id, text, kind } of edition!.clauses) {
      if (kind !== 'clause') continue;
      await page.goto(`${SITES.policy.url}minsheng-2025/${id}/`);
      const [sheet = ''] = await printed(page);
      expect(sheet, id).toContain(text.replace(/\s/g, ''));
      expect(sheet).toContain(`${ORIGIN}/policy/minsheng-2025/${id}/`);
      expect(sheet).not.toContain('句解：');
    }
  });

  test('our words differ from the official ones by face and size, not only by colour', async ({
    page,
  }) => {
    await page.goto('minsheng-2025/');
    await page.emulateMedia({ media: 'print' });
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => {
          const { fontFamily, fontSize } = getComputedStyle(one);
          return { fontFamily, size: Number.parseFloat(fontSize) };
        });
    const [ours, theirs] = [await look('.note .plain-words'), await look('#c1-1')];
    expect(ours.fontFamily).not.toBe(theirs.fontFamily);
    expect(ours.size).toBeLessThan(theirs.size);
    // Marks of layers are for the screen.
    await choose(page, 'annotations-all');
    const drawn = await page.locator('.text :is(a, .layer)').evaluateAll((all) =>
      all.filter((one) => {
        const { textDecorationLine, borderBlockEndWidth } = getComputedStyle(one);
        return textDecorationLine !== 'none' || borderBlockEndWidth !== '0px';
      }),
    );
    expect(drawn).toEqual([]);
  });
});
