/** Remembers which annotations the reader chose. The choice is part of no address. */
class AnnotationLayers extends HTMLElement {
  connectedCallback(): void {
    this.restore();
    this.addEventListener('change', () => this.remember());
  }

  private get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
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
    const chosen = this.inputs.filter(({ checked }) => checked).map(({ id }) => id);
    try {
      localStorage.setItem('annotations', chosen.join(' '));
    } catch {
      // Storage may be denied; the choice then lasts for this page.
    }
  }
}

customElements.define('annotation-layers', AnnotationLayers);
