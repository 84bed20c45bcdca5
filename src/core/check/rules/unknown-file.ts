import type { Diagnostics } from '../../diagnostic.ts';
import { nearestOf } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';

export const unknownFile: Rule<{ name: string; nearest: string | null }> = {
  id: 'unknown-file',
  severity: 'error',
  why: '文件名不对的文件没有人读，里面写的东西就悄悄丢了。',
  fix: '改成应有的名字，放到应在的文件夹；不属于这份文件的，移到别处。',
  examples: [
    {
      fault: '批注的文件名少了一个字母',
      edits: [{ file: 'annotations/audience.yaml', write: '[]\n' }],
      prints: [
        'opinion/annotations/audience.yaml:1:1  unknown-file  不认识的文件“annotations/audience.yaml”，最接近的是“annotations/audiences.yaml”。',
      ],
    },
    {
      fault: '批注放在了外面',
      edits: [{ file: 'audiences.yaml', write: '[]\n' }],
      prints: [
        'opinion/audiences.yaml:1:1  unknown-file  不认识的文件“audiences.yaml”，最接近的是“annotations/audiences.yaml”。',
      ],
    },
    {
      fault: 'document.yaml 写成了 document.yml',
      edits: [{ file: 'document.yml', write: 'title: 示例\n' }],
      prints: [
        'opinion/document.yml:1:1  unknown-file  不认识的文件“document.yml”，最接近的是“document.yaml”。',
      ],
    },
  ],
  message: ({ name, nearest }) =>
    `不认识的文件“${name}”${nearest ? `，最接近的是“${nearest}”` : ''}。`,
};

/** Files that stand in every folder beside those that are read as data. */
const NAMES = ['document.yaml', 'text.mdx', 'ids.lock', 'release.lock', 'witnesses/witnesses.yaml'];
/** And those whose names are their authors' own; notes for other editors lie beside the rest. */
const KINDS = [
  /^commentary\/[^/]+\.mdx$/,
  /^reports\/[^/]+\.mdx$/,
  /^witnesses\/[^/]+\.txt$/,
  /^revisions\/[^/]+\/(?:text\.mdx|revision\.yaml)$/,
  /^[^/]+\.md$/,
];

/**
 * Reports files in a document's folder that nothing reads.
 * @param read names of the data files that the road reads
 */
export function checkFileNames(
  folder: string,
  read: readonly string[],
  files: Iterable<string>,
  diagnostics: Diagnostics,
): void {
  const known = [...NAMES, ...read];
  for (const file of files) {
    if (!file.startsWith(`${folder}/`)) continue;
    const name = file.slice(folder.length + 1);
    if (known.includes(name) || KINDS.some((kind) => kind.test(name))) continue;
    const own = name.slice(name.lastIndexOf('/') + 1);
    const moved = known.find((other) => other.endsWith(`/${own}`));
    const nearest = moved ?? nearestOf(name, known);
    diagnostics.add(unknownFile, { file, line: 1, column: 1 }, { name, nearest });
  }
}
