/** The report on all that was pasted: a summary on top, then the items, some at a time. */
import type { Verdict } from '../../core/verify/model.ts';
import { compared, VERDICT_LABELS } from '../../core/verify/verdict-line.ts';
import { domElement } from './dom-element.ts';
import { itemView } from './item-view.ts';
import type { Group, GroupName, ShownItem, Summary } from './messages.ts';
import { VOICES } from './words.ts';

/** What the reader can do with the report. */
export interface Actions {
  /** All tell what came of it, in a sentence. @param shown the element that holds the line */
  copyLine(shown: HTMLElement): Promise<string>;
  copyWords(words: string): Promise<string>;
  copyLink(): Promise<string>;
  /** Asks for the items that follow; they arrive through `append`. */
  more(group: GroupName, from: number): void;
}

export interface ReportView {
  content: Node[];
  heading: HTMLElement;
  /** Adds items that were asked for, and moves to the first of them. */
  append(group: GroupName, items: readonly ShownItem[]): void;
}

/** @param base address of the site's root */
export function reportView(summary: Summary, base: string, actions: Actions): ReportView {
  const heading = domElement('h2', 'ours', '核验结果');
  heading.tabIndex = -1;
  const first = domElement('p', 'verify-headline ours', summary.headline);
  const line = domElement('p', 'verify-line ours', summary.line);
  const among =
    summary.titles.length > 1 && !summary.line.includes(compared(summary.titles))
      ? [
          domElement(
            'p',
            'verify-among ours',
            `对照了 ${summary.titles.length} 份文件：${compared(summary.titles)}。`,
          ),
        ]
      : [];
  const lists = {
    listed: listView(summary.listed, 'listed', base, actions),
    folded: listView(summary.folded, 'folded', base, actions),
  };
  const content = [
    heading,
    first,
    line,
    ...among,
    tools(line, actions),
    ...passageView(summary, lists.listed.block),
    ...counts(summary),
    lists.listed.block,
  ];
  const { total } = summary.folded;
  if (total > 0) {
    const title = domElement('summary', '', `未见于${compared(summary.titles)}的引文 ${total} 处`);
    content.push(domElement('details', 'verify-folded ours', title, lists.folded.block));
  }
  return {
    content,
    heading,
    append: (group, items) => lists[group].append(items),
  };
}

/** How often each verdict was given, where there is more than one item. */
function counts({ counts: given, wrongClaims, ignored, aside }: Summary): HTMLElement[] {
  const found = (Object.keys(VERDICT_LABELS) as Verdict[]).filter((verdict) => given[verdict] > 0);
  const total = found.reduce((sum, verdict) => sum + given[verdict], 0);
  if (total < 2) return [];
  const entries = found.map((verdict) => {
    const label = domElement('span', `verify-label verify-${verdict}`, VERDICT_LABELS[verdict]);
    return domElement('li', '', label, ` ${given[verdict]} 处`);
  });
  if (wrongClaims > 0) entries.push(domElement('li', '', `条号或部分有误 ${wrongClaims} 处`));
  if (ignored > 0) entries.push(domElement('li', 'quiet', `不相近、未核 ${ignored} 句`));
  if (aside > 0) entries.push(domElement('li', 'quiet', `与本文件无关、未核 ${aside} 处`));
  return [domElement('ul', 'verify-counts plain-list', ...entries)];
}

/** What was pasted, each stretch named by who speaks in it; a judged one leads to its evidence. */
function passageView({ parts }: Summary, list: HTMLElement): HTMLElement[] {
  if (parts.filter(({ words }) => /[\p{L}\p{N}]/u.test(words)).length < 2) return [];
  const stretches = parts.map(({ words, voice, number, verdict }) => {
    if (number === undefined || !verdict) {
      const own = domElement('span', `verify-voice verify-voice-${voice}`, words);
      if (/[\p{L}\p{N}]/u.test(words) && voice !== 'cue') own.dataset.voice = VOICES[voice];
      return own;
    }
    const name = domElement(
      'b',
      `verify-label verify-${verdict}`,
      `${number} ${VERDICT_LABELS[verdict]}`,
    );
    const stretch = domElement('button', 'verify-stretch', name, words);
    stretch.type = 'button';
    stretch.addEventListener('click', () => {
      const item = list.querySelector<HTMLElement>(`[data-number="${number}"]`);
      if (!item) return;
      item.tabIndex = -1;
      item.focus();
      item.scrollIntoView({ block: 'nearest' });
    });
    return stretch;
  });
  const title = domElement('h3', 'ours', '粘贴的文字，谁在说话');
  return [title, domElement('p', 'verify-passage', ...stretches)];
}

function tools(line: HTMLElement, actions: Actions): HTMLElement {
  const told = domElement('span', 'ours');
  told.role = 'status';
  const tell = async (words: Promise<string>): Promise<void> => {
    told.textContent = await words;
  };
  return domElement(
    'p',
    'verify-tools',
    button('复制结论', () => void tell(actions.copyLine(line))),
    button('复制结果链接', () => void tell(actions.copyLink())),
    told,
  );
}

function listView(first: Group, group: GroupName, base: string, actions: Actions) {
  const list = domElement('ol', 'plain-list verify-items');
  let shown = 0;
  const more = button('', () => actions.more(group, shown));
  const append = (items: readonly ShownItem[]): void => {
    const views = items.map((item) => itemView(item, base, actions.copyWords));
    list.append(...views);
    const [next] = views;
    if (shown > 0 && next) {
      next.tabIndex = -1;
      next.focus();
    }
    shown += items.length;
    more.textContent = `再列出后面的（还有 ${first.total - shown} 处）`;
    more.hidden = shown >= first.total;
  };
  append(first.items);
  return { block: domElement('div', '', list, more), append };
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = domElement('button', 'button', words);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
