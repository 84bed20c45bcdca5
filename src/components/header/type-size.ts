const STEPS = 5;

/** 大字: each press is one step larger, and after the largest the usual size again. Remembered. */
class TypeSize extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.addEventListener('click', () => this.step(button));
    this.tell(button);
  }

  private step(button: HTMLButtonElement): void {
    const root = document.documentElement;
    root.dataset.size = String((Number(root.dataset.size ?? '1') % STEPS) + 1);
    try {
      localStorage.setItem('size', root.dataset.size);
    } catch {
      // Storage may be denied; the size then lasts for this page.
    }
    this.tell(button);
  }

  private tell(button: HTMLButtonElement): void {
    const size = document.documentElement.dataset.size ?? '1';
    button.setAttribute('aria-label', `大字：第 ${size} 档，共 ${STEPS} 档`);
  }
}

export function startTypeSize(): void {
  customElements.define('type-size', TypeSize);
}
