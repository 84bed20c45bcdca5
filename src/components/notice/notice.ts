/**
 * Tells the reader something about where they have arrived: at the foot of the window, politely,
 * until it is closed. One at a time.
 * @param lead where the reader may go instead
 */
export function notice(words: string, lead?: { words: string; href: string }): void {
  const bar = document.querySelector<HTMLElement>('.notice') ?? document.createElement('div');
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button';
  close.textContent = '知道了';
  close.addEventListener('click', () => bar.remove());
  bar.className = 'notice ours off-paper';
  bar.replaceChildren(text, close);
  if (!bar.isConnected) document.body.append(bar);
  // Words that come into a live region already on the page are read out; words that come with it not.
  setTimeout(() => {
    text.textContent = words;
    if (!lead) return;
    const link = document.createElement('a');
    link.href = lead.href;
    link.textContent = lead.words;
    text.append(link);
  }, 50);
}
