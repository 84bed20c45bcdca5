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
      const [bytes, sums] = await Promise.all([sizeOf(file), fetch(sum)]);
      const digest = /^[0-9a-f]{64}(?= )/.exec(sums.ok ? await sums.text() : '')?.[0];
      if (!digest) return;
      const code = document.createElement('code');
      code.textContent = digest;
      place.replaceChildren(code);
      if (bytes > 0) this.writeSize(fileSize(bytes));
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

/**
 * Bytes of a file, learned by asking for its first: hosts that compress what they send say how large
 * the whole is only there. 0 where the host does not say.
 */
async function sizeOf(file: string): Promise<number> {
  const { headers, body } = await fetch(file, { headers: { range: 'bytes=0-0' } });
  // A host that takes no ranges would send everything.
  await body?.cancel();
  const whole = /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1];
  if (whole) return Number(whole);
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length'));
}

customElements.define('late-download', LateDownload);
