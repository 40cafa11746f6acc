import type { CellInput, CellValue } from '../book/cell';
import type { Edit } from '../book/edit';
import type { BookSnapshot } from '../book/snapshot';
import type { SheetContent } from '../book/sheet-content';
import { listSheet } from '../formats/blocks/list-sheet';
import { input, inputCenter } from '../formats/blocks/look';
import { text, type BoxSpec } from '../layout/builder';
import type { Plan } from '../plan';
import { fiscalYearLabel } from '../quantity';
import { reportEdit } from '../reports/report-edits';
import { dayOfSerial, isDay, serialOfDay, type Day } from './dates';
import {
  cellWords,
  findWordTable,
  nextRow,
  wordTableEdits,
  wordTableValue,
  type WordEntry,
  type WordTable,
} from './word-table';

export const ledgerSheetName = '回収簿';

/** How far a department is, as it stands in the sheet. */
export const ledgerStates = ['未提出', '提出済', '差戻し', '確認済'] as const;
export type LedgerState = (typeof ledgerStates)[number];

/** The same by what they mean. */
export const stateOf = {
  open: '未提出',
  answered: '提出済',
  sentBack: '差戻し',
  settled: '確認済',
} as const satisfies Readonly<Record<string, LedgerState>>;

/** Whether a department has answered, and nothing was sent back since. */
export function hasAnswered(state: string | null): boolean {
  return state === stateOf.answered || state === stateOf.settled;
}

/** The columns, by their headings: they are found by these words wherever people move them. */
export const ledgerColumns = {
  department: '部署',
  measures: '施策',
  file: '配付ファイル',
  deadline: '期限',
  state: '状態',
  received: '提出日',
  reply: '回答ファイル',
  done: '記入済み',
  of: '記入する欄',
  findings: '指摘',
  note: '備考',
} as const;
export type LedgerColumn = keyof typeof ledgerColumns;

/** A department's row. What is absent is left as it stands. */
export interface LedgerRow {
  readonly department: string;
  readonly measures?: number;
  readonly file?: string;
  readonly deadline?: Day | null;
  readonly state?: LedgerState;
  readonly received?: Day | null;
  readonly reply?: string;
  readonly done?: number;
  readonly of?: number;
  readonly findings?: number;
}

/** A row as it stands in the workbook. */
export interface LedgerLine extends Required<Omit<LedgerRow, 'state'>> {
  /** What somebody wrote there, one of ours or another word. */
  readonly state: string;
  readonly note: string;
}

/** The departments of 回収簿 in the order in which they stand; null where there is none yet. */
export function readLedger(book: BookSnapshot): LedgerLine[] | null {
  const table = findLedger(book);
  if (!table) return null;
  return [...departmentRows(table)].map(([department, row]) => {
    const at = (column: LedgerColumn): CellValue => wordTableValue(table, row, column);
    return {
      department,
      measures: numberOf(at('measures')),
      file: cellWords(at('file')),
      deadline: dayOf(at('deadline')),
      state: cellWords(at('state')),
      received: dayOf(at('received')),
      reply: cellWords(at('reply')),
      done: numberOf(at('done')),
      of: numberOf(at('of')),
      findings: numberOf(at('findings')),
      note: cellWords(at('note')),
    };
  });
}

/** The edits that bring 回収簿 to these rows: made where there is none, else only these cells; what people wrote stays. */
export function ledgerEdits(book: BookSnapshot, plan: Plan, rows: readonly LedgerRow[]): Edit[] {
  if (rows.length === 0) return [];
  const table = findLedger(book);
  if (!table) return [reportEdit(book, 'ledger', ledgerContent(plan, rows))];
  const known = departmentRows(table);
  let next = nextRow(table);
  return wordTableEdits(
    table,
    rows.map((one) => [known.get(one.department) ?? next++, entries(one)] as const),
  );
}

/** Rows of departments under their new names; where one has a row of its own already, both stay. */
export function renamedInLedger(book: BookSnapshot, nameOf: (name: string) => string): Edit[] {
  const table = findLedger(book);
  if (!table) return [];
  const rows = departmentRows(table);
  return wordTableEdits(
    table,
    [...rows].flatMap(([from, row]) => {
      const to = nameOf(from);
      return to === from || rows.has(to) ? [] : [[row, [['department', to]]] as const];
    }),
  );
}

function findLedger(book: BookSnapshot): WordTable<LedgerColumn> | null {
  return findWordTable(book, 'ledger', ledgerColumns, ['department', 'state']);
}

/** Of two rows with one department the first is its row. */
function departmentRows(table: WordTable<LedgerColumn>): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const row of table.rows) {
    const name = cellWords(wordTableValue(table, row, 'department'));
    if (name !== '' && !rows.has(name)) rows.set(name, row);
  }
  return rows;
}

const dayFormat = 'yyyy"/"m"/"d';

function entries(row: LedgerRow): WordEntry<LedgerColumn>[] {
  const { department, measures, file, deadline, state, received, reply, done, of, findings } = row;
  const all: (readonly [LedgerColumn, CellInput | undefined, string?])[] = [
    ['department', department],
    ['measures', measures],
    ['file', file],
    ['deadline', deadline === undefined ? undefined : deadline && serialOfDay(deadline), dayFormat],
    ['state', state],
    ['received', received === undefined ? undefined : received && serialOfDay(received), dayFormat],
    ['reply', reply],
    ['done', done],
    ['of', of],
    ['findings', findings],
  ];
  return all.flatMap(([column, value, format]) =>
    value === undefined
      ? []
      : [format === undefined ? ([column, value] as const) : ([column, value, format] as const)],
  );
}

const widths: Readonly<Record<LedgerColumn, number>> = {
  department: 120,
  measures: 40,
  file: 130,
  deadline: 74,
  state: 62,
  received: 74,
  reply: 130,
  done: 56,
  of: 62,
  findings: 44,
  note: 150,
};

const textColumns: ReadonlySet<LedgerColumn> = new Set(['department', 'file', 'reply', 'note']);
const dayColumns: ReadonlySet<LedgerColumn> = new Set(['deadline', 'received']);

/** 回収簿 on A4 landscape: a row a department. People write into it: states, notes, columns of their own. */
function ledgerContent(plan: Plan, rows: readonly LedgerRow[]): SheetContent {
  const columns = Object.keys(ledgerColumns) as LedgerColumn[];
  return listSheet(plan, {
    name: ledgerSheetName,
    role: 'ledger',
    tabColor: '#548235',
    title: `◆${plan.title} 回収簿（${fiscalYearLabel(plan.settings.reportYear, 'era')}）`,
    about: '状態・期限・備考は書き換えられます。右に列を足したり、行を並べ替えたりしてもかまいません。',
    orientation: 'landscape',
    columns: columns.map((column) => ({ heading: ledgerColumns[column], width: widths[column] })),
    frozen: 1,
    addRows: (b) => {
      for (const row of rows) {
        const values = new Map(entries(row).map(([column, value, format]) => [column, { value, format }]));
        b.row(
          { min: 22, max: 60 },
          ...columns.map((column, col): BoxSpec<never> => {
            const { value = null, format } = values.get(column) ?? {};
            return {
              col,
              style: textColumns.has(column) ? input : inputCenter,
              content: text(value, format ?? (dayColumns.has(column) ? dayFormat : undefined)),
              ...(column === 'state' ? { choices: { list: [...ledgerStates], strict: false } } : {}),
            };
          }),
        );
      }
    },
  });
}

function numberOf(value: CellValue): number {
  const number = typeof value === 'number' ? value : Number(cellWords(value) || NaN);
  return Number.isFinite(number) ? number : 0;
}

function dayOf(value: CellValue): Day | null {
  if (typeof value === 'number') return dayOfSerial(value);
  const day = cellWords(value)
    .replace(/[/.年月]/gu, '-')
    .replace(/日.*$/u, '')
    .replace(/-(\d)(?=-|$)/gu, '-0$1');
  return isDay(day) ? day : null;
}
