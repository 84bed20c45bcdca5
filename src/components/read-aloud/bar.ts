import type { ReadAloudFile } from '../../core/views/read-aloud.ts';
import { actionButton } from '../button/action-button.ts';
import { partsOf, type ShownPart } from './parts.ts';
import { type Queue, queueOf } from './queue.ts';
import { Reader } from './reader.ts';
import { deviceVoice, MISSING } from './voice.ts';

const PACES = [
  ['0.75', '慢'],
  ['1', '平常'],
  ['1.3', '快'],
] as const;

/** What the reader's device keeps, and nobody else: where they stopped, and how they like it. */
interface Kept {
  at?: string;
  pace?: string;
  plain?: boolean;
}

/** Opens the bar that reads the text of the page aloud; once. */
export async function openReadBar(host: HTMLElement): Promise<void> {
  const open = document.querySelector<HTMLElement>('.read-bar');
  if (open) return open.querySelector('button')?.focus();
  const text = document.querySelector<HTMLElement>('.text');
  if (!text) return;
  const bar = new ReadBar(text, host, await fileFor(host));
  bar.show();
  await bar.findVoice();
}

/** Respellings and 句解, from the file that is open or from the site; without them the text is read as it is. */
async function fileFor({ dataset }: HTMLElement): Promise<ReadAloudFile> {
  const kept = document.getElementById('read-aloud-data')?.textContent;
  try {
    if (kept) return JSON.parse(kept) as ReadAloudFile;
    const response = await fetch(dataset.file!);
    if (response.ok) return (await response.json()) as ReadAloudFile;
  } catch {
    // Told by the box for 句解, which cannot be ticked.
  }
  return { says: [], plain: {} };
}

class ReadBar {
  private readonly element = document.createElement('section');
  private readonly place = document.createElement('p');
  private readonly notice = document.createElement('p');
  private readonly buttons = document.createElement('div');
  private readonly parts: ShownPart[];
  private readonly text: HTMLElement;
  private readonly host: HTMLElement;
  private readonly key: string;
  private readonly kept: Kept;
  private readonly hasPlain: boolean;
  private reader: Reader | undefined;

  constructor(text: HTMLElement, host: HTMLElement, file: ReadAloudFile) {
    this.text = text;
    this.host = host;
    this.parts = partsOf(text, file);
    this.key = `read-aloud:${host.dataset.document}`;
    this.kept = this.remembered();
    this.hasPlain = this.parts.some(({ plain }) => plain);
  }

  show(): void {
    this.element.className = 'read-bar ours off-paper';
    this.element.setAttribute('aria-label', '听读');
    this.notice.setAttribute('role', 'status');
    this.place.textContent = '点一句，就从那一句读起。';
    this.buttons.className = 'row-list';
    this.element.append(this.place, this.notice, this.buttons);
    document.querySelector('main')!.append(this.element);
    this.buttons.append(actionButton('关闭', () => this.close()));
  }

  async findVoice(): Promise<void> {
    const voice = await deviceVoice();
    if (typeof voice === 'string') {
      this.place.textContent = '';
      this.notice.textContent = MISSING[voice];
      return;
    }
    this.reader = new Reader(queueOf(this.parts, this.kept.plain), voice, (queue, failed) =>
      this.tell(queue, failed),
    );
    this.reader.pace = Number(this.kept.pace ?? 1);
    this.text.addEventListener('click', this.choose);
    addEventListener('pagehide', this.silence);
    this.offer(this.reader.queue);
    this.buttons.querySelector('button')?.focus();
  }

  /** From the sentence that the reader points at; links and tools keep their own meaning. */
  private readonly choose = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    if (target.closest('a, button, input, label, select, summary')) return;
    if (getSelection()?.isCollapsed === false) return;
    const part = this.parts.find(({ element }) => element.contains(target));
    if (part) this.reader?.do({ do: 'read', from: part.id });
  };

  private readonly silence = (): void => this.reader?.do({ do: 'stop' });

  /** The buttons that make sense now. */
  private offer(queue: Queue): void {
    const reader = this.reader!;
    const act = (what: 'pause' | 'resume' | 'next' | 'previous') => () => reader.do({ do: what });
    const begin = (from?: string) => () => reader.do({ do: 'read', from });
    const buttons =
      queue.mode === 'ready' || queue.mode === 'finished'
        ? this.beginnings().map(([words, from]) => actionButton(words, begin(from)))
        : [
            queue.mode === 'reading'
              ? actionButton('暂停', act('pause'))
              : actionButton('继续', act('resume')),
            actionButton('上一句', act('previous')),
            actionButton('下一句', act('next')),
          ];
    const focused = this.buttons.contains(document.activeElement)
      ? document.activeElement?.textContent
      : null;
    this.buttons.replaceChildren(
      ...buttons,
      this.paceChoice(),
      this.plainChoice(),
      actionButton('关闭', () => this.close()),
    );
    if (focused) {
      const all = [...this.buttons.querySelectorAll<HTMLElement>('button, select, input')];
      (all.find(({ textContent }) => textContent === focused) ?? all[0])?.focus();
    }
  }

  /** Where to begin: at the sentence that the address names, where they stopped, at the head. */
  private beginnings(): [words: string, from: string | undefined][] {
    const known = (id: string | undefined) => this.parts.find((part) => part.id === id);
    const pointed = known(decodeURIComponent(location.hash.slice(1)));
    const stopped = known(this.kept.at);
    return [
      ...(pointed ? [[`从${pointed.place}读`, pointed.id] satisfies [string, string]] : []),
      ...(stopped && stopped !== this.parts[0] && stopped !== pointed
        ? [[`接着上次，从${stopped.place}读`, stopped.id] satisfies [string, string]]
        : []),
      ['从头读', undefined],
    ];
  }

  private tell(queue: Queue, failed: boolean): void {
    const part = this.parts[queue.at]!;
    const isRead = queue.mode === 'reading' || queue.mode === 'paused';
    for (const { element } of this.parts) {
      element.classList.toggle('being-read', isRead && element === part.element);
    }
    if (queue.mode === 'reading') keepInView(part.element, this.element);
    if (isRead) this.remember({ at: part.id });
    this.place.textContent =
      queue.mode === 'finished'
        ? '读完了。'
        : queue.step === 'plain'
          ? `句解（编者所写）：${part.plain}`
          : isRead
            ? `正在读：${part.place}`
            : '点一句，就从那一句读起。';
    this.notice.textContent = failed ? '语音中断了。按“继续”再试；还是不行，请换一个浏览器。' : '';
    this.offer(queue);
  }

  private paceChoice(): HTMLElement {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.className = 'field';
    for (const [value, name] of PACES) select.add(new Option(name, value));
    select.value = String(this.kept.pace ?? 1);
    select.addEventListener('change', () => {
      this.remember({ pace: select.value });
      this.reader!.pace = Number(select.value);
      this.reader!.do({ do: 'repeat' });
    });
    label.append('语速', select);
    return label;
  }

  private plainChoice(): HTMLElement {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = this.reader!.queue.withPlain && this.hasPlain;
    box.disabled = !this.hasPlain;
    box.addEventListener('change', () => {
      this.remember({ plain: box.checked });
      this.reader!.do({ do: 'plain', wanted: box.checked });
    });
    label.append(box, this.hasPlain ? '读完一句，读句解' : '没有句解');
    return label;
  }

  private close(): void {
    this.silence();
    this.text.removeEventListener('click', this.choose);
    removeEventListener('pagehide', this.silence);
    this.element.remove();
    this.host.querySelector('button')?.focus();
  }

  private remembered(): Kept {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? '{}') as Kept;
    } catch {
      return {};
    }
  }

  private remember(what: Kept): void {
    Object.assign(this.kept, what);
    try {
      localStorage.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // Storage may be denied; it is then kept for this page.
    }
  }
}

/** Scrolls only where the sentence is not in the window already, whole and above the bar. */
function keepInView(element: HTMLElement, bar: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
  if (top >= header && bottom <= bar.getBoundingClientRect().top) return;
  element.scrollIntoView({ block: 'center' });
}
