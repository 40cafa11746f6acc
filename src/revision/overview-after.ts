import type { PlanFormat } from '../formats/format';
import type { OverviewRow, Plan } from '../plan';
import { overviewRows } from '../reports/overview';
import type { KeptEntry } from './kept';
import type { MeasureAfter } from './measure-after';

/**
 * 一覧 of the plan to be. Of the same reported year its lines stay as they stand, with those of measures that come and go;
 * of another year they are made from the sheets, and a summary that somebody typed goes to 控え.
 */
export function overviewAfter(
  plan: Plan,
  former: Plan,
  next: Plan,
  after: readonly MeasureAfter[],
  format: PlanFormat,
): { readonly plan: Plan; readonly lost: readonly KeptEntry[] } {
  const standing = former.overview;
  if (!standing) return { plan: next, lost: [] };
  const { years, reportYear } = next.settings;
  const plain: Plan = { ...next, measures: after.map(({ measure }) => measure) };
  const made = overviewRows(plain, reportYear, format);
  const before = plan.settings.reportYear;
  if (before !== reportYear) {
    const fromSheets = overviewRows(plan, before, format);
    const lost = standing.flatMap((row, i): KeptEntry[] => {
      const same = fromSheets.some(({ number, summary }) => number === row.number && summary === row.summary);
      if (same || row.summary === '') return [];
      const { number, title } = plan.measures[i] ?? row;
      return [{ number, title, name: `一覧概要_${before}`, value: row.summary, numberFormat: '@' }];
    });
    return { plan: { ...next, overview: made }, lost };
  }
  const used = new Set<OverviewRow>();
  const overview = after.flatMap(({ place, measure }, i): OverviewRow[] => {
    const { number } =
      place.from === null || place.isCopy
        ? { number: null }
        : (plan.measures[place.from] ?? { number: null });
    const row = standing.find((one) => one.number === number && !used.has(one));
    if (!row) return made[i] ? [made[i]] : [];
    used.add(row);
    const own = place.from === null ? undefined : plan.measures[place.from];
    const grades = Object.fromEntries(Object.entries(row.grades).filter(([year]) => years.includes(year)));
    const lines = place.indicators ? made[i] : undefined;
    return [
      {
        ...row,
        ...(lines
          ? {
              ...lines,
              title: row.title,
              department: row.department,
              summary: row.summary,
              further: lines.further,
            }
          : {}),
        number: measure.number,
        ...(own && own.title !== measure.title ? { title: measure.title } : {}),
        ...(own && own.department !== measure.department ? { department: measure.department } : {}),
        grades,
      },
    ];
  });
  return { plan: { ...next, overview }, lost: [] };
}
