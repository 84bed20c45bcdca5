/** What the page says about one item, in sentences. */
import type { Edit, EditKind, Item, Limit, Notes, Sense, Voice } from '../../core/verify/model.ts';
import { claimedName, inline, SENSE_LABELS } from '../../core/verify/verdict-line.ts';

/** Signs of the edits, in the list of changes and beside the words themselves. */
export const EDIT_SIGNS: Record<Exclude<EditKind, 'kept'>, string> = {
  added: '增',
  dropped: '删',
  replaced: '改',
  cut: '略',
  joined: '接',
  spliced: '拼',
};

/** How the interface names who speaks. */
export const VOICES: Record<Voice, string> = {
  quoted: '引文',
  cue: '出处、引语',
  own: '未核：作者的话',
  aside: '未核：与本文件无关',
};

/** How the interface names what was judged. */
export const ITEM_KINDS: Record<Item['kind'], string> = {
  quotation: '引号内',
  sentence: '句子',
  whole: '全部文字',
};

const LONGEST_WORDS = 40;

/** What an edit did: 原文是“8”，这里是“6”. */
export function editWords({ kind, was, now }: Edit): string {
  switch (kind) {
    case 'added':
      return `原文没有${quoted(now)}`;
    case 'dropped':
      return `原文有${quoted(was)}，这里没有`;
    case 'replaced':
      return `原文是${quoted(was)}，这里是${quoted(now)}`;
    case 'cut':
      return `原文此处还有${quoted(was)}`;
    case 'joined':
      return '从这里起接的是另一处的话';
    case 'spliced':
      return '两处的话在半句中拼到了一起';
    case 'kept':
      return '';
  }
}

/** What stands outside the words: 前面还有“逐步”（程度、步骤）. */
export function limitWords({ side, words, kind, grave }: Limit): string {
  const where = side === 'before' ? '前面' : '后面';
  return `原文${where}还有${quoted(words)}${grave ? `（${SENSE_LABELS[kind]}）` : ''}`;
}

/** Why an edit matters: 数字：“不低于80%”变为“不低于60%”. */
export function senseWords({ kind, was, now }: Sense): string {
  const change = was && now ? `“${was}”变为“${now}”` : was ? `“${was}”没有了` : `多出“${now}”`;
  return `${SENSE_LABELS[kind]}：${change}`;
}

/** Differences that do not count, or '' when there are none. */
export function notesWords(notes: Notes): string {
  const folded = [
    notes.traditional && '繁体与简体',
    notes.radicals && '兼容字形',
    notes.width && '全角与半角',
    notes.letterCase && '字母大小写',
    notes.spaces && '空格',
    notes.lineBreaks && '换行',
    notes.pageNumbers && '页码',
  ].filter((name) => name !== false);
  const [first] = notes.punctuation;
  if (first) {
    const more = notes.punctuation.length > 1 ? `等${notes.punctuation.length}处` : '';
    folded.push(
      `标点（原文${markWords(first.was)}，这里${markWords(first.now)}${more && `，${more}`}）`,
    );
  }
  return folded.length > 0 ? `不算改动的差异：${folded.join('、')}。` : '';
}

/** Whether the clause that the writer names is the right one, or '' when none is named. */
export function claimWords({ claim, verdict, places }: Item): string {
  if (!claim || verdict === 'absent') return '';
  const name = claimedName(claim);
  if (claim.right) return `所称${name}无误。`;
  const where = [...new Set(places.map(({ label }) => label))].join('、');
  if (claim.partly) return `所称${name}不全：这些话分在${where}。`;
  return `所称${name}有误：这些话在${where}。`;
}

function markWords(marks: string): string {
  return marks === '' ? '没有标点' : `是“${marks}”`;
}

function quoted(words: string): string {
  return `“${inline(words, LONGEST_WORDS)}”`;
}
