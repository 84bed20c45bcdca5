/** The button 听读; what it opens is fetched when it is first pressed. */
class ReadAloud extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', async () => {
      const { openReadBar } = await import('./bar.ts');
      await openReadBar(this);
    });
  }
}

export function wakeReadAloud(): void {
  customElements.define('read-aloud', ReadAloud);
}
