/**
 * The bytes that a `Range` header asks for (RFC 9110, 14.1.2 and 14.2).
 * @param length of the whole, in bytes
 * @returns the first and the last byte; null when the header is to be ignored: another unit, a fault
 *   in its grammar, or several ranges, for which a server may send the whole
 */
export function byteRange(
  header: string,
  length: number,
): { first: number; last: number } | 'unsatisfiable' | null {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header);
  if (!match) return null;
  const [, from = '', to = ''] = match;
  if (from === '') {
    if (to === '') return null;
    const wanted = Number(to);
    if (wanted === 0 || length === 0) return 'unsatisfiable';
    return { first: Math.max(0, length - wanted), last: length - 1 };
  }
  const first = Number(from);
  const last = to === '' ? Infinity : Number(to);
  if (last < first) return null;
  if (first >= length) return 'unsatisfiable';
  return { first, last: Math.min(last, length - 1) };
}
