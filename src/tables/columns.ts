/** What a column holds. `decimal`: the exact decimal as a text (`52.1`), which is a number in every file. */
export type ColumnType = 'text' | 'integer' | 'decimal';

/**
 * What of a column leaves with `--public`. `fact`: as it is, because it is a code, a figure or a place; `words`: typed by
 * people, withheld where it holds what tells of a person; `section`: the departments alone, without who sits there; `file`: the
 * file's digest instead of its name; `no`: nothing.
 */
export type Publicity = 'fact' | 'words' | 'section' | 'file' | 'no';

/** A column of a table, once for all files that are made of it. Its names and descriptions stand in `locales/ja/tables.ts` and its English twin. */
export interface Column {
  readonly type: ColumnType;
  readonly open: Publicity;
  /** Closed lists, whose words are told in the language of the headings. */
  readonly codes?: 'kind' | 'improvement' | 'method' | 'severity';
}

const fact = { type: 'text', open: 'fact' } as const satisfies Column;
const words = { type: 'text', open: 'words' } as const satisfies Column;
const hidden = { type: 'text', open: 'no' } as const satisfies Column;
const number = { type: 'integer', open: 'fact' } as const satisfies Column;

/** Whose plan it is, and which measure. */
const measureColumns = {
  municipality_code: fact,
  municipality: fact,
  plan: words,
  form: fact,
  measure_number: words,
  measure: words,
  policy: words,
  direction: words,
  department: { type: 'text', open: 'section' },
} as const;

/** 2024 beside R6; both empty where the row belongs to no year. */
const yearColumns = { fiscal_year: number, era_year: fact } as const;

/** Where it stands, and of when that is. */
const sourceColumns = {
  source_file: { type: 'text', open: 'file' },
  sheet: words,
  cell: fact,
  /** The year that the workbook reports: of two workbooks of a plan the later one counts. */
  report_year: number,
} as const;

/** The tables, each with its columns in their order. The names of `indicators` are fixed: files of other years are joined by them. */
export const tableColumns = {
  /** Indicator × fiscal year × kind. */
  indicators: {
    ...measureColumns,
    indicator_number: number,
    indicator: words,
    unit: words,
    ...yearColumns,
    kind: { ...fact, codes: 'kind' },
    value: { type: 'decimal', open: 'fact' },
    value_text: words,
    qualifier: words,
    method: { ...fact, codes: 'method' },
    improvement: { ...fact, codes: 'improvement' },
    ...sourceColumns,
  },
  /** Measure × fiscal year. */
  measures: {
    ...measureColumns,
    ...yearColumns,
    grade: words,
    grade_computed: fact,
    grade_given: words,
    grade_reason: hidden,
    status: words,
    ...sourceColumns,
  },
  /** Measure × fiscal year × field: the reports in words. */
  texts: {
    ...measureColumns,
    ...yearColumns,
    field: words,
    line: number,
    text: words,
    ...sourceColumns,
  },
  /** Finding of 点検. */
  findings: {
    ...measureColumns,
    ...yearColumns,
    severity: { ...fact, codes: 'severity' },
    rule: fact,
    message: hidden,
    ...sourceColumns,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

export type TableName = keyof typeof tableColumns;
export type ColumnName = { [T in TableName]: keyof (typeof tableColumns)[T] & string }[TableName];
export const tableNames = Object.keys(tableColumns) as TableName[];

type Held<C extends Column> = (C['type'] extends 'integer' ? number : string) | null;

/** A row of a table; null is an empty cell. */
export type Row<T extends TableName> = {
  readonly [K in keyof (typeof tableColumns)[T]]: (typeof tableColumns)[T][K] extends Column
    ? Held<(typeof tableColumns)[T][K]>
    : never;
};

/** A row of whatever table. */
export type AnyRow = Readonly<Record<string, string | number | null>>;
export type Tables = { readonly [T in TableName]: readonly Row<T>[] };

export function columnsOf(table: TableName): readonly (readonly [ColumnName, Column])[] {
  return Object.entries(tableColumns[table]) as [ColumnName, Column][];
}

/** Kinds of figures. `final_target` only where the plan's last year has another target of its own beside it. */
export const kinds = [
  'baseline',
  'target',
  'final_target',
  'total_target',
  'actual',
  'total_actual',
  'rate',
  'effect',
  'total_rate',
] as const;
export type Kind = (typeof kinds)[number];
