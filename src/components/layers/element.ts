import { LAYERS } from './layers.ts';

/**
 * Remembers which annotations the reader chose. The choice is part of no address, and shows by style
 * alone; a browser whose styles cannot ask what is chosen (`:has()`) is told in `data-shown`.
 */
class AnnotationLayers extends HTMLElement {
  connectedCallback(): void {
    this.restore();
    this.tell();
    this.addEventListener('change', () => {
      this.remember();
      this.tell();
    });
  }

  private get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  private get chosen(): string {
    const ids = this.inputs.filter(({ checked }) => checked).map(({ id }) => id);
    return ids.join(' ');
  }

  private restore(): void {
    const chosen = this.read();
    if (!chosen) return;
    for (const input of this.inputs) input.checked = chosen.includes(input.id);
  }

  private read(): string[] | null {
    try {
      return localStorage.getItem('annotations')?.split(' ') ?? null;
    } catch {
      return null;
    }
  }

  private remember(): void {
    try {
      localStorage.setItem('annotations', this.chosen);
    } catch {
      // Storage may be denied; the choice then lasts for this page.
    }
  }

  /** `choose term tie interleave`: the choice, the layers that are shown by it, and 对照解读. */
  private tell(): void {
    if (CSS.supports('selector(:has(*))')) return;
    const chosen = this.chosen.split(' ').map((id) => id.replace(/^(annotations|layer)-/, ''));
    const all = chosen.includes('all') ? LAYERS.map(({ id }) => id) : [];
    const shown = chosen.includes('none') ? ['none'] : [...chosen, ...all];
    this.dataset.shown = shown.join(' ');
  }
}

export function startLayers(): void {
  customElements.define('annotation-layers', AnnotationLayers);
}
