import type { OfflineState, Request } from '../../offline/messages.ts';
import { actionButton } from '../button/action-button.ts';
import { choice, choose, isMetered } from './choice.ts';
import { faultWords, size, storedWords, storingWords } from './words.ts';
import { linkWorker } from './worker-link.ts';

/**
 * The small line at the foot of every page: that the edition is being stored, that it is stored,
 * that a new one is there. Begins the storing, after asking where the line is metered.
 */
class OfflineLine extends HTMLElement {
  private asked = '';

  connectedCallback(): void {
    if (choice() === 'off') return;
    const { worker = '', scope = '' } = this.dataset;
    // Without a worker the site is read from the network, as ever.
    linkWorker(worker, scope, (state) => this.hear(state)).catch(() => {});
  }

  private hear(state: OfflineState): void {
    const { newest, stored, reading, storing, fault, pausing } = state;
    if (choice() === 'off') this.hidden = true;
    else if (storing !== null) this.show('passing', storingWords(state));
    else if (this.isStored(state) && reading !== newest.id) this.offerNew(state);
    else if (stored && this.isStored(state)) this.show('resting', storedWords(stored));
    // Told where it happened, and not on every page from then on.
    else if (fault && this.asked === newest.id) this.show('passing', faultWords(fault, state));
    else if (pausing) this.rest(stored);
    else this.begin(state);
  }

  /** In a large library, whether the document of this page is stored too. */
  private isStored({ newest, stored }: OfflineState): boolean {
    const { document } = this.dataset;
    if (stored?.id !== newest.id) return false;
    return !document || !stored.documents || stored.documents.includes(document);
  }

  private rest(stored: OfflineState['stored']): void {
    if (stored) this.show('resting', storedWords(stored));
  }

  private begin({ newest, stored }: OfflineState): void {
    const mayStore = !isMetered() || choice() === `yes ${newest.id}`;
    if (mayStore) this.store(newest.id);
    else if (choice() === `no ${newest.id}`) this.rest(stored);
    else {
      const question = `您用的是流量，或开了省流量。要把全书（${size(newest.bytes)}）存到本机，以便没有网络时使用吗？`;
      this.show(
        'passing',
        question,
        actionButton('存到本机', () => {
          choose(`yes ${newest.id}`);
          this.store(newest.id, 'store-now');
        }),
        actionButton('不用', () => {
          choose(`no ${newest.id}`);
          this.hidden = true;
        }),
      );
    }
  }

  private store(id: string, request: Request = 'store'): void {
    this.asked = id;
    const { document } = this.dataset;
    const asked: Request =
      document && (request === 'store' || request === 'store-now')
        ? { ask: request, document }
        : request;
    navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(asked));
  }

  private offerNew({ newest }: OfflineState): void {
    this.show(
      'passing',
      `新版已存好：版本 ${newest.version}，${newest.date}。打开下一页就是新版。`,
      actionButton('现在换到新版', () => location.reload()),
      actionButton('知道了', () => this.show('resting', storedWords(newest))),
    );
  }

  /** `resting` stands at the end of the page, `passing` at the foot of the window. */
  private show(manner: 'resting' | 'passing', words: string, ...buttons: Node[]): void {
    if (this.dataset.manner !== manner) {
      // Drawn anew in its other place: a line that moved there would count as a shift of the page.
      this.hidden = true;
      this.getBoundingClientRect();
      this.dataset.manner = manner;
    }
    const [status, actions] = this.children;
    if (status && status.textContent !== words) status.textContent = words;
    actions?.replaceChildren(...buttons);
    this.hidden = false;
  }
}

customElements.define('offline-line', OfflineLine);
