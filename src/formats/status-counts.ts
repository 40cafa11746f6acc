import type { Measure, PlanSettings, StatusCount } from '../plan';

/** Setting in 計画設定: 「順調に含める」 counts 達成 under the next word, as 関 publishes it; else it has a line of its own. */
export const achievedSetting = '達成の数え方';
export const countedAsNext = '順調に含める';

/** The words that a measure with this status counts under: `達成` under `順調` where the plan says so. */
export function countedWords(settings: PlanSettings): { word: string; counts: readonly string[] }[] {
  const [first, second, ...rest] = settings.statusWords;
  if (first === undefined) return [];
  if (second === undefined || settings.extra[achievedSetting] !== countedAsNext) {
    return settings.statusWords.map((word) => ({ word, counts: [word] }));
  }
  return [{ word: second, counts: [first, second] }, ...rest.map((word) => ({ word, counts: [word] }))];
}

/** 達成状況 | 件数 of the reported year. */
export function statusCounts(measures: readonly Measure[], settings: PlanSettings): StatusCount[] {
  const given = measures.map((measure) => measure.grades[settings.reportYear]?.grade ?? '');
  return countedWords(settings).map(({ word, counts }) => ({
    word,
    count: given.filter((grade) => counts.includes(grade)).length,
  }));
}

export function statusWordName(place: number): string {
  return `集計${String(place)}_語`;
}

export function statusCountName(place: number): string {
  return `集計${String(place)}_件数`;
}
