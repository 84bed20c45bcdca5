import { codePointLength } from '../../core/text/code-points.ts';
import { createSearch, type Search } from '../../search/client.ts';
import { LONGEST_QUERY, type SearchOptions, type SearchResults } from '../../search/result.ts';
import { walkWithArrows } from './arrow-keys.ts';
import { forgetSearches, recentSearches, remember } from './recent.ts';
import { answers, isEmpty, near, summary } from './results.ts';

/** Where there are several documents: of each kind so many answers are read, and so many more. */
const READ = 60;

/** Waiting for the reader to finish a word; a short delay, in milliseconds. */
const TYPING_PAUSE = 200;

/**
 * The search page: what is typed is searched, and the address carries it. Where the reader was on
 * the page is kept with the entry of the history, so that Back leads to the same answers at the same
 * place.
 */
class SearchPage extends HTMLElement {
  private search!: Search;
  private base = '/';
  private pause = 0;
  private limit = READ;

  connectedCallback(): void {
    const { base = '/', bundle = '' } = this.dataset;
    this.base = base;
    this.search = createSearch({ base, bundlePath: bundle });
    this.querySelector('.without-scripts')?.remove();
    this.form.hidden = false;
    this.listen();
    walkWithArrows(this, this.input);
    void this.readAddress();
    if (this.input.value === '') this.input.focus();
  }

  private listen(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      remember(this.input.value);
      void this.commit();
      // A phone's keyboard covers the answers.
      if (matchMedia('(pointer: coarse)').matches) this.input.blur();
    });
    this.querySelector('.search-within-off')?.addEventListener('click', () => this.within(''));
    this.form.addEventListener('input', (event) => {
      clearTimeout(this.pause);
      this.limit = READ;
      // What an input method is composing is not yet what the reader means.
      if (event instanceof InputEvent && event.isComposing) return;
      this.pause = window.setTimeout(() => void this.commit(), TYPING_PAUSE);
    });
    this.input.addEventListener('compositionend', () => {
      clearTimeout(this.pause);
      this.pause = window.setTimeout(() => void this.commit(), TYPING_PAUSE);
    });
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.search-results a')) {
        remember(this.input.value);
      }
    });
    this.querySelector('.search-forget')?.addEventListener('click', () => {
      forgetSearches();
      this.showRecent();
      this.input.focus();
    });
    window.addEventListener('popstate', () => void this.readAddress());
    window.addEventListener('pagehide', () => {
      history.replaceState({ ...history.state, scroll: scrollY }, '');
    });
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  private get input(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('#query')!;
  }

  /** Fills the form from the address, searches, and goes where the reader was. */
  private async readAddress(): Promise<void> {
    const given = new URLSearchParams(location.search);
    this.input.value = given.get('q') ?? '';
    for (const box of this.form.querySelectorAll<HTMLInputElement>('[name="kind"]')) {
      box.checked = given.getAll('kind').includes(box.value);
    }
    for (const name of ['audience', 'genre', 'document', 'in']) {
      const field = this.form.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (field) field.value = given.get(name) ?? '';
    }
    const scroll: unknown = history.state?.scroll;
    if (typeof scroll === 'number') history.scrollRestoration = 'manual';
    await this.run();
    if (typeof scroll === 'number') scrollTo(0, scroll);
  }

  /** Writes the form into the address and searches. */
  private async commit(anew = false): Promise<void> {
    clearTimeout(this.pause);
    const given = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === 'string' && value !== '') given.append(name, value);
    }
    const query = given.toString();
    // What is too long to be searched for is too long for an address: servers refuse it.
    const sendable = codePointLength(this.input.value) <= LONGEST_QUERY;
    const address = query && sendable ? `?${query}` : location.pathname;
    if (anew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    await this.run();
  }

  private async run(): Promise<void> {
    const query = this.input.value;
    this.showRecent();
    if (query.trim() === '') return this.show('', []);
    const waiting = window.setTimeout(() => this.tell('正在查找……'), TYPING_PAUSE);
    const found = await this.search.search(query, this.options());
    clearTimeout(waiting);
    if (!found) return;
    this.showCounts(found);
    const results = this.ofChosenKinds(found);
    this.show(summary(results), [
      ...answers(results, this.base, {
        within: (document) => this.within(document),
        more: () => {
          this.limit += READ;
          void this.run();
        },
      }),
      ...near(results, (words) => this.lookFor(words)),
    ]);
    this.querySelector<HTMLElement>('.search-elsewhere')!.hidden = !isEmpty(results);
    this.showWithin(found);
  }

  /** Searches one document only; all of them where none is named. */
  private within(document: string): void {
    this.form.querySelector<HTMLInputElement>('[name="document"]')!.value = document;
    void this.commit(true);
    this.input.focus();
  }

  /** Says in which document is searched, by its title as the answers have it. */
  private showWithin({ groups }: SearchResults): void {
    const line = this.querySelector<HTMLElement>('.search-within');
    const document = this.form.querySelector<HTMLInputElement>('[name="document"]')?.value;
    if (!line) return;
    line.hidden = !document;
    const hit = groups.flatMap(({ hits }) => hits).find((one) => one.document === document);
    line.querySelector('span')!.textContent = hit?.documentTitle
      ? `只在《${hit.documentTitle}》里找。`
      : '只在一份文件里找。';
  }

  private options(): SearchOptions {
    const chosen = new FormData(this.form);
    const current = String(chosen.get('in') ?? '');
    const several = this.form.querySelector('[name="document"]') !== null;
    const filters = Object.fromEntries(
      ['audience', 'genre', 'document'].map((name) => {
        const value = String(chosen.get(name) ?? '');
        return [name, value ? [value] : []];
      }),
    );
    const count = Object.fromEntries(
      this.choices.map(({ name, options }) => [
        name,
        [...options].map(({ value }) => value).filter((value) => value !== ''),
      ]),
    );
    return {
      filters,
      count,
      ...(several && { limit: this.limit }),
      ...(current && { current }),
    };
  }

  /** Kinds are chosen among what was found, so that each can say how much there is of it. */
  private ofChosenKinds(results: SearchResults): SearchResults {
    const chosen = new FormData(this.form).getAll('kind');
    if (chosen.length === 0) return results;
    const groups = results.groups.filter(({ kind }) => chosen.includes(kind));
    const total = groups.reduce((sum, group) => sum + group.total, 0);
    const senses = results.senses
      .map((sense) => ({
        ...sense,
        groups: sense.groups.filter(({ kind }) => chosen.includes(kind)),
      }))
      .filter(({ groups: left }) => left.length > 0);
    const names = results.names
      .map((name) => ({ ...name, hits: name.hits.filter(({ kind }) => chosen.includes(kind)) }))
      .filter(({ hits }) => hits.length > 0);
    const similar = chosen.includes('text') ? results.similar : [];
    const outcome = total > 0 ? 'found' : results.outcome === 'found' ? 'nothing' : results.outcome;
    const message = outcome === 'nothing' ? '在所选的范围里没有找到。' : results.message;
    return { ...results, outcome, message, total, groups, senses, names, similar };
  }

  private showCounts({ groups, counts }: SearchResults): void {
    for (const box of this.form.querySelectorAll<HTMLInputElement>('[name="kind"]')) {
      const total = groups.find(({ kind }) => kind === box.value)?.total ?? 0;
      box.parentElement!.querySelector('.count')!.textContent = total > 0 ? ` ${total}` : '';
    }
    for (const choice of this.choices) {
      for (const option of choice.options) {
        const { name } = option.dataset;
        if (name === undefined) continue;
        const total = counts[choice.name]?.[option.value] ?? 0;
        // While one is chosen, of the others nothing is known.
        const known = choice.value === '' || choice.value === option.value;
        option.textContent = known && total > 0 ? `${name}（${total}）` : name;
      }
    }
  }

  /** The choices whose values say how much there is of each: of people, and of kinds of documents. */
  private get choices(): HTMLSelectElement[] {
    return [...this.form.querySelectorAll('select')];
  }

  private showRecent(): void {
    const box = this.querySelector<HTMLElement>('.search-recent')!;
    const searches = recentSearches();
    box.hidden = this.input.value.trim() !== '' || searches.length === 0;
    const items = searches.map((words) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = words;
      button.addEventListener('click', () => this.lookFor(words));
      const item = document.createElement('li');
      item.append(button);
      return item;
    });
    box.querySelector('ul')!.replaceChildren(...items);
  }

  private lookFor(words: string): void {
    this.input.value = words;
    remember(words);
    void this.commit(true);
    this.input.focus();
  }

  private show(status: string, content: Node[]): void {
    this.tell(status);
    this.querySelector('.search-results')!.replaceChildren(...content);
    this.querySelector<HTMLElement>('.search-elsewhere')!.hidden = true;
  }

  private tell(status: string): void {
    this.querySelector('.search-status')!.textContent = status;
  }
}

customElements.define('search-page', SearchPage);
