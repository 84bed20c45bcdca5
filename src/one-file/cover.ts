import type { Element } from 'hast';
import { STEPS } from '../components/header/type-size-steps.ts';
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

/** The head of the file: what this is, of which version and day, and what is in it. */
export function cover(edition: Edition, parts: readonly Part[]): Element {
  const { shortTitle, sha256, edition: made } = edition.document;
  const facts = [
    ['版本', `${made.version}，${longDate(made.date)}；进展核至 ${made.checked}`],
    ['正文校验值', `SHA-256 ${sha256}`],
  ] as const;
  return element('header', { className: ['cover', 'ours'] }, [
    element('p', { className: ['cover-name'] }, [words('条分缕析 · U盘版')]),
    element('p', {}, [
      words(
        `《${shortTitle}》的批注本，原文、术语、解读和搜索都在这一个文件里：双击打开，不用网络，可以转发。墨色的字是原文，朱色的字是编者所加。本文件不是官方发布，一切以官方发布文本为准。`,
      ),
    ]),
    element(
      'dl',
      {},
      facts.flatMap(([name, fact]) => [
        element('dt', {}, [words(name)]),
        element('dd', {}, [words(fact)]),
      ]),
    ),
    element('nav', { ariaLabel: '这个文件里有' }, contents(edition.id, parts)),
    element('type-size', {}, [
      element('button', { className: ['button'], type: 'button', ariaLabel: '字小一档' }, [
        words('小'),
      ]),
      element('output', { ariaLabel: '字号' }, [words(`1/${STEPS}`)]),
      element('button', { className: ['button'], type: 'button', ariaLabel: '字大一档' }, [
        words('大'),
      ]),
    ]),
  ]);
}

/** Every part that no other part leads to; the many audiences folded away. */
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
  const folded = element('details', {}, [
    element('summary', {}, [words('与谁有关')]),
    element('ul', { className: ['row-list'] }, audiences.map(entry)),
  ]);
  return [list, folded];
}

function entry({ id, name }: Part): Element {
  return element('li', {}, [link(id, name)]);
}
