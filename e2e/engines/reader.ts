import { setTimeout as pause } from 'node:timers/promises';
import type { FaultServer } from '../fault-server.ts';
import type { Browser, Screen } from './browser.ts';

/** No task is about speed, and shared machines stall for seconds. */
const PATIENCE = 30_000;

/** Somebody who reads the site in one engine: goes to pages, presses, types, looks. */
export class Reader {
  readonly browser: Browser;
  readonly screen: Screen;
  readonly site: FaultServer;

  constructor(browser: Browser, screen: Screen, site: FaultServer) {
    this.browser = browser;
    this.screen = screen;
    this.site = site;
  }

  /** Goes to an address of the site, as from elsewhere: also where only the fragment differs. */
  async go(path: string): Promise<void> {
    await this.browser.open('about:blank');
    await this.browser.open(this.site.url + path);
    // WebKit's drivers may come back before.
    await this.until(
      'the page is loaded',
      () => location.protocol !== 'about:' && document.readyState === 'complete',
    );
  }

  /** What a function gives that runs in the page. It sees nothing but its arguments. */
  async ask<Given extends unknown[], Answer>(
    question: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Awaited<Answer>> {
    const args = given.map((value) => JSON.stringify(value)).join(', ');
    return (await this.browser.evaluate(`(${question})(${args})`)) as Awaited<Answer>;
  }

  /**
   * Waits until a function in the page gives something true.
   * @param what for the message when it never does
   */
  async until<Given extends unknown[], Answer>(
    what: string,
    question: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Awaited<Answer>> {
    let answer: Awaited<Answer> | undefined;
    let fault: unknown;
    for (const began = Date.now(); Date.now() - began < PATIENCE; await pause(40)) {
      try {
        answer = await this.ask(question, ...given);
        fault = undefined;
        if (answer) return answer;
      } catch (error) {
        // A page that is going away cannot answer.
        fault = error;
      }
    }
    throw new Error(`${what}: never so; last ${JSON.stringify(answer)} ${fault ?? ''}`);
  }

  /** Waits until these words can be read in a visible element. */
  async reads(words: string, selector = 'body'): Promise<void> {
    await this.until(
      `“${words}” in ${selector}`,
      (sought: string, within: string) =>
        [...document.querySelectorAll<HTMLElement>(within)].some(
          (element) =>
            element.getClientRects().length > 0 &&
            (element.checkVisibility?.() ?? true) &&
            element.innerText.includes(sought),
        ),
      words,
      selector,
    );
  }

  /**
   * Presses the first visible element that has these words, where it can be seen.
   * @throws Error when there is none, or another element covers it
   */
  async press(selector: string, words = ''): Promise<void> {
    const place = await this.until(
      `${selector} “${words}” can be pressed`,
      async (within: string, sought: string) => {
        const target = [...document.querySelectorAll<HTMLElement>(within)].find(
          (element) =>
            element.getClientRects().length > 0 &&
            (element.checkVisibility?.() ?? true) &&
            (element.textContent ?? '').includes(sought),
        );
        if (!target) return null;
        target.scrollIntoView({ block: 'center' });
        // A link may run over the end of a line; what moves cannot be hit.
        const { left, top, width, height } = target.getClientRects()[0]!;
        await new Promise((resolve) => setTimeout(resolve, 40));
        const now = target.getClientRects()[0];
        if (now?.left !== left || now.top !== top) return null;
        const [x, y] = [left + width / 2, top + height / 2];
        const there = document.elementFromPoint(x, y);
        return there && (target.contains(there) || there.contains(target)) ? { x, y } : null;
      },
      selector,
      words,
    );
    await this.browser.press(place!.x, place!.y);
  }

  /** Writes into a field as if typed. */
  async write(selector: string, words: string): Promise<void> {
    await this.press(selector);
    await this.ask(
      (within: string, typed: string) => {
        const field = document.querySelector<HTMLInputElement>(within)!;
        field.focus();
        field.select();
        document.execCommand('insertText', false, typed);
      },
      selector,
      words,
    );
  }

  /** Chooses in a select; its own list is drawn outside the page, where no protocol reaches. */
  async choose(selector: string, value: string): Promise<void> {
    await this.ask(
      (within: string, chosen: string) => {
        const field = document.querySelector<HTMLSelectElement>(within)!;
        field.value = chosen;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      selector,
      value,
    );
  }

  /** Waits until an element stands in the window, below the head of the page. */
  async arrivesAt(id: string): Promise<void> {
    await this.until(
      `#${id} is in the window`,
      (sought: string) => {
        const [rect] = document.getElementById(sought)?.getClientRects() ?? [];
        return rect !== undefined && rect.top >= 0 && rect.top < innerHeight;
      },
      id,
    );
  }

  /** Chooses words with a range, as a drag of the mouse would. */
  async select(selector: string, from: number, to: number): Promise<string> {
    return this.ask(
      (within: string, start: number, end: number) => {
        const element = document.querySelector(within)!;
        element.scrollIntoView({ block: 'center' });
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let at = 0;
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (start >= at && start <= at + node.length) range.setStart(node, start - at);
          if (end >= at && end <= at + node.length) {
            range.setEnd(node, end - at);
            break;
          }
          at += node.length;
        }
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
        return String(range);
      },
      selector,
      from,
      to,
    );
  }
}
