import { expect, type Page, test } from '@playwright/test';
import { htmlFiles, leadsOn, pagePath } from './site-files.ts';
import { SITES } from './sites.ts';

/** How titles and contents break into lines, measured on every page. */

const { dir, url } = SITES.real;
const WIDTHS = [320, 360, 768, 1440];

/** Words of the text and of our own titles that no line may end within. */
const WORDS = [
  ...['一老一小', '医共体', '医联体', '医养结合', '养老', '托育', '床位', '老年人', '残疾人'],
  ...[
    '低保',
    '补贴',
    '保险',
    '就业',
    '参保',
    '社会',
    '保障',
    '基本',
    '公共',
    '服务',
    '教育',
    '医疗',
  ],
  ...[
    '家庭',
    '儿童',
    '人口',
    '群众',
    '意见',
    '民生',
    '惠及',
    '优质',
    '品质',
    '包容',
    '共享',
    '普惠',
  ],
  ...['均衡性', '公平性', '可及性', '覆盖面', '资源', '帮扶', '户籍', '限制', '标准', '机器人'],
];

/** Where titles end a line within a word, and titles that leave one character to their last line. */
function badLines(page: Page): Promise<string[]> {
  return page.evaluate((words) => {
    const faults: string[] = [];
    for (const title of document.querySelectorAll<HTMLElement>('h1, h2, h3, a[data-phrased]')) {
      if (!title.checkVisibility()) continue;
      let text = '';
      const ends: number[] = [];
      let bottom = Number.NaN;
      const walk = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const data = node.nodeValue ?? '';
        for (let at = 0; at < data.length; at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getClientRects()[0];
          if (!box || box.width === 0) continue;
          if (box.top >= bottom - 2) ends.push(text.length);
          bottom = Number.isNaN(bottom) || box.top >= bottom - 2 ? box.bottom : bottom;
          text += data[at];
        }
      }
      const cut = ends.find((end) =>
        words.some((word) => {
          const from = text.lastIndexOf(word, end - 1);
          return from !== -1 && from < end && end < from + word.length;
        }),
      );
      const shown = [0, ...ends].map((start, index) => text.slice(start, ends[index])).join('/');
      if (cut !== undefined) faults.push(`cut: ${shown}`);
      if (ends.length > 0 && text.slice(ends.at(-1)).trim().length < 2)
        faults.push(`alone: ${shown}`);
    }
    return faults;
  }, WORDS);
}

/** Frames for other sites have no titles of ours. */
const pages = htmlFiles(dir)
  .filter((file) => !leadsOn(dir, file))
  .map(pagePath)
  .filter((path) => !path.endsWith('embed/'));

for (const [name, chosen] of [
  ['of the glossary', pages.filter((path) => path.startsWith('glossary/'))],
  ['of all other pages', pages.filter((path) => !path.startsWith('glossary/'))],
] as const) {
  test(`titles ${name} end no line within a word, and leave no character alone`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    expect(chosen.length).toBeGreaterThan(20);
    const faults = new Set<string>();
    for (const path of chosen) {
      await page.goto(url + path, { waitUntil: 'domcontentloaded' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const fault of await badLines(page)) faults.add(`${path} ${width}: ${fault}`);
      }
    }
    expect([...faults]).toEqual([]);
  });
}

for (const width of [320, 360]) {
  test(`what the search boxes ask for can be read whole at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const path of ['', 'search/', 'glossary/']) {
      await page.goto(url + path);
      const boxes = page.getByRole('searchbox');
      for (const box of await boxes.all()) {
        const room = await box.evaluate((field: HTMLInputElement) => {
          const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
          const ink = document.createElement('canvas').getContext('2d')!;
          ink.font = font;
          const padding =
            Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
          return field.clientWidth - padding - ink.measureText(field.placeholder).width;
        });
        expect(room, path).toBeGreaterThanOrEqual(0);
      }
    }
  });
}
