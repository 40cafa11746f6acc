import { blockName } from '../book';
import { isCellError, type CellInput, type CellValue } from '../book/cell';
import type { CellEdit, Edit } from '../book/edit';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import type { SheetContent } from '../book/sheet-content';
import { fontName, input, inputCenter, label, note, ownPages, plain } from '../formats/blocks/look';
import { roleName, sheetNames } from '../formats/blocks/marks';
import { LayoutBuilder, text, type BoxSpec } from '../layout/builder';
import { toContent } from '../layout/to-content';
import type { Plan } from '../plan';
import { fiscalYearLabel } from '../quantity';
import { reportEdit } from '../reports/report-edits';
import { cellAt, constantName } from '../sheets/sheet-reader';
import { dayOfSerial, isDay, serialOfDay, type Day } from './dates';

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

interface LedgerPlace {
  readonly sheet: SheetSnapshot;
  readonly head: number;
  readonly columns: ReadonlyMap<LedgerColumn, number>;
  readonly rows: ReadonlyMap<string, number>;
}

/** The departments of 回収簿 in the order in which they stand; null where there is none yet. */
export function readLedger(book: BookSnapshot): LedgerLine[] | null {
  const place = findLedger(book);
  if (!place) return null;
  return [...place.rows].map(([department, row]) => {
    const at = (column: LedgerColumn): CellValue => {
      const col = place.columns.get(column);
      return col === undefined ? null : cellAt(place.sheet, row, col).value;
    };
    return {
      department,
      measures: numberOf(at('measures')),
      file: textOf(at('file')),
      deadline: dayOf(at('deadline')),
      state: textOf(at('state')),
      received: dayOf(at('received')),
      reply: textOf(at('reply')),
      done: numberOf(at('done')),
      of: numberOf(at('of')),
      findings: numberOf(at('findings')),
      note: textOf(at('note')),
    };
  });
}

/** The edits that bring 回収簿 to these rows: made where there is none, else only these cells; what people wrote stays. */
export function ledgerEdits(book: BookSnapshot, plan: Plan, rows: readonly LedgerRow[]): Edit[] {
  if (rows.length === 0) return [];
  const place = findLedger(book);
  if (!place) return [reportEdit(book, 'ledger', ledgerContent(plan, rows))];
  let next = (place.sheet.grid?.area.row ?? 0) + (place.sheet.grid?.area.rows ?? 0);
  const cells = rows.flatMap((one): CellEdit[] => {
    const row = place.rows.get(one.department) ?? next++;
    return entries(one).flatMap(([column, value, numberFormat]): CellEdit[] => {
      const col = place.columns.get(column);
      if (col === undefined || (cellAt(place.sheet, row, col).value ?? null) === value) return [];
      return [{ row, col, value, ...(numberFormat === undefined ? {} : { numberFormat }) }];
    });
  });
  return cells.length === 0 ? [] : [{ kind: 'setCells', sheet: place.sheet.name, cells }];
}

const dayFormat = 'yyyy"/"m"/"d';

function entries(row: LedgerRow): (readonly [LedgerColumn, CellInput, string?])[] {
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

function findLedger(book: BookSnapshot): LedgerPlace | null {
  const sheet = book.sheets.find((one) => constantName(one, roleName) === 'ledger');
  if (!sheet?.grid) return null;
  const { area, values } = sheet.grid;
  for (const [i, line] of values.entries()) {
    const words = line.map((value) => (typeof value === 'string' ? value.trim() : ''));
    if (!words.includes(ledgerColumns.department) || !words.includes(ledgerColumns.state)) continue;
    const columns = new Map<LedgerColumn, number>();
    for (const [column, word] of Object.entries(ledgerColumns) as [LedgerColumn, string][]) {
      const at = words.indexOf(word);
      if (at >= 0) columns.set(column, area.col + at);
    }
    const col = (columns.get('department') ?? 0) - area.col;
    const rows = new Map<string, number>();
    for (let j = i + 1; j < values.length; j++) {
      const name = textOf(values[j]?.[col] ?? null);
      if (name !== '' && !rows.has(name)) rows.set(name, area.row + j);
    }
    return { sheet, head: area.row + i, columns, rows };
  }
  return null;
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

/** 回収簿 on A4 landscape: a row a department. People write into it: states, notes, columns of their own. */
function ledgerContent(plan: Plan, rows: readonly LedgerRow[]): SheetContent {
  const b = new LayoutBuilder<never>();
  const columns = Object.keys(ledgerColumns) as LedgerColumn[];
  b.row(30, {
    col: 0,
    cols: columns.length,
    style: { ...plain, font: { name: fontName, size: 16, bold: true } },
    content: text(`◆${plan.title} 回収簿（${fiscalYearLabel(plan.settings.reportYear, 'era')}）`),
  });
  b.row(18, {
    col: 0,
    cols: columns.length,
    style: note,
    content: text(
      '状態・期限・備考は書き換えられます。右に列を足したり、行を並べ替えたりしてもかまいません。',
    ),
  });
  const head = b.row(
    22,
    ...columns.map((column, col): BoxSpec<never> => ({
      col,
      style: label,
      content: text(ledgerColumns[column]),
    })),
  );
  for (const row of rows) {
    const values = new Map(entries(row).map(([column, value, format]) => [column, { value, format }]));
    b.row(
      { min: 22, max: 60 },
      ...columns.map((column, col): BoxSpec<never> => {
        const { value = null, format } = values.get(column) ?? {};
        const isText =
          column === 'department' || column === 'file' || column === 'reply' || column === 'note';
        return {
          col,
          style: isText ? input : inputCenter,
          content: text(
            value,
            format ?? (column === 'deadline' || column === 'received' ? dayFormat : undefined),
          ),
          ...(column === 'state' ? { choices: { list: [...ledgerStates], strict: false } } : {}),
        };
      }),
    );
  }
  const block = { row: 0, col: 0, rows: b.rows.length, cols: columns.length };
  return toContent(
    {
      name: ledgerSheetName,
      tabColor: '#548235',
      columns: columns.map((column) => widths[column]),
      rows: b.rows,
      boxes: b.boxes,
      freeze: { rows: head + 1, cols: 1 },
      names: [...sheetNames('ledger', plan.format, 1), { name: blockName, refersTo: block, hidden: true }],
      page: {
        paper: 'A4',
        orientation: 'landscape',
        margins: { top: 44, bottom: 44, left: 40, right: 40, header: 22, footer: 22 },
        printArea: block,
        fitWidth: 1,
        fitHeight: null,
        titleRows: [head, head],
        ...ownPages,
      },
    },
    { content: (field) => field, name: (field) => field },
  );
}

function textOf(value: CellValue): string {
  return value === null || isCellError(value) ? '' : String(value).trim();
}

function numberOf(value: CellValue): number {
  const number = typeof value === 'number' ? value : Number(textOf(value) || NaN);
  return Number.isFinite(number) ? number : 0;
}

function dayOf(value: CellValue): Day | null {
  if (typeof value === 'number') return dayOfSerial(value);
  const day = textOf(value)
    .replace(/[/.年月]/gu, '-')
    .replace(/日.*$/u, '')
    .replace(/-(\d)(?=-|$)/gu, '-0$1');
  return isDay(day) ? day : null;
}
