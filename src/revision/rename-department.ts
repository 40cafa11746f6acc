import { departmentsIn, type Plan } from '../plan';
import type { MeasurePlace, PlanChange } from './plan-change';

/** A department under its new name wherever a field names departments, and in 計画設定. */
export interface DepartmentRename {
  readonly change: PlanChange;
  /** Measures in whose fields it stood. */
  readonly measures: number;
  /** Numbers of measures whose texts speak of it: these are sentences, which stay. */
  readonly mentioned: readonly string[];
}

/** Fields of forms that name departments beside 担当部署: 関係課, 主管課 … */
const named = /(?:課|部署|部局|所管|室)$/u;
const between = '[、・，､･,;；/\\s]';

export function renameDepartment(plan: Plan, from: string, to: string): DepartmentRename {
  const listed = plan.settings.departments;
  const renamed = (text: string): string =>
    departmentsIn(text, listed).includes(from)
      ? text.replace(new RegExp(`(^|${between})${escaped(from)}(?=$|${between}|※)`, 'gu'), `$1${to}`)
      : text;
  let measures = 0;
  const places = plan.measures.map((measure, index): MeasurePlace => {
    const department = renamed(measure.department);
    const fields = Object.fromEntries(
      Object.entries(measure.fields)
        .filter(([name, text]) => named.test(name) && renamed(text) !== text)
        .map(([name, text]) => [name, renamed(text)]),
    );
    const isChanged = department !== measure.department || Object.keys(fields).length > 0;
    if (!isChanged) return { from: index };
    measures++;
    return { from: index, ...(department === measure.department ? {} : { department }), fields };
  });
  const departments = [...new Set(listed.map((one) => (one === from ? to : one)))];
  const mentioned = plan.measures
    .filter((measure) =>
      [
        ...Object.entries(measure.fields).flatMap(([name, text]) => (named.test(name) ? [] : [text])),
        ...measure.reports.flatMap(({ texts }) => Object.values(texts)),
        ...(measure.activities ?? []).flatMap(({ input, output }) => [input, output]),
      ].some((text) => text.includes(from)),
    )
    .map(({ number }) => number);
  return { change: { settings: { departments }, measures: places }, measures, mentioned };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
