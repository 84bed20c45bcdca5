import { type NamedPlaces, namedPlaces } from '../../core/reference/named-places.ts';
import type { Outline } from '../../core/reference/outline.ts';
import {
  type OutlineFile,
  outlineFileOf,
  PLACES_FILE,
  type PlacesFile,
} from '../../search/places-file.ts';

/** Reads the address that led nowhere, as the search box would, and offers what was meant. */
class NearestPlace extends HTMLElement {
  connectedCallback(): void {
    void this.offer();
  }

  private async offer(): Promise<void> {
    const { base = '/', places = '' } = this.dataset;
    const asked = location.pathname.startsWith(base)
      ? location.pathname.slice(base.length)
      : location.pathname;
    try {
      const { outlines: known, pages, apart }: PlacesFile = await (await fetch(places)).json();
      const outlines = apart ? [...known, ...(await this.outlineOf(asked, known, places))] : known;
      const named = namedPlaces(`/${asked}${location.hash}`, outlines, { pages });
      if (named) this.show(named, base);
    } catch {
      // Without the list of places the page helps as it stands.
    }
  }

  /** In a large library the outline of a document is a file of its own. */
  private async outlineOf(asked: string, known: Outline[], places: string): Promise<Outline[]> {
    const [document = ''] = asked.split('/');
    if (!document || known.some(({ id }) => id === document)) return [];
    const file = places.replace(PLACES_FILE, outlineFileOf(document));
    const answer = await fetch(file);
    if (!answer.ok) return [];
    const { outline }: OutlineFile = await answer.json();
    return [outline];
  }

  private show({ places, nearest, remark }: NamedPlaces, base: string): void {
    const offered = places.length > 0 ? places : nearest ? [nearest] : [];
    if (offered.length === 0) return;
    const lead = places.length > 0 ? '您要找的大概是：' : '离它最近的是：';
    this.querySelector('.nearest-remark')!.textContent = remark + lead;
    const items = offered.map(({ url, name }) => {
      const link = document.createElement('a');
      link.href = base + url;
      link.textContent = name;
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    this.querySelector('.nearest-list')!.replaceChildren(...items);
    this.hidden = false;
  }
}

customElements.define('nearest-place', NearestPlace);
