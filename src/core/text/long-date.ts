/** 2025-03-02 → 2025年3月2日, 2025-03 → 2025年3月, 2025 → 2025年; anything else as it is. */
export function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (!year) return date;
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
