import { codePointLength } from '../../core/text/code-points.ts';
import { fragmentOf, readFragment } from './address.ts';
import { copyWords } from './copy.ts';
import { Examination } from './examination.ts';
import type { Answer, Source, Summary } from './messages.ts';
import { type ReportView, reportView } from './report-view.ts';

/** In characters. */
const LONGEST_INPUT = 200_000;
/** Milliseconds after which a reader wants to see that something goes on. */
const PATIENCE = 300;
const NUMBERS = new Intl.NumberFormat('zh-CN');

const FAILURES = {
  unreachable: '没有取到原文，可能是网络断了。请稍后再试一次。',
  missing: '核验没有完成：要用的程序没有取到，或者没有启动。',
  unexpected: '核验出了差错，没有完成，不是网络的问题。请刷新这一页再试，或者打开全文自行查找。',
};

const NOWHERE =
  '在本站的文件里没有找到相近的话。如果知道出自哪份文件，请把《文件名》写在引文前面，再核验一次。';

/** The page 引文核验: what is pasted is judged in a worker, and the address carries it. */
class VerifyQuotation extends HTMLElement {
  private readonly examination = new Examination((answer) => this.hear(answer));
  private report: ReportView | undefined;
  private patience = 0;
  /** Id of the document that the address names; empty for none. */
  private named = '';
  /** The fragment of the text that was verified last; undefined when it is too long for one. */
  private fragment: string | undefined;

  connectedCallback(): void {
    this.querySelector('.without-scripts')?.remove();
    this.form.hidden = false;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.verify();
    });
    this.input.addEventListener('input', () => this.count());
    this.input.addEventListener('focus', () => this.prepare(), { once: true });
    this.one('.verify-stop').addEventListener('click', () => this.stop());
    window.addEventListener('hashchange', () => void this.readAddress());
    void this.readAddress();
    this.count();
  }

  private one<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (!found) throw new Error(`The page lacks ${selector}.`);
    return found;
  }

  private get form(): HTMLFormElement {
    return this.one('form');
  }
  private get input(): HTMLTextAreaElement {
    return this.one('textarea');
  }
  /** Where to compare; the document that the address names, where there are several. */
  private get against(): Source {
    const { corpus = '', several } = this.dataset;
    return { corpus, several: several !== undefined, document: this.named };
  }

  /** Fetches and indexes while the reader is still pasting. */
  private prepare(): void {
    this.examination.ask({ kind: 'prepare', ...this.against });
  }

  /** Takes the text from the address, if it has one, and verifies it. */
  private async readAddress(): Promise<void> {
    if (location.hash === `#${this.fragment}`) return;
    const asked = await readFragment(location.hash);
    if (asked.kind === 'none') return;
    if (asked.kind === 'unreadable') {
      this.tell(
        '这个链接里的文字不完整，可能在转发时被截断了。请向发给您的人要原来的文字，粘贴在上面。',
      );
      return;
    }
    this.input.value = asked.text;
    this.named = (this.dataset.several !== undefined && asked.document) || '';
    this.count();
    await this.verify();
  }

  private async verify(): Promise<void> {
    const text = this.input.value;
    const size = codePointLength(text);
    this.clear();
    if (text.trim() === '') return this.tell('请先粘贴要核验的文字。');
    if (size > LONGEST_INPUT) {
      const [most, given] = [LONGEST_INPUT, size].map((number) => NUMBERS.format(number));
      return this.tell(`一次最多核验 ${most} 字，这里有 ${given} 字。请分几次核验。`);
    }
    const { document } = this.against;
    this.examination.ask({ kind: 'verify', ...this.against, text });
    this.patience = window.setTimeout(() => this.wait(), PATIENCE);
    this.fragment = await fragmentOf({ text, ...(document && { document }) });
    const address = this.fragment ? `#${this.fragment}` : location.pathname;
    history.replaceState(null, '', address);
  }

  private hear(answer: Answer): void {
    switch (answer.kind) {
      case 'progress':
        this.one<HTMLProgressElement>('progress').value = answer.share;
        return;
      case 'report':
        this.clear();
        this.show(answer.summary);
        return;
      case 'items':
        this.report?.append(answer.group, answer.items);
        return;
      case 'nowhere':
        this.clear();
        this.tell(NOWHERE);
        return;
      case 'failed':
        this.clear();
        this.tell(FAILURES[answer.reason]);
    }
  }

  private show(summary: Summary): void {
    const { base = '/' } = this.dataset;
    this.report = reportView(summary, base, {
      copyLine: (shown) => copyWords(summary.line, shown),
      copyWords: (words) => copyWords(words),
      copyLink: () => this.copyLink(),
      more: (group, from) => this.examination.ask({ kind: 'more', group, from }),
    });
    this.one('.verify-results').replaceChildren(...this.report.content);
    this.tell('核验完毕。');
    this.report.heading.focus();
  }

  private async copyLink(): Promise<string> {
    if (this.fragment) return copyWords(new URL(`#${this.fragment}`, location.href).href);
    return '这段文字太长，放不进一个链接。请复制结论，或者把文字分段核验。';
  }

  private wait(): void {
    this.tell('正在核验……');
    this.one('.verify-progress').hidden = false;
  }

  private stop(): void {
    this.examination.stop();
    this.clear();
    this.tell('已停止核验。');
    this.input.focus();
  }

  /** Away with the last answer, and with the signs of waiting for one. */
  private clear(): void {
    clearTimeout(this.patience);
    this.one('.verify-progress').hidden = true;
    this.one<HTMLProgressElement>('progress').value = 0;
    this.one('.verify-results').replaceChildren();
    this.tell('');
  }

  private count(): void {
    const size = codePointLength(this.input.value);
    this.one('.verify-size').textContent =
      `${NUMBERS.format(size)} 字，最多 ${NUMBERS.format(LONGEST_INPUT)} 字`;
  }

  private tell(words: string): void {
    this.one('.verify-status').textContent = words;
  }
}

customElements.define('verify-quotation', VerifyQuotation);
