import type { OverviewRow } from '../plan';

/** Number and title of a measure, which share a cell of the overview. */
export function overviewTitle({ number, title }: Pick<OverviewRow, 'number' | 'title'>): string {
  return `${number} ${title}`.trim();
}
