import { STEPS } from './type-size-steps.ts';

/** 大字: one step smaller or larger with each press, and which step it is. Remembered. */
class TypeSize extends HTMLElement {
  connectedCallback(): void {
    const [smaller, larger] = this.querySelectorAll('button');
    smaller?.addEventListener('click', () => this.step(-1));
    larger?.addEventListener('click', () => this.step(1));
    this.tell();
  }

  private get size(): number {
    return Number(document.documentElement.dataset.size) || 1;
  }

  private step(by: number): void {
    const size = Math.min(Math.max(this.size + by, 1), STEPS);
    document.documentElement.dataset.size = `${size}`;
    try {
      localStorage.setItem('size', `${size}`);
    } catch {
      // Storage may be denied; the size then lasts for this page.
    }
    this.tell();
  }

  private tell(): void {
    const { size } = this;
    const [smaller, larger] = this.querySelectorAll('button');
    // Not `disabled`, which would take the focus away from the one that was pressed.
    smaller?.setAttribute('aria-disabled', `${size === 1}`);
    larger?.setAttribute('aria-disabled', `${size === STEPS}`);
    // Heard with the button that was pressed; seen between the two.
    const step = `现在第 ${size} 档，共 ${STEPS} 档`;
    smaller?.setAttribute('aria-label', `字小一档，${step}`);
    larger?.setAttribute('aria-label', `字大一档，${step}`);
    const shown = this.querySelector('.type-size-step');
    if (shown) shown.textContent = `${size}/${STEPS}`;
  }
}

export function startTypeSize(): void {
  customElements.define('type-size', TypeSize);
}
