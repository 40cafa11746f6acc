import type { Measure, PlanSettings, StatusCount } from '../plan';

/** Setting in 計画設定: 「順調に含める」 counts 達成 among 順調, as 関 publishes it; else it has a line of its own. */
const achievedSetting = '達成の数え方';
const achieved = '達成';

/** The lines of the table, and the words that each counts. */
export function countedWords({ statusWords, extra }: PlanSettings): {
  word: string;
  counts: readonly string[];
}[] {
  const into = wordCountedInto({ statusWords, extra });
  if (into === null) {
    return statusWords.map((word) => ({ word, counts: [word] }));
  }
  return statusWords
    .filter((word) => word !== achieved)
    .map((word) => ({ word, counts: word === into ? [achieved, word] : [word] }));
}

/** The word among which 達成 is counted; `null` where none is said, or none that there is. */
function wordCountedInto({ statusWords, extra }: Pick<PlanSettings, 'statusWords' | 'extra'>): string | null {
  const into = /^(.+)に含める$/u.exec(extra[achievedSetting] ?? '')?.[1];
  return into === undefined || into === achieved || !statusWords.includes(into) ? null : into;
}

/** Whether what the setting 「達成の数え方」 says, if it is there, is understood. */
export function isAchievedSettingRead(settings: Pick<PlanSettings, 'statusWords' | 'extra'>): boolean {
  return (settings.extra[achievedSetting] ?? '') === '' || wordCountedInto(settings) !== null;
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
