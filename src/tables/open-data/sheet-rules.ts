import { cellAddress } from '../../book/address';
import { readQuantity } from '../../quantity';
import { knownUnits } from '../../quantity/known-units';
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

function isNumber({ kind }: OpenDataSheet, { value, text }: FilledCell): boolean {
  return typeof value === 'number' || (kind === 'csv' && /^-?[\d,]+(?:\.\d+)?$/u.test(text.trim()));
}

function numberColumns(sheet: OpenDataSheet): NumberColumn[] {
  const columns = new Map<number, FilledCell[]>();
  for (const cell of filledCells(sheet)) columns.set(cell.col, [...(columns.get(cell.col) ?? []), cell]);
  return [...columns.values()].flatMap((cells): NumberColumn[] => {
    if (/番号|コード|code|no\.?$|№|number/iu.test(headOf(cells, cells[0]?.col ?? 0))) return [];
    const first = cells.findIndex((cell) => isNumber(sheet, cell));
    const body = first < 0 ? [] : cells.slice(first);
    const numbers = body.filter((cell) => isNumber(sheet, cell));
    if (numbers.length < leastNumbers || numbers.length < body.length * mostlyNumbers) return [];
    const others = body.filter((cell) => !isNumber(sheet, cell));
    return [{ head: cells[first - 1] ?? null, numbers, others }];
  });
}

/** What is written for a figure that is not there yet, or not told. */
const noFigure = /^(?:未集計|集計中|調査中|未公表|未定|算定中|確認中|不明|[xXχ×*＊…]+|n\/?a)$/iu;

/** 「－」, 「未集計」 or a note among numbers. Not the headings, units and sentences of a form that has several tables. */
export const textAmongNumbers: OpenDataRule = (sheet) => {
  const columns = numberColumns(sheet);
  const rows = new Set(columns.flatMap(({ numbers }) => numbers.map(({ row }) => row)));
  return columns.flatMap(({ numbers, others }) => {
    const last = numbers.at(-1)?.row ?? 0;
    return others
      .filter(({ row, value, text }) => {
        if (typeof value !== 'string') return false;
        const plain = text.normalize('NFKC').trim();
        const quantity = readQuantity(text);
        if (quantity.kind === 'none' || noFigure.test(plain)) return true;
        if (quantity.kind === 'number' || row > last || (numbers.length > 1 && !rows.has(row))) return false;
        return (
          !/。$/u.test(plain) && !isUnitWord(plain) && !/^[□☐☑■]$/u.test(plain) && !yearWords.test(plain)
        );
      })
      .map(({ row, col, text }) => ({ row, col, text: text.slice(0, 40) }));
  });
};

function isUnitWord(text: string): boolean {
  return text === '単位' || text === '%' || (knownUnits as readonly string[]).includes(text);
}

/** 令和4年度, R元, 2024年: a column of such a heading has the unit of its rows. */
const yearWords = /^(?:[MTSHR]|明治|大正|昭和|平成|令和)?\s*\.?(?:元|\d{1,4})\s*(?:年度?)?(?:\D{0,8})$/iu;

/** A column of numbers whose heading tells no unit, in a table without a column of units. */
export const unitMissing: OpenDataRule = (sheet) => {
  if (filledCells(sheet).some(({ text }) => /^(?:単位|unit)$/iu.test(text.normalize('NFKC').trim())))
    return [];
  return numberColumns(sheet).flatMap(({ head, numbers }): OpenDataFound[] => {
    if (!head || typeof head.value !== 'string') return [];
    const words = head.text.normalize('NFKC').trim();
    const isPlain =
      /[(（[［][^)）\]］]+[)）\]］]|番号|コード|no\.?$|№|年度?|year|code|rate|率|数$|^[-―－]$/iu.test(
        words,
      ) ||
      yearWords.test(words) ||
      // a question, whose answers are codes
      words.length > longestHead;
    const first = numbers[0];
    const format = first?.numberFormat ?? '';
    const hasUnit = format.includes('"') || format.includes('%') || /[yhs]|m{1,4}[/:]/iu.test(format);
    const isNumbering = numbers.length > 3 && numbers.every(({ text }, i) => Number(text) === i + 1);
    return isPlain || hasUnit || isNumbering
      ? []
      : [{ row: head.row, col: head.col, text: words.slice(0, 40) }];
  });
};

/** A heading that is longer asks something. */
const longestHead = 24;

/** Numbers below a line of headings that has none for them. */
export const headingBlank: OpenDataRule = (sheet) => {
  const cells = filledCells(sheet);
  const texts = new Map<number, Set<number>>();
  for (const { row, col, value } of cells)
    if (typeof value === 'string') texts.set(row, (texts.get(row) ?? new Set<number>()).add(col));
  return numberColumns(sheet).flatMap(({ numbers }): OpenDataFound[] => {
    const [first] = numbers;
    if (!first || first.row === 0) return [];
    const [row, col] = [first.row - 1, first.col];
    const heads = texts.get(row);
    const isCovered = sheet.merges.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols,
    );
    if (!heads || heads.size < 2 || isCovered || cells.some((one) => one.row <= row && one.col === col))
      return [];
    const isBetween = Math.min(...heads) < col;
    return isBetween ? [{ row, col, text: cellAddress({ row, col }) }] : [];
  });
};

/** 小計 and 合計 among the data: who adds up the column counts them twice. */
export const totalAmongData: OpenDataRule = (sheet) => {
  const numbers = new Set(filledCells(sheet).flatMap((cell) => (isNumber(sheet, cell) ? [cell.row] : [])));
  return filledCells(sheet).flatMap(({ row, col, value, text }): OpenDataFound[] => {
    const plain = text.normalize('NFKC').replace(/\s+/gu, '');
    if (typeof value !== 'string' || !/^(?:小計|合計|総計|総数|計|中計|累計)$/u.test(plain)) return [];
    // a line of a table: figures beside it, and lines of figures above
    const isLine = numbers.has(row) && numbers.has(row - 1) && numbers.has(row - 2);
    return isLine ? [{ row, col, text: plain }] : [];
  });
};

/** 「※ …」「（注）…」 in a line of its own amid the lines of a table. */
export const noteAmongRows: OpenDataRule = (sheet) => {
  const rows = new Map<number, FilledCell[]>();
  for (const cell of filledCells(sheet)) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const hasNumbers = (row: number): boolean => rows.get(row)?.some((cell) => isNumber(sheet, cell)) ?? false;
  return [...rows].flatMap(([row, cells]): OpenDataFound[] => {
    const [only] = cells;
    if (!only || cells.length > 1 || typeof only.value !== 'string') return [];
    const isNote = /^(?:※|\*|注|[(【]?注\d*[)】:]|備考)/u.test(only.text.normalize('NFKC').trim());
    if (!isNote || !hasNumbers(row - 1) || !hasNumbers(row + 1)) return [];
    return [{ row, col: only.col, text: only.text.trim().slice(0, 40) }];
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
