import { codePointLength } from '../../text/code-points.ts';
import { dense, endsAsSentence } from '../line.ts';

/** 附件 1, 附表, 附： at the head of a line, and the title that stands on it. */
export interface AnnexLabel {
  label: string;
  title: string;
}

const LABEL =
  /^(附\s*(?:件|表|录|图)?\s*(?:[〇零一二三四五六七八九十]+|[0-9０-９]+(?:-[0-9]+)?)?)(?:\s*[：:．.]\s*|\s+|$)(.*)$/su;

/** The label of an annex at the head of a line, or null: 附则 is a chapter, 附件所列 is a sentence. */
export function annexLabel(text: string): AnnexLabel | null {
  const match = LABEL.exec(text);
  if (!match || /^附\s*则/u.test(text)) return null;
  const [, label = '', title = ''] = match;
  if (label === '附' && !/^附\s*(?:[：:]|$)/u.test(text)) return null;
  if (codePointLength(dense(text)) > 80 || (title !== '' && endsAsSentence(title))) return null;
  return { label: label.trim(), title: title.trim() };
}
