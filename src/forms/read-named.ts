import { parseReference } from '../book/address';
import type { Area } from '../book/cell';
import type { SheetSnapshot } from '../book/snapshot';
import { labelWords, yearOfLabel, type LabelYear } from '../lexicon';
import type { Band, BandColumn } from './bands';
import { tableOf } from './body';
import type { ColumnMeaning } from './column-meaning';
import { headOfColumn } from './columns';
import { readTable } from './figures';
import { headOf } from './heads';
import { correctHeads } from './mistyped-heads';
import { nothingGiven } from './given';
import { formKindName } from './own-form-name';
import type { PlanYearsFound } from './indicator-fields';
import { kindOfWord, meaningOfWord } from './meaning-words';
import type { FormRecord } from './record';
import { keyColumns, rowRecords } from './row-records';
import { mirrored, viewOf, type View } from './view';

/** The measures of a sheet whose tables have names on their columns, as it stands now: rows that were added are read too. */
export function readNamedTables(
  sheet: SheetSnapshot,
  years: readonly string[],
  found: PlanYearsFound,
): FormRecord[] {
  const plain = viewOf(sheet);
  if (!plain) return [];
  // 実積 is read as when the form was understood
  const upright = correctHeads(plain).view;
  const kind = sheet.names.find(({ name }) => name === formKindName)?.refersTo;
  const view = kind === '="column"' ? mirrored(upright) : upright;
  const context = { known: years, report: found.report, given: nothingGiven };
  const bands: {
    readonly band: Band;
    readonly meanings: readonly ColumnMeaning[];
    readonly tableKind: string | null;
  }[] = [];
  for (let place = 1; ; place++) {
    const one = namedBand(view, place);
    if (!one) break;
    bands.push(one);
  }
  return bands.flatMap(({ band, meanings, tableKind }) => {
    const table = tableOf(
      view,
      band,
      bands.map((one) => one.band),
    );
    const kindOfTable = tableKind === null ? null : kindOfWord(tableKind);
    const reading = readTable(view, table, context, {
      meanings,
      tableKind: kindOfTable === 'left' ? null : kindOfTable,
    });
    const keys = keyColumns(view, reading, true);
    return keys ? rowRecords(view, reading, keys, found, context) : [];
  });
}

function namedBand(
  view: View,
  place: number,
): {
  readonly band: Band;
  readonly meanings: readonly ColumnMeaning[];
  readonly tableKind: string | null;
} | null {
  const { sheet } = view;
  const prefix = `表${String(place)}_`;
  const areas = new Map<string, Area>();
  let tableKind: string | null = null;
  for (const { name, refersTo } of sheet.names) {
    if (!name.startsWith(prefix)) continue;
    const constant = /^="(.*)"$/su.exec(refersTo)?.[1];
    if (name === `${prefix}値` && constant !== undefined) tableKind = constant;
    const reference = parseReference(refersTo);
    if (reference && (reference.sheet === null || reference.sheet === sheet.name)) {
      const { row, col, rows, cols } = reference.area;
      areas.set(
        name.slice(prefix.length),
        view.mirrored ? { row: col, col: row, rows: cols, cols: rows } : reference.area,
      );
    }
  }
  const head = areas.get('見出し');
  if (!head) return null;
  const [first, last] = [head.row, head.row + head.rows - 1];
  const columns: { readonly column: BandColumn; readonly meaning: ColumnMeaning }[] = [];
  for (const [name, { col, cols }] of areas) {
    if (!name.startsWith('列_')) continue;
    const column = columnAt(view, first, last, col, col + cols);
    const meaning = meaningOfName(name.slice(2), column);
    if (meaning) columns.push({ column, meaning });
  }
  columns.sort((a, b) => a.column.from - b.column.from);
  const band = { first, last, columns: columns.map(({ column }) => column) };
  return { band, meanings: columns.map(({ meaning }) => meaning), tableKind };
}

function columnAt(view: View, first: number, last: number, from: number, to: number): BandColumn {
  const heads = view.boxes.filter(
    (box) =>
      box.row >= first &&
      box.row + box.rows - 1 <= last &&
      box.col <= from &&
      box.col + box.cols >= to &&
      box.text !== '',
  );
  return { from, to, heads, said: heads.map(({ words }) => headOf(words)) };
}

/** 目標_R5, 文_備考, 番号__2: the meaning of a column's name. */
function meaningOfName(name: string, column: BandColumn): ColumnMeaning | null {
  const plain = name.replace(/__\d+$/u, '');
  const label = column.heads.map(({ text }) => text.replace(/\s+/gu, '')).join(' ');
  const text = /^文_(.*)$/u.exec(plain);
  if (text) return { kind: 'text', label, year: null };
  const [, word = plain, key] = /^(.+)_([MTSHR]\d{1,2})$/u.exec(plain) ?? [];
  const year: LabelYear | null = key === undefined ? null : yearOfLabel(labelWords(key)).year;
  const level = /事業|取組/u.test(label) ? 3 : 2;
  return meaningOfWord(word, { year, unit: headOfColumn(column)?.unit ?? null, label, level }) ?? null;
}
