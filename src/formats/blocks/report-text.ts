import type { Measure, YearKey } from '../../plan';

/** A year's text about the whole measure: 取組内容, 年度実績 …; empty where there is none. */
export function reportText({ reports }: Measure, year: YearKey, name: string): string {
  return reports.find((report) => report.year === year && report.row === undefined)?.texts[name] ?? '';
}
