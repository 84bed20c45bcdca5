import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { VFile } from 'vfile';

/**
 * What is rendered must be what core has read and everything else quotes; a difference stops the
 * build at the line where it stands.
 * @param node block that is rendered; undefined when the tree has ended
 * @param words what core has there; undefined when core has nothing more
 * @throws the fault, with file and line
 */
export function assertWords(node: Nodes | undefined, words: string | undefined, file: VFile): void {
  const found = node && plainText(node);
  if (found === words) return;
  const tell = (text: string | undefined) => (text === undefined ? '（没有）' : `“${text}”`);
  file.fail(`网页上的字与读入的字不同：网页是${tell(found)}，读入的是${tell(words)}。`, node);
}
