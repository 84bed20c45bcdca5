import { fragmentOf } from '../../one-file/addresses.ts';
import type { Pack } from '../../one-file/pack.ts';
import { bruteSearch } from '../../search/brute.ts';
import { answers, isEmpty, near, summary } from '../search-page/results.ts';
import { highlightWords } from '../text/highlight.ts';

/** What `begin` has left for the other scripts. */
declare const unpacked: (text: string) => string;

const TYPING_PAUSE = 200;

/** The search of the one-file edition: the site's, over records that the file carries. */
class FileSearch extends HTMLElement {
  private pack: Pack | undefined;
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
    this.pack ??= JSON.parse(
      unpacked(this.querySelector('[type="text/plain"]')!.textContent),
    ) as Pack;
    const { document: edition, records, variants, places, names } = this.pack;
    this.search ??= bruteSearch(records, new Map(variants), { places, names });
    const chosen = new FormData(this.form);
    const filters: Record<string, string[]> = { kind: chosen.getAll('kind').map(String) };
    const audience = String(chosen.get('audience') ?? '');
    if (audience) filters.audience = [audience];
    const results = await this.search(query, { filters });
    if (!results || turn !== this.turn) return;
    this.show(summary(results), [
      ...answers(results, ''),
      ...near(results, (words) => {
        this.input.value = words;
        this.input.focus();
        void this.run();
      }),
    ]);
    this.querySelector<HTMLElement>('.search-elsewhere')!.hidden = !isEmpty(results);
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
      if (target) highlightWords([target.closest('.clause') ?? target], words);
    });
  }

  private show(status: string, content: Node[]): void {
    this.querySelector('.search-status')!.textContent = status;
    this.querySelector('.search-results')!.replaceChildren(...content);
    this.querySelector<HTMLElement>('.search-elsewhere')!.hidden = true;
  }
}

customElements.define('file-search', FileSearch);
