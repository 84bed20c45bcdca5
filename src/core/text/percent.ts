/** A share in whole per cent, as printed: 24%. Never 0% of something nor 100% of less than all. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const share = (100 * part) / whole;
  if (share > 0 && share < 1) return '不到 1%';
  if (share > 99 && share < 100) return '99%以上';
  return `${Math.round(share)}%`;
}
