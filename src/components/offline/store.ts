import type { OfflineState } from '../../offline/messages.ts';
import type { ReleaseFile } from '../../offline/release.ts';
import { wholeReleases } from '../../offline/shelf.ts';
import { choice, choose } from './choice.ts';
import { faultWords, size, storedWords, storingWords } from './words.ts';
import { linkWorker, type WorkerLink } from './worker-link.ts';

/** The page on which a reader sees what is stored, stores it, and removes it. */
class OfflineStore extends HTMLElement {
  private link: Promise<WorkerLink> | undefined;

  connectedCallback(): void {
    if (!('serviceWorker' in navigator) || !('caches' in window)) {
      this.tell('这个浏览器不能把网站存到本机；可以改用下载的文件。');
      return;
    }
    this.button('store').addEventListener('click', () => {
      choose(null);
      void this.connect().then((link) => link.ask('store'));
    });
    this.button('remove').addEventListener('click', () => void this.removeAll());
    if (choice() === 'off') this.showRemoved();
    else void this.connect();
  }

  private connect(): Promise<WorkerLink> {
    const { worker = '' } = this.dataset;
    this.link ??= linkWorker(worker, this.scope, (state) => void this.hear(state));
    this.link.catch(() => this.tell('这个浏览器不让网站存到本机；可以改用下载的文件。'));
    return this.link;
  }

  private get scope(): string {
    return new URL(this.dataset.scope ?? '', location.href).href;
  }

  private async hear(state: OfflineState): Promise<void> {
    const { newest, stored, storing, fault } = state;
    if (choice() === 'off') return this.showRemoved();
    const [release] = await wholeReleases(this.scope);
    this.list(release?.files ?? []);
    this.button('store').hidden = storing !== null || stored?.id === newest.id;
    this.button('remove').hidden = !release;
    if (storing !== null) this.tell(storingWords(state));
    else if (fault) this.tell(faultWords(fault, state));
    else if (stored) this.tell(storedWords(stored));
    else this.tell(`还没有存到本机；全书 ${size(newest.bytes)}。`);
  }

  private async removeAll(): Promise<void> {
    const link = await this.connect();
    choose('off');
    link.ask('remove');
    await link.end();
    this.link = undefined;
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

  private button(name: 'store' | 'remove'): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[data-act="${name}"]`)!;
  }

  private list(files: readonly ReleaseFile[]): void {
    const details = this.querySelector('details')!;
    details.hidden = files.length === 0;
    details.querySelector('summary')!.textContent = `存了哪些文件（${files.length} 个）`;
    const pagesFirst = files.toSorted((a, b) => Number(isPage(b)) - Number(isPage(a)));
    details.querySelector('tbody')!.replaceChildren(...pagesFirst.map((file) => this.row(file)));
  }

  private row(file: ReleaseFile): HTMLTableRowElement {
    const { path, bytes } = file;
    const row = document.createElement('tr');
    const name = path === '' ? '首页' : path;
    if (isPage(file)) {
      const link = document.createElement('a');
      link.href = this.scope + path;
      link.textContent = name;
      row.insertCell().append(link);
    } else row.insertCell().textContent = name;
    row.insertCell().textContent = size(bytes);
    return row;
  }
}

function isPage({ path }: ReleaseFile): boolean {
  return path === '' || path.endsWith('/');
}

customElements.define('offline-store', OfflineStore);
