import { fragmentOf } from '../../one-file/addresses.ts';
import type { Pack } from '../../one-file/pack.ts';
import { bruteSearch } from '../../search/brute.ts';
import { placesNamed } from '../../search/place.ts';
import { inflate } from '../inflate/inflate.ts';
import { near, placeList, resultGroups, summary } from '../search-page/results.ts';
import { highlightWords } from '../text/highlight.ts';

const TYPING_PAUSE = 200;

/** The search of the one-file edition: the site's, over records that the file carries. */
class FileSearch extends HTMLElement {
  private pack: Promise<Pack> | undefined;
  private search: ReturnType<typeof bruteSearch> | undefined;
  private pause = 0;
  private turn = 0;

  connectedCallback(): void {
    this.querySelector('.without-scripts')?.remove();
    this.form.hidden = false;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
    this.form.addEventListener('input', () => {
      clearTimeout(this.pause);
      this.pause = window.setTimeout(() => void this.run(), TYPING_PAUSE);
    });
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  private get input(): HTMLInputElement {
    return this.form.querySelector<HTMLInputElement>('[name="q"]')!;
  }

  private async run(): Promise<void> {
    clearTimeout(this.pause);
    const turn = ++this.turn;
    const query = this.input.value;
    if (query.trim() === '') return this.show('', []);
    this.pack ??= unpack(this.querySelector('[type="text/plain"]')!.textContent);
    const { document: edition, records, variants } = await this.pack;
    this.search ??= bruteSearch(records, new Map(variants));
    const chosen = new FormData(this.form);
    const filters: Record<string, string[]> = { kind: chosen.getAll('kind').map(String) };
    const audience = String(chosen.get('audience') ?? '');
    if (audience) filters.audience = [audience];
    const results = await this.search(query, { filters });
    if (!results || turn !== this.turn) return;
    const places = placesNamed(query, JSON.parse(this.dataset.places ?? '[]'));
    this.show(summary(results, places.length), [
      ...placeList(places, ''),
      ...resultGroups(results, ''),
      ...near(results, (words) => {
        this.input.value = words;
        this.input.focus();
        void this.run();
      }),
    ]);
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.search-results a')) {
      this.relink(link, edition, query);
    }
  }

  /** Answers lead to places of the site; here each is a fragment. */
  private relink(link: HTMLAnchorElement, edition: string, query: string): void {
    const fragment = fragmentOf(link.getAttribute('href') ?? '', edition) ?? 'top';
    link.href = `#${fragment}`;
    link.addEventListener('click', () => {
      const target = document.getElementById(fragment);
      const words = query.split(/[\s\p{P}]+/u).filter((word) => word !== '');
      if (target) highlightWords(target.closest('.clause') ?? target, words);
    });
  }

  private show(status: string, content: Node[]): void {
    this.querySelector('.search-status')!.textContent = status;
    this.querySelector('.search-results')!.replaceChildren(...content);
  }
}

async function unpack(base64: string): Promise<Pack> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const unpacked = await inflate(bytes, Number.POSITIVE_INFINITY);
  return JSON.parse(new TextDecoder().decode(unpacked));
}

customElements.define('file-search', FileSearch);
