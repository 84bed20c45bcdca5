import { citationFormat, citationFormats } from '../../core/cite/formats.ts';
import { copy } from './copy.ts';
import { quoteData } from './data.ts';
import type { Quotation } from './quotation.ts';
import { pastedText, sharedText } from './shared-text.ts';

const REMEMBERED = 'citation-format';

/**
 * The row of things that can be done with chosen words: 复制链接 · 复制引文 · 分享 · 核验.
 * @param quotation asked for when a button is pressed
 * @param tell gets what was done, in a sentence for the reader
 */
export function quoteActions(
  quotation: () => Quotation,
  tell: (done: string) => void,
): HTMLElement[] {
  const link = action('复制链接', () => copyLink(quotation(), tell));
  const cite = action('复制引文', () => {
    const format = citationFormat(remembered());
    const words = format.write(quotation().citation());
    return copyAndTell(words, `已复制引文（${format.name}）。`, tell);
  });
  const verify = document.createElement('a');
  verify.className = 'button quote-action';
  verify.textContent = '核验';
  verify.href = quoteData().verify;
  verify.addEventListener('click', () => {
    verify.href = `${quoteData().verify}#q=p${encodeURIComponent(quotation().words)}`;
  });
  const share = action('分享', async () => {
    const shared = sharedText(quotation());
    // Rejected when the reader changes their mind, which is no fault.
    if ('share' in navigator) await navigator.share(shared).catch(() => {});
    else await copyAndTell(pastedText(shared), '已复制，可以粘贴到聊天里。', tell);
  });
  return [link, cite, share, verify];
}

/**
 * Copies the address of a quotation.
 * @param tell gets what was done, in a sentence for the reader
 */
export function copyLink({ name, link }: Quotation, tell: (done: string) => void): Promise<void> {
  return copyAndTell(link(), `已复制${name}的链接。`, tell);
}

async function copyAndTell(
  words: string,
  done: string,
  tell: (done: string) => void,
): Promise<void> {
  tell((await copy(words)) ? done : `这个浏览器不许复制，请手动复制：${words}`);
}

/** The choice of a citation format, remembered for the next time. */
export function formatChoice(changed?: () => void): HTMLElement {
  const label = document.createElement('label');
  label.className = 'quote-format';
  const select = document.createElement('select');
  select.className = 'field';
  for (const { id, name } of citationFormats) select.append(new Option(name, id));
  select.value = citationFormat(remembered()).id;
  select.addEventListener('change', () => {
    try {
      localStorage.setItem(REMEMBERED, select.value);
    } catch {
      // Storage may be denied; the choice then lasts for this page.
    }
    chosen = select.value;
    changed?.();
  });
  label.append('引文格式 ', select);
  return label;
}

let chosen: string | null = null;

/** Id of the format last chosen. */
export function remembered(): string | null {
  if (chosen) return chosen;
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

/** A button of the row. */
export function action(name: string, act: () => unknown): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quote-action';
  button.textContent = name;
  // A press must not take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', act);
  return button;
}
