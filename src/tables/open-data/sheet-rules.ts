import { cellAddress } from '../../book/address';
import { readQuantity } from '../../quantity';
import {
  filledCells,
  headOf,
  type FilledCell,
  type OpenDataFound,
  type OpenDataRule,
  type OpenDataSheet,
} from './sheet';

export const merged: OpenDataRule = ({ merges }) => merges.map((area) => ({ ...area, text: '' }));

/** Rows and columns that do not show. */
export const hiddenParts: OpenDataRule = ({ hidden }) => [
  ...(hidden?.rows.map((row) => ({ row, col: 0, text: String(row + 1) })) ?? []),
  ...(hidden?.cols.map((col) => ({ row: 0, col, text: cellAddress({ row: 0, col }).replace(/\d+$/u, '') })) ??
    []),
];

/** Pictures, shapes, charts. */
export const objects: OpenDataRule = (sheet) =>
  sheet.objects
    .filter(({ kind }) => kind === 'picture' || kind === 'shape' || kind === 'chart')
    .map(({ kind, count }) => ({ text: `${kind}:${String(count)}` }));

export const struck: OpenDataRule = ({ grid }) =>
  (grid?.struck ?? []).map(({ row, col, rest }) => ({ row, col, text: rest ?? '' }));

/** An empty row or column with something on either side: the table is parted, or there are several. */
export const parted: OpenDataRule = (sheet) => {
  const cells = filledCells(sheet);
  return [
    ...gaps(cells.map(({ row }) => row)).map((row) => ({
      row,
      col: sheet.grid?.area.col ?? 0,
      text: String(row + 1),
    })),
    ...gaps(cells.map(({ col }) => col)).map((col) => ({
      row: sheet.grid?.area.row ?? 0,
      col,
      text: cellAddress({ row: 0, col }).replace(/\d+$/u, ''),
    })),
  ];
};

/** The first place of every gap between places that are used. */
function gaps(places: readonly number[]): number[] {
  const used = [...new Set(places)].sort((a, b) => a - b);
  return used.flatMap((place, i) => {
    const next = used[i + 1];
    return next !== undefined && next > place + 1 ? [place + 1] : [];
  });
}

/** A column is one of numbers when so many of its cells are, and this share of them. */
const leastNumbers = 3;
const mostlyNumbers = 0.6;

interface NumberColumn {
  readonly head: FilledCell | null;
  readonly numbers: readonly FilledCell[];
  /** Below the first number. */
  readonly others: readonly FilledCell[];
}

function numberColumns(sheet: OpenDataSheet): NumberColumn[] {
  const columns = new Map<number, FilledCell[]>();
  for (const cell of filledCells(sheet)) columns.set(cell.col, [...(columns.get(cell.col) ?? []), cell]);
  return [...columns.values()].flatMap((cells): NumberColumn[] => {
    const isNumber = (cell: FilledCell): boolean =>
      typeof cell.value === 'number' ||
      (sheet.kind === 'csv' && /^-?[\d,]+(?:\.\d+)?$/u.test(cell.text.trim()));
    if (/番号|コード|code|no\.?$|№|number/iu.test(headOf(cells, cells[0]?.col ?? 0))) return [];
    const first = cells.findIndex(isNumber);
    const body = first < 0 ? [] : cells.slice(first);
    const numbers = body.filter(isNumber);
    if (numbers.length < leastNumbers || numbers.length < body.length * mostlyNumbers) return [];
    return [{ head: cells[first - 1] ?? null, numbers, others: body.filter((cell) => !isNumber(cell)) }];
  });
}

/** 「－」, 「未集計」 or a note among numbers. */
export const textAmongNumbers: OpenDataRule = (sheet) =>
  numberColumns(sheet).flatMap(({ others }) =>
    others
      .filter(({ value, text }) => typeof value === 'string' && readQuantity(text).kind !== 'number')
      .map(({ row, col, text }) => ({ row, col, text: text.slice(0, 40) })),
  );

/** A column of numbers whose heading tells no unit, in a table without a column of units. */
export const unitMissing: OpenDataRule = (sheet) => {
  if (filledCells(sheet).some(({ text }) => /^(?:単位|unit)$/iu.test(text.normalize('NFKC').trim())))
    return [];
  return numberColumns(sheet).flatMap(({ head, numbers }): OpenDataFound[] => {
    if (!head || typeof head.value !== 'string') return [];
    const words = head.text.normalize('NFKC');
    const isPlain = /[(（[［][^)）\]］]+[)）\]］]|番号|コード|no\.?$|№|年度?|year|code|率|数$/iu.test(words);
    const first = numbers[0];
    const hasUnit = first?.numberFormat.includes('"') ?? false;
    return isPlain || hasUnit ? [] : [{ row: head.row, col: head.col, text: words.slice(0, 40) }];
  });
};

/** A table of a municipality should say of which, by its code. */
export const areaCodeMissing: OpenDataRule = (sheet) => {
  const cells = filledCells(sheet);
  if (cells.length === 0) return [];
  const hasCode = cells.some(({ text }) =>
    /団体コード|市区?町村コード|地域コード|municipality_code|area_?code/iu.test(text.normalize('NFKC')),
  );
  return hasCode ? [] : [{ text: '' }];
};

/** CSV that is no UTF-8, and lines of another length than the first. */
export const encoding: OpenDataRule = ({ file }) => (file && !file.isUtf8 ? [{ text: '' }] : []);
export const ragged: OpenDataRule = ({ file }) =>
  (file?.ragged ?? []).map((row) => ({ row, col: 0, text: String(row + 1) }));
