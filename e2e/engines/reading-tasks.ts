import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reader } from './reader.ts';

/**
 * What a reader does, one sentence a task. `reading` holds in every engine that is named; `full`
 * in all but the oldest.
 */
export interface Task {
  name: string;
  floor: 'full' | 'reading';
  /** On which screens; on both by default. */
  only?: 'narrow' | 'wide';
  run(reader: Reader): Promise<void>;
}

const DOCUMENT = 'minsheng-2025/';

/** One page of every kind; none may throw, or be wider than the window. */
const KINDS_OF_PAGES = [
  '',
  'about/',
  'about/links/',
  'download/',
  'glossary/',
  'glossary/yi-gong-dai-zhen/',
  'offline/',
  'search/',
  'verify/',
  `${DOCUMENT}c6/`,
  `${DOCUMENT}audiences/elderly/`,
  `${DOCUMENT}collation/`,
  `${DOCUMENT}commentary/xinhua-explainer/`,
  `${DOCUMENT}measures/`,
  `${DOCUMENT}practice/`,
  `${DOCUMENT}principles/`,
  `${DOCUMENT}progress/`,
  `${DOCUMENT}targets/`,
  `${DOCUMENT}c6/embed/`,
  '404.html',
];

export const TASKS: readonly Task[] = [
  {
    name: 'reads the whole text, without scrolling sideways',
    floor: 'reading',
    async run(reader) {
      await reader.go(DOCUMENT);
      const seen = await reader.ask(() => ({
        clauses: [...document.querySelectorAll<HTMLElement>('.clause')].filter(
          (clause) => clause.getClientRects().length > 0 && clause.innerText.length > 50,
        ).length,
        sentences: [...document.querySelectorAll('.sentence')].every(
          (sentence) => sentence.getClientRects().length > 0,
        ),
        sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      }));
      expectSame(seen, { clauses: 12, sentences: true, sideways: false });
    },
  },
  {
    name: 'finds nothing lying over the text',
    floor: 'reading',
    async run(reader) {
      await reader.go(DOCUMENT);
      const covering = () =>
        reader.ask(() => {
          const [left, right] = [innerWidth * 0.3, innerWidth * 0.6];
          const head = document.querySelector('.site-header')!.getBoundingClientRect().bottom;
          const points: string[] = [];
          for (let y = Math.max(head, 0) + 4; y < innerHeight - 4; y += 24) {
            for (const x of [left, right]) {
              for (let at = document.elementFromPoint(x, y); at; at = at.parentElement) {
                // The line about storing says what it does, and goes.
                if (at.matches('.site-header, offline-line')) break;
                if (/fixed/.test(getComputedStyle(at).position)) points.push(at.className);
              }
            }
          }
          return { points, head: Math.round((Math.max(head, 0) / innerHeight) * 100) };
        });
      for (const where of ['top', '#c6', '#s5']) {
        if (where !== 'top') {
          await reader.ask((id: string) => {
            document.querySelector(id)!.scrollIntoView();
          }, where);
        }
        const { points, head } = await covering();
        expectSame({ where, points }, { where, points: [] });
        if (head > 20) throw new Error(`The head of the page takes ${head}% of the window.`);
      }
    },
  },
  {
    name: 'sees which words are terms',
    floor: 'reading',
    async run(reader) {
      await reader.go(DOCUMENT);
      const unmarked = await reader.ask(() =>
        [...document.querySelectorAll('a.term')]
          .filter((term) => {
            const style = getComputedStyle(term);
            const line = `${style.textDecorationLine} ${style.getPropertyValue('-webkit-text-decoration-line')}`;
            return !line.includes('underline');
          })
          .map((term) => term.textContent),
      );
      expectSame(unmarked, []);
    },
  },
  {
    name: 'reads what a term means, and goes back',
    floor: 'reading',
    async run(reader) {
      await reader.go(DOCUMENT);
      await reader.press('#c6 a.term', '紧密型县域医共体');
      await reader.reads('由县医院牵头', '.forward, .term-article, main');
      if (await reader.ask(() => location.pathname.includes('/glossary/'))) {
        await reader.ask(() => history.back());
      } else await reader.press('.pane button', '关闭');
      await reader.until('the text again', () => {
        return document.querySelector('#c6') !== null && !document.querySelector('.pane');
      });
    },
  },
  {
    name: 'reads what a term means without leaving the text',
    floor: 'full',
    async run(reader) {
      await reader.go(DOCUMENT);
      await reader.press('#c2 a.term', '以工代赈');
      await reader.reads('优先请当地困难群众来干活', '.pane .forward');
      await reader.press('.pane button', '关闭');
      await reader.until('the focus is on the term', () =>
        document.activeElement?.matches('#c2 a.term'),
      );
    },
  },
  {
    name: 'takes the annotations away, and has them all',
    floor: 'reading',
    async run(reader) {
      const look = () =>
        reader.ask(() => ({
          terms: getComputedStyle(document.querySelector('#c6 a.term')!).textDecorationLine,
          notes: document.querySelector('.notes > details')!.getClientRects().length > 0,
          audience: getComputedStyle(document.querySelector('.l-audience')!).borderBottomStyle,
        }));
      await reader.go(DOCUMENT);
      await reader.press('.layers summary');
      await reader.press('.layers label', '仅原文');
      await reader.until(
        'the bare text',
        () => document.querySelector('.notes > details')!.getClientRects().length === 0,
      );
      expectSame(await look(), { terms: 'none', notes: false, audience: 'none' });
      await reader.press('.layers label', '全部');
      await reader.until(
        'all annotations',
        () => document.querySelector('.notes > details')!.getClientRects().length > 0,
      );
      expectSame(await look(), { terms: 'underline', notes: true, audience: 'dashed' });
      // Chosen for the next page, too.
      await reader.go(DOCUMENT);
      await reader.until(
        'all annotations again',
        () =>
          getComputedStyle(document.querySelector('.l-audience')!).borderBottomStyle === 'dashed',
      );
    },
  },
  {
    name: 'reads the explainer between the clauses',
    floor: 'reading',
    async run(reader) {
      await reader.go(DOCUMENT);
      await reader.press('.layers summary');
      await reader.press('.layers label', '对照解读');
      await reader.reads('提出公平、均衡、普惠、可及四大原则', '.interleaved');
    },
  },
  {
    name: 'sets the type larger, also on the next page',
    floor: 'reading',
    async run(reader) {
      const size = () =>
        reader.ask(() =>
          Number.parseFloat(getComputedStyle(document.querySelector('p')!).fontSize),
        );
      await reader.go(DOCUMENT);
      const before = await size();
      await reader.press('type-size button', '大');
      const after = await size();
      if (after <= before) throw new Error(`The type was ${before} px and is ${after} px.`);
      await reader.go(DOCUMENT);
      expectSame(await size(), after);
    },
  },
  {
    name: 'goes by the contents',
    floor: 'reading',
    async run(reader) {
      await reader.go(DOCUMENT);
      const summary = '.contents summary';
      if (
        await reader.ask(
          (line: string) => document.querySelector(line)!.getClientRects().length,
          summary,
        )
      )
        await reader.press(summary);
      await reader.press('.contents a', '（四）推行由常住地提供基本公共服务');
      await reader.arrivesAt('c4');
    },
  },
  {
    name: 'arrives at a sentence, which is marked',
    floor: 'reading',
    async run(reader) {
      await reader.go(`${DOCUMENT}#c6-3`);
      await reader.arrivesAt('c6-3');
      const [marked, other] = await reader.ask(() =>
        ['c6-3', 'c6-4'].map((id) => getComputedStyle(document.getElementById(id)!).boxShadow),
      );
      if (marked === other) throw new Error('The sentence is not marked.');
    },
  },
  {
    name: 'arrives at words that an address names',
    floor: 'reading',
    async run(reader) {
      const words = '积极发展家庭养老床位';
      await reader.go(`${DOCUMENT}#c7:~:text=${encodeURIComponent(words)}`);
      await reader.until(
        'the sentence with the words is in the window',
        (sought: string) => {
          const sentence = [...document.querySelectorAll('.sentence')].find((one) =>
            one.textContent?.includes(sought),
          );
          const [rect] = sentence?.getClientRects() ?? [];
          return rect !== undefined && rect.top >= -rect.height && rect.top < innerHeight;
        },
        words,
      );
    },
  },
  {
    name: 'is told when a place is not there, and is led near it',
    floor: 'full',
    async run(reader) {
      await reader.go(`${DOCUMENT}#c6-99`);
      await reader.reads('没有“c6-99”这一处', '.notice');
      await reader.arrivesAt('c6');
      await reader.press('.notice button');
    },
  },
  {
    name: 'quotes a sentence from the list of a clause',
    floor: 'full',
    async run(reader) {
      await reader.go(DOCUMENT);
      await reader.press('.quote-open[aria-label*="（六）"]');
      await reader.reads('引用（六）', 'dialog');
      await reader.press('dialog li:nth-child(4) button', '复制引文');
      await reader.until('it is told', () =>
        /已复制引文|请手动复制/.test(
          document.querySelector('dialog .quote-status')?.textContent ?? '',
        ),
      );
      await reader.press('dialog .quote-close');
    },
  },
  {
    name: 'quotes words that are selected, and is told so for as long as it takes to read',
    floor: 'full',
    async run(reader) {
      await reader.go(DOCUMENT);
      await reader.until('the tools have begun', () => document.querySelector('.quote-open'));
      const words = await reader.select('#c6-1', 2, 12);
      await reader.reads(`已选 ${words.length} 字`, '.quote-bar');
      await reader.press('.quote-bar button', '复制链接');
      const isTold = () =>
        /已复制|请手动复制/.test(
          document.querySelector('.quote-bar .quote-status')!.textContent ?? '',
        );
      await reader.until('it is told', isTold);
      // Longer than a change of selection needs to be noticed.
      await new Promise((resolve) => setTimeout(resolve, 600));
      expectSame(await reader.ask(isTold), true);
      await reader.press('.quote-bar .quote-close');
    },
  },
  {
    name: 'searches, and is led to the sentence',
    floor: 'reading',
    async run(reader) {
      await reader.go('search/?q=%E8%BE%B9%E7%BC%98%E5%AE%B6');
      await reader.reads('找到', '.search-status');
      await reader.press('.search-results .official a', '（二）加强低收入群体兜底帮扶');
      await reader.until('the clause', () => location.pathname.endsWith('/c2/'));
      await reader.arrivesAt('c2-2');
    },
  },
  {
    name: 'searches within the glossary, with signs and quotation marks, and for what is not there',
    floor: 'reading',
    async run(reader) {
      await reader.go('search/');
      await reader.write('#query', '“一老一小”');
      await reader.reads('找到', '.search-status');
      await reader.press('.search-form label', '术语');
      await reader.until('only terms', () => {
        const heads = [...document.querySelectorAll('.search-results h2')];
        return heads.length === 1 && heads[0]?.textContent?.startsWith('术语');
      });
      await reader.write('#query', '😀');
      await reader.until('an answer', () => {
        const status = document.querySelector('.search-status')?.textContent ?? '';
        return status !== '' && !/找到|正在|网络/.test(status);
      });
    },
  },
  {
    name: 'has a quotation checked: to the letter, and changed',
    floor: 'full',
    async run(reader) {
      await reader.go('verify/');
      await reader.write('#verify-text', '全面取消在就业地参加社会保险的户籍限制');
      await reader.press('.verify-form button');
      await reader.reads('逐字相符', '.verify-results');
      await reader.write('#verify-text', '基本取消在就业地参加社会保险的户籍限制');
      await reader.press('.verify-form button');
      await reader.reads('有改动', '.verify-results');
    },
  },
  {
    name: 'filters and sorts the targets',
    floor: 'full',
    async run(reader) {
      await reader.go(`${DOCUMENT}targets/`);
      await reader.choose('#by-due', 'set');
      await reader.reads('显示', 'output');
      await reader.choose('#sort', 'due');
      const years = await reader.ask(() =>
        [...document.querySelectorAll<HTMLElement>('.targets tbody tr[id]')]
          .filter((row) => row.getClientRects().length > 0)
          .map((row) => Number(row.dataset.due)),
      );
      if (years.length < 2) throw new Error('Too few targets are shown.');
      expectSame(
        years,
        [...years].sort((a, b) => a - b),
      );
    },
  },
  {
    name: 'reads the table of targets on a phone',
    floor: 'reading',
    only: 'narrow',
    async run(reader) {
      await reader.go(`${DOCUMENT}targets/`);
      const narrowest = await reader.ask(() =>
        Math.min(
          ...[...document.querySelectorAll('.targets td, .targets th[scope="row"]')]
            .filter(
              (cell) => (cell.textContent ?? '').length > 12 && cell.getClientRects().length > 0,
            )
            .map((cell) => cell.getBoundingClientRect().width),
        ),
      );
      if (narrowest < 120) throw new Error(`A cell with a sentence is ${narrowest} px wide.`);
      expectSame(await isSideways(reader), false);
    },
  },
  {
    name: 'reads the words of a drawing, each in its place',
    floor: 'reading',
    async run(reader) {
      await reader.go(`${DOCUMENT}targets/`);
      const lines = await reader.ask(() =>
        [...document.querySelectorAll('.timeline text')].map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { words: text.textContent, left, right, top, bottom };
        }),
      );
      if (lines.length < 3) throw new Error('The drawing has no words.');
      const over = lines.flatMap((one, at) =>
        lines
          .slice(at + 1)
          .filter(
            ({ left, right, top, bottom }) =>
              Math.min(right, one.right) > Math.max(left, one.left) &&
              Math.min(bottom, one.bottom) - Math.max(top, one.top) > (bottom - top) / 2,
          )
          .map(({ words }) => `${one.words} lies over ${words}`),
      );
      expectSame(over, []);
    },
  },
  {
    name: 'reads all notes below their clauses, none over another',
    floor: 'full',
    only: 'wide',
    async run(reader) {
      await reader.go(DOCUMENT);
      await reader.ask(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('.notes details'))
          details.open = true;
      });
      const faults = await reader.ask(() => {
        const found: string[] = [];
        let end = 0;
        for (const details of document.querySelectorAll('.notes > details')) {
          const name = details.getAttribute('aria-label');
          const { top, bottom } = details.getBoundingClientRect();
          const id = details.closest('.notes')!.id.replace('r-', '');
          const clause = document.querySelector(`[data-clause="${id}"]`)!.getBoundingClientRect();
          if (top < clause.bottom) found.push(`${name} is not below its clause`);
          if (top < end - 1) found.push(`${name} begins over the notes before`);
          if (bottom - top < 40) found.push(`${name} is ${bottom - top} px high`);
          end = bottom;
        }
        return found;
      });
      expectSame(faults, []);
    },
  },
  {
    name: 'opens a page of every kind, without a fault and without scrolling sideways',
    floor: 'reading',
    async run(reader) {
      const wide: string[] = [];
      for (const path of KINDS_OF_PAGES) {
        await reader.go(path);
        const text = await reader.ask(() => document.body.innerText.length);
        if (text < 40) throw new Error(`/${path} has no text.`);
        if (await isSideways(reader)) wide.push(path);
      }
      expectSame(wide, []);
    },
  },
  {
    name: 'searches in the one-file edition',
    floor: 'reading',
    only: 'wide',
    async run(reader) {
      await reader.browser.open('about:blank');
      await reader.browser.open(oneFile());
      await reader.write('file-search [name="q"]', '边缘家');
      await reader.reads('找到', 'file-search .search-status');
      await reader.press('file-search .search-results .official a', '（二）加强低收入群体兜底帮扶');
      await reader.until('the sentence', () => location.hash === '#c2-2');
      await reader.arrivesAt('c2-2');
      await reader.press('type-size button', '大');
      await reader.until('the type is larger', () => document.documentElement.dataset.size === '2');
    },
  },
  {
    // Stands last: the server is stopped for good.
    name: 'reads and searches without a network, once the site is stored',
    floor: 'full',
    only: 'wide',
    async run(reader) {
      await reader.go('offline/');
      // It may have been stored by itself, from the pages before.
      await reader.until('it is stored, or can be', () => {
        const words = document.querySelector('offline-store [role="status"]')!.textContent ?? '';
        const button = document.querySelector<HTMLButtonElement>(
          'offline-store [data-act="store"]',
        )!;
        if (!button.hidden) button.click();
        return /正在存|正在开始|已可离线使用/.test(words);
      });
      await reader.reads('已可离线使用', 'offline-store [role="status"]');
      await reader.site.stop();
      await reader.go(`${DOCUMENT}c7/`);
      await reader.reads('大力发展“一老一小”普惠服务', '.clause .run-in');
      await reader.go('search/?q=%E8%BE%B9%E7%BC%98%E5%AE%B6');
      await reader.reads('找到', '.search-status');
    },
  },
];

async function isSideways(reader: Reader): Promise<boolean> {
  return reader.ask(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}

function oneFile(): string {
  const folder = 'dist/download';
  const name = readdirSync(folder).find((file) => /^minsheng-2025-.*\.html$/.test(file));
  if (!name || !existsSync(join(folder, name))) throw new Error(`There is no one-file edition.`);
  return pathToFileURL(join(folder, name)).href;
}

function expectSame(seen: unknown, wanted: unknown): void {
  const [was, should] = [seen, wanted].map((value) => JSON.stringify(value));
  if (was !== should) throw new Error(`Seen ${was}, wanted ${should}`);
}
