import { blankMeasure } from '../formats/new-plan';
import type { PlanFormat } from '../formats/format';
import type { Indicator, Measure, PlanSettings, YearKey } from '../plan';
import { findFiscalYear, normalText } from '../quantity';

/** What of a pasted list could not be taken over as it is. */
export interface ImportProblem {
  readonly code: 'no-heading' | 'column-unknown' | 'no-title';
  /** Heading of the column, or number of the line (from 1). */
  readonly column?: string;
  readonly line?: number;
}

export interface ImportedTable {
  readonly measures: readonly Measure[];
  readonly problems: readonly ImportProblem[];
}

/**
 * A list with headings, as it is pasted from Excel or read from a CSV file → measures. A line whose number is empty or
 * that of the line before gives its measure a further indicator; lines without any number are counted.
 */
export function importTable(
  rows: readonly (readonly string[])[],
  format: PlanFormat,
  settings: Pick<PlanSettings, 'years' | 'baselineYear'>,
): ImportedTable {
  const [heads, ...lines] = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (!heads) return { measures: [], problems: [{ code: 'no-heading' }] };
  const fields = textFields(format, settings);
  const columns = heads.map((head) => columnOf(head, settings.years, fields));
  if (!columns.some((column) => column?.kind === 'title')) {
    return { measures: [], problems: [{ code: 'no-heading' }] };
  }
  const problems: ImportProblem[] = heads.flatMap((head, i) =>
    columns[i] === null && head.trim() !== '' ? [{ code: 'column-unknown', column: head.trim() }] : [],
  );
  const measures: Draft[] = [];
  lines.forEach((line, index) => {
    const text = (kind: Column['kind']): string =>
      line[columns.findIndex((column) => column?.kind === kind)]?.trim() ?? '';
    const number = text('number');
    const last = measures.at(-1);
    const goesOn = last !== undefined && (number === last.number || (number === '' && text('title') === ''));
    const measure = goesOn ? last : draft(number === '' ? String(measures.length + 1) : number);
    if (!goesOn) {
      measures.push(measure);
      if (text('title') === '') problems.push({ code: 'no-title', line: index + 2 });
    }
    const indicator: MutableIndicator = { name: '', targets: {}, actuals: {} };
    columns.forEach((column, i) => {
      const cell = line[i]?.trim() ?? '';
      if (column && cell !== '') take(measure, indicator, column, cell);
    });
    const { targets, actuals } = indicator;
    const figures = Object.keys(targets).length + Object.keys(actuals).length;
    if (
      indicator.name !== '' ||
      indicator.baseline !== undefined ||
      indicator.finalTarget !== undefined ||
      figures > 0
    ) {
      measure.indicators.push(indicator);
    }
  });
  return { measures, problems };
}

type Column =
  | {
      readonly kind:
        'number' | 'title' | 'department' | 'indicatorName' | 'unit' | 'baseline' | 'finalTarget';
    }
  | { readonly kind: 'target' | 'actual'; readonly year: YearKey }
  | { readonly kind: 'text'; readonly name: string };

type MutableIndicator = { -readonly [K in keyof Indicator]: Indicator[K] };
type Draft = { -readonly [K in keyof Measure]: Measure[K] };

/** Headings that cities use, NFKC without spaces. */
const headings: readonly (readonly [RegExp, Exclude<Column['kind'], 'target' | 'actual' | 'text'>])[] = [
  [/^(№|no\.?|番号|項番|施策番号|項目番号|整理番号)$/i, 'number'],
  [
    /^(名称|題名|件名|行動計画|行動計画名|アクションプラン名|施策|施策名|実施項目|改革項目|取組|取組名|取組項目|事業名)$/,
    'title',
  ],
  [/^(担当部署|担当課|主管課|所管課|所管|部署|課|課名)$/, 'department'],
  [/^(指標|指標名|成果指標|目標指標|目標名|数値目標|項目)$/, 'indicatorName'],
  [/^単位$/, 'unit'],
];

function columnOf(head: string, years: readonly YearKey[], fields: ReadonlySet<string>): Column | null {
  const words = normalText(head).replace(/\s/g, '');
  const found = headings.find(([pattern]) => pattern.test(words));
  if (found) return { kind: found[1] };
  const year = findFiscalYear(words);
  if (/実績|現況値/.test(words) && year !== null) return { kind: 'actual', year };
  if (/基準|当初|策定時/.test(words)) return { kind: 'baseline' };
  if (/目標|計画値/.test(words)) {
    if (year === null || (year === years.at(-1) && /最終/.test(words))) return { kind: 'finalTarget' };
    return { kind: 'target', year };
  }
  const name = [...fields].find((one) => normalText(one) === words);
  return name === undefined ? null : { kind: 'text', name };
}

/** The text fields that the form has, as an empty sheet of it shows them. */
function textFields(
  format: PlanFormat,
  settings: Pick<PlanSettings, 'years' | 'baselineYear'>,
): ReadonlySet<string> {
  const complete: PlanSettings = {
    ...format.defaults,
    years: [...settings.years],
    baselineYear: settings.baselineYear,
    reportYear: settings.years[0] ?? settings.baselineYear,
    departments: [],
    rounding: { mode: 'half-up', places: 1 },
    gradeOn: 'exact',
    total: 'mean-of-rates',
    disabledRules: [],
    extra: {},
  };
  const layouts = format.measureSheets([blankMeasure('1')], complete, { title: '', municipality: '' });
  const names = layouts.flatMap(({ boxes }) =>
    boxes.flatMap(({ content }) =>
      content.kind === 'field' && content.field.ref.kind === 'text' ? [content.field.ref.name] : [],
    ),
  );
  return new Set(names);
}

function draft(number: string): Draft {
  return { ...blankMeasure(number) };
}

function take(measure: Draft, indicator: MutableIndicator, column: Column, cell: string): void {
  switch (column.kind) {
    case 'number':
      return;
    case 'title':
    case 'department':
      measure[column.kind] = cell;
      return;
    case 'text':
      measure.fields[column.name] = cell;
      return;
    case 'indicatorName':
      indicator.name = cell;
      return;
    case 'unit':
    case 'baseline':
    case 'finalTarget':
      indicator[column.kind] = cell;
      return;
    case 'target':
      indicator.targets[column.year] = cell;
      return;
    case 'actual':
      indicator.actuals[column.year] = cell;
  }
}
