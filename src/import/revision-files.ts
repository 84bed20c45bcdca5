import { stringify } from 'yaml';
import type { ImportPlan } from './plan-import.ts';

/** The files of a dated text: its words, and what is known of it. What nobody has checked is said to be so. */
export function revisionFiles({ files, edition }: ImportPlan): Map<string, string> {
  const { sha256, numbering, sources } = edition.document;
  const revision = {
    ...(sources[0] && { source: sources[0].name }),
    sha256,
    ...(numbering.length > 0 && { numbering }),
  };
  const head =
    '# 由导入写成，没有人核过。可以补写 name（2018年修正）、adopted（通过日期）、by（据哪个决定）、note。\n';
  return new Map([
    ['text.mdx', files.get('text.mdx')!],
    ['revision.yaml', head + stringify(revision, { lineWidth: 0 })],
  ]);
}
