import type { Element } from 'hast';
import type { Edition } from '../core/model/edition.ts';
import { longDate } from '../core/text/long-date.ts';
import { element, link, words } from './elements.ts';

/** A part of the file: one page of the site. */
export interface Part {
  id: string;
  path: string;
  name: string;
  section: Element;
}

/** The head of the file, short, so that the text begins on the first screen: what this is, and its version. */
export function cover({ document }: Edition): Element {
  const { shortTitle, edition: made } = document;
  return element('header', { className: ['cover', 'ours'] }, [
    element('p', {}, [
      element('b', {}, [words('条分缕析 · U盘版')]),
      words(
        `　《${shortTitle}》批注本，版本 ${made.version}，${longDate(made.date)}。墨色的字是原文，朱色的字是编者所加。不是官方发布，一切以官方发布文本为准。`,
      ),
    ]),
    element('div', { className: ['row-list'] }, [
      link('search', '搜索'),
      link(GUIDE, '这个文件里有'),
      element('type-size', {}, [
        element('button', { className: ['button'], type: 'button', ariaLabel: '字小一档' }, [
          words('小'),
        ]),
        element('span', { className: ['type-size-step'], ariaHidden: 'true' }),
        element('button', { className: ['button'], type: 'button', ariaLabel: '字大一档' }, [
          words('大'),
        ]),
      ]),
    ]),
  ]);
}

const GUIDE = 'guide';

/** After the text: what else is in the file, and how the text can be checked. */
export function guide(edition: Edition, parts: readonly Part[]): Element {
  const { sha256, edition: made } = edition.document;
  const facts = [
    ['进展核至', made.checked],
    ['正文校验值', `SHA-256 ${sha256}`],
  ] as const;
  return element('section', { id: GUIDE, className: ['guide', 'ours', 'off-paper'] }, [
    element('h2', {}, [words('这个文件里有')]),
    element('p', {}, [
      words('原文、术语、解读和搜索都在这一个文件里：双击打开，不用网络，可以转发。'),
    ]),
    element('nav', { ariaLabel: '这个文件里有' }, contents(edition.id, parts)),
    element(
      'dl',
      {},
      facts.flatMap(([name, fact]) => [
        element('dt', {}, [words(name)]),
        element('dd', {}, [words(fact)]),
      ]),
    ),
  ]);
}

/** Every part that no other part leads to; whom it concerns in a list of its own. */
function contents(document: string, parts: readonly Part[]): Element[] {
  const leads = parts.filter(({ path }) => path !== `${document}/`);
  const tops = parts.filter(
    ({ path }) => !leads.some((other) => other.path !== path && path.startsWith(other.path)),
  );
  const isAudience = ({ path }: Part) => path.startsWith(`${document}/audiences/`);
  const audiences = tops.filter(isAudience);
  const list = element('ul', { className: ['row-list'] }, [
    element('li', {}, [link('search', '搜索')]),
    ...tops.filter((part) => !isAudience(part)).map(entry),
  ]);
  if (audiences.length === 0) return [list];
  return [
    element('h3', {}, [words('与谁有关')]),
    element('ul', { className: ['row-list'] }, audiences.map(audienceEntry)),
    element('h3', {}, [words('其他')]),
    list,
  ];
}

/** 老年人, for the page whose heading is 与老年人有关. */
function audienceEntry({ id, name }: Part): Element {
  return element('li', {}, [link(id, name.replace(/^与(.+)有关$/, '$1'))]);
}

function entry({ id, name }: Part): Element {
  return element('li', {}, [link(id, name)]);
}
