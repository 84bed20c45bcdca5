import { actionButton } from '../button/action-button.ts';

type Lead = { words: string; href: string } | { words: string; act: () => void };

/**
 * Tells the reader something about where they have arrived: at the foot of the window, politely,
 * until it is closed. One at a time.
 * @param lead where the reader may go instead, or what may be done about it
 */
export function notice(words: string, lead?: Lead): void {
  const bar = document.querySelector<HTMLElement>('.notice') ?? document.createElement('div');
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const close = actionButton('知道了', () => bar.remove());
  bar.className = 'notice ours off-paper';
  bar.replaceChildren(text, close);
  if (lead && 'act' in lead) text.after(actionButton(lead.words, lead.act));
  if (!bar.isConnected) document.body.append(bar);
  // Words that come into a live region already on the page are read out; words that come with it not.
  setTimeout(() => {
    text.textContent = words;
    if (!lead || !('href' in lead)) return;
    const link = document.createElement('a');
    link.href = lead.href;
    link.textContent = lead.words;
    text.append(link);
  }, 50);
}
