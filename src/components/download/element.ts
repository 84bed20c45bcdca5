import { fileSize } from './file-size.ts';

/**
 * `<late-download data-file data-sum>`: writes the size and the sum of a file that did not exist yet
 * when the page was made. Where they cannot be had, the link to the sum stays.
 */
class LateDownload extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { file, sum } = this.dataset;
    const place = this.querySelector('.download-sum');
    if (!file || !sum || !place) return;
    try {
      const [head, sums] = await Promise.all([fetch(file, { method: 'HEAD' }), fetch(sum)]);
      const digest = /^[0-9a-f]{64}(?= )/.exec(sums.ok ? await sums.text() : '')?.[0];
      if (!head.ok || !digest) return;
      const code = document.createElement('code');
      code.textContent = digest;
      place.replaceChildren(code);
      const bytes = Number(head.headers.get('content-length'));
      if (bytes > 0 && !head.headers.has('content-encoding')) this.writeSize(fileSize(bytes));
    } catch {
      // Off line: the link stays.
    }
  }

  private writeSize(size: string): void {
    const row = document.createElement('div');
    const name = document.createElement('dt');
    const value = document.createElement('dd');
    name.textContent = '大小';
    value.textContent = size;
    row.append(name, value);
    this.querySelector('dl > div')?.after(row);
  }
}

customElements.define('late-download', LateDownload);
