import { codePointLength } from '../../core/text/code-points.ts';
import { createSearch, type Search } from '../../search/client.ts';
import { type Place, placesNamed } from '../../search/place.ts';
import { LONGEST_QUERY, type SearchOptions } from '../../search/result.ts';
import { near, placeList, resultGroups, summary } from './results.ts';

/** Waiting for the reader to finish a word; a short delay, in milliseconds. */
const TYPING_PAUSE = 200;

/** The search page: what is typed is searched, and the address carries it. */
class SearchPage extends HTMLElement {
  private search!: Search;
  private places: Place[] = [];
  private base = '/';
  private pause = 0;

  connectedCallback(): void {
    const { base = '/', bundle = '', places = '[]' } = this.dataset;
    this.base = base;
    this.places = JSON.parse(places);
    this.search = createSearch({ base, bundlePath: bundle });
    this.querySelector('.without-scripts')?.remove();
    this.form.hidden = false;
    this.readAddress();
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.commit();
    });
    this.form.addEventListener('input', () => {
      clearTimeout(this.pause);
      this.pause = window.setTimeout(() => this.commit(), TYPING_PAUSE);
    });
    window.addEventListener('popstate', () => this.readAddress());
    if (this.input.value === '') this.input.focus();
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  private get input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('#query')!;
  }

  /** Fills the form from the address and searches. */
  private readAddress(): void {
    const given = new URLSearchParams(location.search);
    this.input.value = given.get('q') ?? '';
    for (const box of this.form.querySelectorAll<HTMLInputElement>('[name="kind"]')) {
      box.checked = given.getAll('kind').includes(box.value);
    }
    const audience = this.form.querySelector<HTMLSelectElement>('[name="audience"]');
    if (audience) audience.value = given.get('audience') ?? '';
    void this.run();
  }

  /** Writes the form into the address and searches. */
  private commit(): void {
    clearTimeout(this.pause);
    const given = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string' && value !== '') given.append(name, value);
    }
    const query = given.toString();
    // What is too long to be searched for is too long for an address: servers refuse it.
    const sendable = codePointLength(this.input.value) <= LONGEST_QUERY;
    history.replaceState(null, '', query && sendable ? `?${query}` : location.pathname);
    void this.run();
  }

  private async run(): Promise<void> {
    const query = this.input.value;
    if (query.trim() === '') return this.show('', []);
    const waiting = window.setTimeout(() => this.tell('正在查找……'), TYPING_PAUSE);
    const results = await this.search.search(query, this.options());
    clearTimeout(waiting);
    if (!results) return;
    const places = placesNamed(query, this.places);
    this.show(summary(results, places.length), [
      ...placeList(places, this.base),
      ...resultGroups(results, this.base),
      ...near(results, (words) => this.lookFor(words)),
    ]);
  }

  private options(): SearchOptions {
    const chosen = new FormData(this.form);
    const filters: Record<string, string[]> = { kind: chosen.getAll('kind').map(String) };
    const audience = String(chosen.get('audience') ?? '');
    if (audience) filters.audience = [audience];
    return { filters };
  }

  private lookFor(words: string): void {
    this.input.value = words;
    this.commit();
    this.input.focus();
  }

  private show(status: string, content: Node[]): void {
    this.tell(status);
    this.querySelector('.search-results')!.replaceChildren(...content);
  }

  private tell(status: string): void {
    this.querySelector('.search-status')!.textContent = status;
  }
}

customElements.define('search-page', SearchPage);
