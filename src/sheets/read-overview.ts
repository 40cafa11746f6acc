import type { SheetSnapshot } from '../book/snapshot';
import { overviewFieldOf, type LinePart, type OverviewField } from '../formats/overview-field';
import type { OverviewColumn, OverviewLine, OverviewRow } from '../plan';
import { readText, readValue } from './read-value';
import { namedCells, type NamedCell } from './sheet-reader';

/** 一覧 with the cells that it was read from. */
export interface OverviewCells {
  readonly sheet: string;
  readonly rows: readonly OverviewRowCells[];
  /** From the left, as they stand in the sheet. */
  readonly columns: readonly OverviewColumn[];
}

export interface OverviewRowCells {
  readonly row: OverviewRow;
  /** By defined name. */
  readonly cells: ReadonlyMap<string, NamedCell>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A measure of the list while its cells come in whatever order. */
interface Draft {
  readonly measure: Omit<Mutable<OverviewRow>, LinePart | 'further'>;
  /** By their number, from 1. */
  readonly lines: Map<number, Mutable<OverviewLine>>;
  readonly cells: Map<string, NamedCell>;
}

export function readOverview(sheet: SheetSnapshot): OverviewCells {
  const drafts = new Map<number, Draft>();
  const columns = new Map<OverviewColumn, number>();
  for (const cell of namedCells(sheet).cells.values()) {
    const field = overviewFieldOf(cell.name);
    if (!field) continue;
    const draft = drafts.get(field.row) ?? newDraft();
    drafts.set(field.row, draft);
    draft.cells.set(cell.name, cell);
    take(draft, field, cell);
    const column = columnOf(field);
    if (column) columns.set(column, Math.min(cell.place.col, columns.get(column) ?? Infinity));
  }
  const rows = [...drafts].sort(([a], [b]) => a - b).map(([, draft]) => draft);
  return {
    sheet: sheet.name,
    rows: rows.map((draft) => ({ row: rowOf(draft), cells: draft.cells })),
    columns: [...columns].sort(([, a], [, b]) => a - b).map(([column]) => column),
  };
}

function newDraft(): Draft {
  return {
    measure: { number: '', title: '', department: '', summary: '', grades: {} },
    lines: new Map([[1, { indicator: '' }]]),
    cells: new Map<string, NamedCell>(),
  };
}

function take({ measure, lines }: Draft, field: OverviewField, cell: NamedCell): void {
  const text = readText(cell);
  switch (field.part) {
    case 'measure':
      Object.assign(measure, splitNumber(text));
      return;
    case 'department':
    case 'summary':
      measure[field.part] = text;
      return;
    case 'grade':
      if (text !== '') measure.grades[field.year] = text;
      return;
    default: {
      const line = lines.get(field.line ?? 1) ?? { indicator: '' };
      lines.set(field.line ?? 1, line);
      const value = readValue(cell);
      if (field.part === 'indicator') line.indicator = text;
      else if (value !== undefined) line[field.part] = value;
    }
  }
}

function columnOf({ part }: OverviewField): OverviewColumn | null {
  if (part === 'measure') return null;
  return part === 'grade' ? 'grades' : part;
}

function rowOf({ measure, lines }: Draft): OverviewRow {
  const [first, ...further] = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
  return { ...measure, indicator: '', ...first, ...(further.length > 0 ? { further } : {}) };
}

/** 「1 公金収納対策の強化」 → number and title. */
function splitNumber(text: string): { number: string; title: string } {
  const match = /^(\S+)\s+(.*)$/s.exec(text);
  return match ? { number: match[1] ?? '', title: match[2] ?? '' } : { number: '', title: text };
}
