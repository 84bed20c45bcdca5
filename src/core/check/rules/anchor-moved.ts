import type { Diagnostics } from '../../diagnostic.ts';
import type { LockedAnchor } from '../../model/locked-anchor.ts';
import type { Rule } from '../rule.ts';

export const anchorMoved: Rule<{ address: string; found: string; words: string; now: string }> = {
  id: 'anchor-moved',
  severity: 'error',
  why: '地址不许改指别的话：编号一变，旧链接就会悄悄引到另一句上。',
  fix: '恢复原来的编号或段落次序；文件若真的重新编了号，那是另一个文本：把旧的放进 revisions/施行日期/，旧的字句就都还在。若只是更正字句，请把 ids.lock 这一行改成现在的字句。',
  examples: [
    {
      fault: '插入一条，后面的各条都改了号',
      edits: [
        { file: 'annotations/plain.yaml', remove: true },
        {
          file: 'text.mdx',
          find: '（三）优化服务。',
          replace: '（三）新增一条。新增一句。\n\n（四）优化服务。',
        },
        {
          file: 'document.yaml',
          find: '6bd67ef7c0b7ba41f835aeb3b97ab03e776441708c6bd9c7c0d22405a55ef427',
          replace: 'da75fd5106ee7f3a5370d4c11feeaeda023dd545970920953792a4db5b04a9c1',
        },
      ],
      prints: [
        'opinion/annotations/readings.yaml:9:10  quote-not-found  在 c3 里找不到引文“以县域为基本单元”。\n它在：c4。',
        'opinion/annotations/ties.yaml:3:10  quote-not-found  在 c3 里找不到引文“以县域为基本单元”。\n它在：c4。',
        'opinion/ids.lock:14:1  anchor-moved  已发布的锚点 c3-1 改指了别的话：现在是“新增一句。”，发布时是“以县域为基本单元，全面推进公共服务。”，那句话现在在 c4-1。',
        'opinion/reports/shili.mdx:8:12  quote-not-found  在 c3 里找不到引文“以县域为基本单元”。\n它在：c4。',
      ],
    },
    {
      fault: '解读里插入一段，后面各段的锚点都挪了',
      edits: [
        { file: 'commentary/jiedu.mdx', find: '意见提出，', replace: '新增一段。\n\n意见提出，' },
      ],
      prints: [
        'opinion/annotations/readings.yaml:1:1  unexplained-variant  解读 jiedu 的 p1 处，来源 a 没有字，所取的是“新增一段。”，readings.yaml 里没有说明。',
        'opinion/ids.lock:18:1  anchor-moved  已发布的锚点 commentary/jiedu#p1 改指了别的话：现在是“新增一段。”，发布时是“意见提出，加大以工代赈实施力度，优先吸纳带动低收入人口。”，那句话现在在 commentary/jiedu#p2。',
        'opinion/ids.lock:20:1  anchor-moved  已发布的锚点 commentary/jiedu#p2 改指了别的话：现在是“意见提出，加大以工代赈实施力度，优先吸纳带动低收入人口。”，发布时是“县是基本单元。意见要求以县域为基本单元，全面推进公共服务。”，那句话现在在 commentary/jiedu#p3。',
      ],
    },
  ],
  message: ({ address, found, words, now }) =>
    `已发布的锚点 ${address} 改指了别的话：现在是“${found}”，发布时是“${words}”，那句话现在在 ${now}。`,
};

/**
 * Words that were published under one anchor and now stand under another: the anchors have moved,
 * as after renumbering. (Words that are altered in place are the business of `text-hash`.) Where the law
 * was amended the address goes on with the article of its number; its words are kept by the revision in
 * which they stood there.
 */
export function checkMovedAnchors(
  locked: readonly LockedAnchor[],
  published: ReadonlyMap<string, string>,
  diagnostics: Diagnostics,
): void {
  const addresses = new Map(
    [...published].toReversed().map(([address, words]) => [words, address]),
  );
  const revisions = [...published.keys()].filter((address) => /^revisions\/[^#/]+$/.test(address));
  for (const { address, words, retired, place } of locked) {
    const found = published.get(address);
    if (retired || words === '' || found === undefined || found === words) continue;
    if (revisions.some((revision) => published.get(`${revision}#${address}`) === words)) continue;
    const now = addresses.get(words);
    if (now) diagnostics.add(anchorMoved, place, { address, found, words, now });
  }
}
