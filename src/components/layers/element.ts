/**
 * Remembers which annotations the reader chose. The choice is part of no address, and shows by style
 * alone; a browser whose styles cannot ask what is chosen (`:has()`) is told in `data-chosen`.
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

  private tell(): void {
    if (!CSS.supports('selector(:has(*))')) this.dataset.chosen = this.chosen;
  }
}

export function startLayers(): void {
  customElements.define('annotation-layers', AnnotationLayers);
}
