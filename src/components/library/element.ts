import { type Choice, chosenDocuments, type Entry } from './filter.ts';

const FILTERS = ['title', 'kind', 'issuer', 'year'] as const;

/**
 * The catalogue of the library: what is chosen hides the rest, and the address carries the choice, so that
 * it can be kept and sent.
 */
class LibraryCatalogue extends HTMLElement {
  private items: { item: HTMLElement; entry: Entry }[] = [];

  connectedCallback(): void {
    this.items = [...this.querySelectorAll<HTMLElement>('.library-shelf li')].map((item) => ({
      item,
      entry: {
        title: item.querySelector('a')?.textContent ?? '',
        kind: item.closest<HTMLElement>('.library-shelf')?.dataset.kind ?? '',
        issuers: item.querySelector('.library-by')?.textContent?.trim() ?? '',
        date: item.querySelector('time')?.textContent ?? '',
      },
    }));
    this.form.hidden = false;
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('input', () => this.commit());
    window.addEventListener('popstate', () => this.readAddress());
    this.readAddress();
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  private field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  private readAddress(): void {
    const given = new URLSearchParams(location.search);
    for (const name of FILTERS) this.field(name).value = given.get(name) ?? '';
    this.show();
  }

  private commit(): void {
    const given = new URLSearchParams();
    for (const name of FILTERS) {
      const { value } = this.field(name);
      if (value !== '') given.set(name, value);
    }
    const query = given.toString();
    history.replaceState(history.state, '', query ? `?${query}` : location.pathname);
    this.show();
  }

  private show(): void {
    const choice = Object.fromEntries(
      FILTERS.map((name) => [name, this.field(name).value]),
    ) as unknown as Choice;
    const chosen = chosenDocuments(
      this.items.map(({ entry }) => entry),
      choice,
    );
    for (const { item, entry } of this.items) item.hidden = !chosen.has(entry);
    for (const shelf of this.querySelectorAll<HTMLElement>('.library-shelf')) {
      const left = shelf.querySelectorAll('li:not([hidden])').length;
      shelf.hidden = left === 0;
      shelf.querySelector('.library-left')!.textContent = `${left}`;
    }
    const all = this.items.length;
    const words = chosen.size === all ? `共 ${all} 份。` : `${all} 份里有 ${chosen.size} 份。`;
    this.querySelector('.library-count')!.textContent = words;
  }
}

customElements.define('library-catalogue', LibraryCatalogue);
