import type { FieldRef, Measure, Plan, YearKey, YearReport } from '../../plan';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

/** A status that says that things are behind. */
const late = /遅れ|遅延|停滞|未達|不十分/u;
/** Reports of what is aimed at or still to be done speak of reaching it without having reached it. */
const ahead = /目標|計画|次年度|来年度|翌年度|今後|課題|予定|方針/u;
/** A line about a problem. */
const problem = /^[▲△▼×]$/u;

/** Reached or earlier than planned; not what is hoped for, missed, or reached in part. */
const reached =
  /(?<![未不])達成(?:し(?:た|ました|てい|ており)|でき(?:た|ました|てい|ており)|済|され(?:た|ました)|となりました)(?!もの|い)/u;
const early =
  /前倒し(?!を?(?:検討|要望|希望|求め|できな|できず|できま)|の(?:検討|必要|要望|可否)|が?(?:必要|困難|難し|求め)|は(?:困難|難し|でき))/u;
const partly = /一部|部分的|半分|以外|ものの|(?:した|きた|です|いる|います)が、/u;

interface Data extends MeasureData {
  readonly year: string;
  readonly word: string;
  readonly found: string;
}

/**
 * 遅れ beside words that tell of the contrary: a status of 遅れている whose report says 達成しました or 前倒しで. Sentences that
 * speak of a part only or go on with a "but", lines about problems, and what is aimed at are left alone.
 */
export const statusTextDiffers: Rule<Data> = {
  check: ({ plan }) =>
    eachMeasure(plan, ({ measure, data, where }): Found<Data>[] =>
      measure.reports.flatMap((report) => {
        const { year } = report;
        const word = lateWord(plan, measure, year);
        if (word === null) return [];
        return textsOf(report).flatMap(({ field, text }): Found<Data>[] => {
          const found = contradiction(text);
          if (found === null) return [];
          return [
            {
              severity: 'warning',
              where: where(field),
              data: { ...data, year, word, found },
            },
          ];
        });
      }),
    ),
};

/** The status of a year that says late: its grade, the meaning of its grade, or a short entry of the report. */
function lateWord({ settings }: Plan, measure: Measure, year: YearKey): string | null {
  const grade = measure.grades[year]?.grade ?? '';
  const meaning = settings.gradeScale.find((step) => step.grade === grade)?.text ?? '';
  if (late.test(grade) || late.test(meaning)) return grade;
  const entries = measure.reports
    .filter((report) => report.year === year)
    .flatMap(({ texts }) => Object.values(texts));
  return entries.find((text) => text.length <= 10 && late.test(text)) ?? null;
}

function textsOf(report: YearReport): { readonly field: FieldRef; readonly text: string }[] {
  const { year } = report;
  return [
    ...Object.entries(report.texts)
      .filter(([name]) => !ahead.test(name))
      .map(([name, text]) => ({
        field: { kind: 'report', row: report.row ?? null, name, year } as const,
        text,
      })),
    ...(report.lines ?? [])
      .filter(({ mark }) => !problem.test(mark))
      .map(({ text }) => ({ field: { kind: 'markedLines', year } as const, text })),
  ];
}

/** The words of the first sentence that tell of the contrary, with what stands beside them. */
function contradiction(text: string): string | null {
  for (const sentence of text.split(/[。\n]/u)) {
    const found = reached.exec(sentence) ?? early.exec(sentence);
    if (!found || partly.test(sentence)) continue;
    return sentence.slice(Math.max(0, found.index - 10), found.index + found[0].length + 10).trim();
  }
  return null;
}
