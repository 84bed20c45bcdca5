import { allDocuments } from '../../offline/documents.ts';
import type { OfflineState } from '../../offline/messages.ts';
import type { ReleaseFile } from '../../offline/release.ts';
import { address, clearShelf, wholeReleases } from '../../offline/shelf.ts';
import { choice, choose } from './choice.ts';
import { faultWords, size, storedWords, storingWords } from './words.ts';
import { linkWorker } from './worker-link.ts';

/** Milliseconds after which a reader is told that the worker could not be had. */
const PATIENCE = 10_000;

/** The page on which a reader sees what is stored, stores it, and removes it. */
class OfflineStore extends HTMLElement {
  private link: ReturnType<typeof linkWorker> | undefined;
  private waiting = 0;

  connectedCallback(): void {
    if (!('serviceWorker' in navigator) || !('caches' in window)) {
      this.tell('这个浏览器不能把网站存到本机；可以改用下载的文件。');
      return;
    }
    this.button('store').addEventListener('click', () => {
      choose(null);
      this.button('store').hidden = true;
      this.tell('正在开始存……');
      void this.connect().then((ask) => ask('store-now'));
    });
    this.button('all').addEventListener('click', () => {
      choose(null);
      this.tell('正在开始存……');
      void this.connect().then((ask) => ask('store-all'));
    });
    this.button('remove').addEventListener('click', () => void this.removeAll());
    if (choice() === 'off') this.showRemoved();
    else {
      void this.showStored();
      void this.connect();
    }
  }

  private connect(): ReturnType<typeof linkWorker> {
    const { worker = '' } = this.dataset;
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => {
      this.tell('网站一直没有回应，现在不能存到本机；已经存下的照样能用。');
    }, PATIENCE);
    this.link ??= linkWorker(worker, this.scope, (state) => void this.hear(state));
    this.link.catch(async () => {
      clearTimeout(this.waiting);
      this.tell(
        (await isScript(worker))
          ? '这个浏览器不让网站存到本机；可以改用下载的文件。'
          : '没有从网站取到要用的程序，现在不能存到本机；联网时照常阅读。',
      );
    });
    return this.link;
  }

  private get scope(): string {
    return new URL(this.dataset.scope ?? '', location.href).href;
  }

  private async hear(state: OfflineState): Promise<void> {
    clearTimeout(this.waiting);
    const { newest, stored, storing, fault } = state;
    if (choice() === 'off') return this.showRemoved();
    await this.showStored();
    this.button('store').hidden = storing !== null || stored?.id === newest.id;
    if (storing !== null) this.tell(storingWords(state));
    else if (stored?.id === newest.id) this.tell(storedWords(stored));
    else if (fault) this.tell(faultWords(fault, state));
    else if (stored) this.tell(storedWords(stored));
    else if (newest.documents) this.tell(`还没有存到本机；各份文件共用的 ${size(newest.bytes)}。`);
    else this.tell(`还没有存到本机；全书 ${size(newest.bytes)}。`);
    if (newest.documents) void this.offerAll(newest.documents.length);
  }

  /** Of a large library all of it can be stored, with its size. */
  private async offerAll(stored: number): Promise<void> {
    const { bytes, documents } = await allDocuments(this.scope);
    const all = this.button('all');
    all.textContent = `存下全部 ${documents.length} 份文件（${size(bytes)}）`;
    all.hidden = stored >= documents.length;
  }

  /** Needs no worker: what is stored can be seen and removed also where the site does not answer. */
  private async showStored(): Promise<void> {
    const [release] = await wholeReleases(this.scope).catch(() => []);
    this.list(release?.files ?? []);
    this.button('remove').hidden = !release;
  }

  private async removeAll(): Promise<void> {
    choose('off');
    this.button('remove').hidden = true;
    this.tell('正在删除……');
    const registration = await navigator.serviceWorker.getRegistration(this.scope);
    // It may be storing just now: it ends that, and removes what came of it.
    registration?.active?.postMessage('remove');
    await clearShelf(this.scope);
    await registration?.unregister();
    this.link = undefined;
    this.showRemoved();
  }

  private showRemoved(): void {
    this.tell('本机没有存任何东西，以后也不会自己存。');
    this.list([]);
    this.button('store').hidden = false;
    this.button('remove').hidden = true;
  }

  private tell(words: string): void {
    this.querySelector('[role="status"]')!.textContent = words;
  }

  private button(name: 'store' | 'all' | 'remove'): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[data-act="${name}"]`)!;
  }

  private list(files: readonly ReleaseFile[]): void {
    const details = this.querySelector('details')!;
    details.hidden = files.length === 0;
    details.querySelector('summary')!.textContent = `存了哪些文件（${files.length} 个）`;
    const pagesFirst = [...files].sort((a, b) => Number(isPage(b)) - Number(isPage(a)));
    details.querySelector('tbody')!.replaceChildren(...pagesFirst.map((file) => this.row(file)));
  }

  private row(file: ReleaseFile): HTMLTableRowElement {
    const { path, bytes } = file;
    const row = document.createElement('tr');
    const name = path === '' ? '首页' : path;
    if (isPage(file)) {
      const link = document.createElement('a');
      link.href = address(this.scope, path);
      link.textContent = name;
      row.insertCell().append(link);
    } else row.insertCell().textContent = name;
    row.insertCell().textContent = size(bytes);
    return row;
  }
}

/** Whether the network gives the worker; a captive portal gives a page in its place. */
async function isScript(address: string): Promise<boolean> {
  try {
    const { ok, headers } = await fetch(address, { cache: 'no-store' });
    return ok && /javascript/.test(headers.get('content-type') ?? '');
  } catch {
    return false;
  }
}

function isPage({ path }: ReleaseFile): boolean {
  return path === '' || path.endsWith('/');
}

customElements.define('offline-store', OfflineStore);
