/**
 * Copies `words`; where the browser does not allow it, selects `shown`, which holds them.
 * @returns what happened, for the reader
 */
export async function copyWords(words: string, shown?: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(words);
    return '已复制。';
  } catch {
    if (!shown) return `浏览器不允许自动复制，请自行复制：${words}`;
    getSelection()?.selectAllChildren(shown);
    return '浏览器不允许自动复制；文字已经选中，请自行复制。';
  }
}
