import { decoded } from '../../core/link/decoded.ts';

/**
 * Marks the words that a search was for (`?mark=`) where the reader arrives, and leads from one to
 * the next. Where a browser cannot mark words, the sentence's own mark of arrival remains.
 */
export async function markQuery(): Promise<void> {
  const words = new URLSearchParams(location.search)
    .get('mark')
    ?.split(/[\s\p{P}]+/u)
    .filter((word) => word !== '');
  if (!words?.length) return;
  const [{ highlightWords }, { walkMarks }] = await Promise.all([
    import('./highlight.ts'),
    import('../sought/walk-marks.ts'),
  ]);
  const target = document.getElementById(decoded(location.hash.slice(1)));
  const roots = target?.closest('.clause')
    ? document.querySelectorAll('.clause')
    : document.querySelectorAll('main');
  const ranges = highlightWords([...roots], [...new Set(words)]);
  if (ranges.length === 0) return;
  const first = ranges.findIndex((range) => target?.contains(range.startContainer));
  walkMarks(ranges, Math.max(0, first));
}
