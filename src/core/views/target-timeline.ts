import type { Edition } from '../model/edition.ts';
import type { Target } from '../model/target.ts';
import { longDate } from '../text/long-date.ts';

/** A point on the line from adoption to the last deadline. */
export interface TimelinePoint {
  /** Place on the line: 0 is the day of adoption, 1 the last point. */
  at: number;
  date: string;
  /** What the point is, one line each. */
  lines: string[];
  /** The target due then, by the editors' reckoning; null for what is certain. */
  target: Target | null;
}

/**
 * Adoption, the month up to which progress was checked, and the deadlines that the editors reckon,
 * earliest first. A reckoned deadline stands a whole number of years after adoption.
 * @returns nothing where the day of adoption is unknown or no deadline is reckoned
 */
export function targetTimeline({ document, targets }: Edition): TimelinePoint[] {
  const due = targets.flatMap((target) => {
    const year = target.reckoned?.year;
    return year === undefined ? [] : [{ target, year }];
  });
  if (!document.adopted || due.length === 0) return [];
  const adopted = yearsOf(document.adopted);
  const { checked } = document.edition;
  const points = [
    { years: adopted, date: longDate(document.adopted), lines: ['成文'], target: null },
    { years: yearsOf(checked), date: longDate(checked), lines: ['进展核至这个月'], target: null },
    ...due.map(({ target, year }) => ({
      years: year + (adopted % 1),
      date: `约${year}年`,
      lines: [target.indicator, target.target],
      target,
    })),
  ].toSorted((a, b) => a.years - b.years);
  const span = points.at(-1)!.years - adopted;
  return points.map(({ years, ...point }) => ({ ...point, at: (years - adopted) / span }));
}

/** 2025-03 or 2025-03-02 as years, to the month. */
function yearsOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12;
}
