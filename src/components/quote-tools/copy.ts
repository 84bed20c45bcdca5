/**
 * Puts words on the clipboard, also where the page is not served securely or an in-app browser
 * denies the clipboard.
 * @returns whether it worked
 */
export async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyBySelection(words);
  }
}

function copyBySelection(words: string): boolean {
  const selection = getSelection();
  const before = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = words;
  area.readOnly = true;
  area.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
  // Inside an open dialog nothing outside it can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (before && selection) {
    selection.removeAllRanges();
    selection.addRange(before);
  }
  return copied;
}
