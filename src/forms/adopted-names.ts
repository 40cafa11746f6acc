import { absoluteReference } from '../book/address';
import type { Area, Cell } from '../book/cell';
import type { SetName } from '../book/edit';
import { fieldName, fieldOf, type FieldRef } from '../plan/field';
import { formatName, roleName } from '../formats/blocks/marks';
import { ownForm } from '../formats/own-form';
import type { Detection, FormKind } from './detect';
import { keyColumns } from './row-records';
import type { TableReading } from './figures';
import { fieldNameOf } from './field-names';
import { formKindName, lastTargetName, sheetDepartmentName } from './own-form-name';
import { wordOf } from './meaning-words';
import { placeIn, type View } from './view';
import { takingText, type Taking } from './taking';
import { resolveYear, type YearContext } from './years';

/** Hidden names of how a field's text is taken from its cell begin so. */
export const takingPrefix = 'tassei_taking_';

/** The names that a workbook gets: on cells (a measure a sheet, or in blocks), or on the columns of a table. */
export function adoptedNames(
  detection: Detection,
  context: Pick<YearContext, 'known' | 'report'>,
): SetName[] {
  const edits: SetName[] = [];
  const marked = new Set<string>();
  const mark = (sheet: string, kind: FormKind | 'column'): void => {
    if (marked.has(sheet)) return;
    marked.add(sheet);
    const constant = (name: string, text: string): void =>
      void edits.push({ kind: 'setName', sheet, name, refersTo: `="${text}"`, hidden: true });
    constant(roleName, 'measure');
    constant(formatName, `${ownForm.id}/${String(ownForm.version)}`);
    constant(formKindName, kind);
    if (!detection.yearlyTargets) constant(lastTargetName, 'yes');
    const department = detection.records.find((one) => one.sheet === sheet)?.ofSheet;
    if (department !== undefined) constant(sheetDepartmentName, department);
  };
  if (detection.kind === 'row') {
    for (const { view, tables } of detection.read) {
      const own = tables.filter((table) => keyColumns(view, table) !== null);
      if (own.length === 0) continue;
      mark(view.sheet.name, view.mirrored ? 'column' : 'row');
      own.forEach((table, i) => edits.push(...tableNames(view, table, i + 1, detection, context)));
    }
    return edits;
  }
  const places = new Map<string, number>();
  for (const { sheet, fields } of detection.records) {
    mark(sheet, detection.kind);
    const place = (places.get(sheet) ?? 0) + 1;
    places.set(sheet, place);
    const prefix = detection.kind === 'block' ? `項目${String(place)}_` : '';
    const seen = new Set<string>();
    for (const { ref, at, taking } of fields) {
      const name = prefix + ownName(ref);
      if (seen.has(name)) continue;
      seen.add(name);
      edits.push(onCell(sheet, name, at));
      if (taking.how !== 'whole') edits.push(takingEdit(sheet, name, taking));
    }
  }
  return edits;
}

/** Texts of the city's own are marked: other names that stand on its sheets are none of ours. */
export const textPrefix = '文_';

function ownName(ref: FieldRef): string {
  return ref.kind === 'text' ? textPrefix + ref.name : fieldName(ref);
}

/** The field that a name of an adopted sheet stands for; null for names of the city's own. */
export function ownFieldOf(name: string): FieldRef | null {
  if (name.startsWith(textPrefix)) return { kind: 'text', name: name.slice(textPrefix.length) };
  const ref = fieldOf(name);
  return ref?.kind === 'text' ? null : ref;
}

/** Whether adopting made a name. */
export function isAdoptedName(name: string): boolean {
  if (/^tassei_/u.test(name) || /^表\d+_(?:見出し|範囲|値|列_)/u.test(name)) return true;
  return ownFieldOf(name.replace(/^項目\d+_/u, '')) !== null;
}

function onCell(sheet: string, name: string, { row, col }: Cell): SetName {
  return onArea(sheet, name, { row, col, rows: 1, cols: 1 });
}

function onArea(sheet: string, name: string, area: Area): SetName {
  return { kind: 'setName', sheet, name, refersTo: `=${absoluteReference(sheet, area)}` };
}

function takingEdit(sheet: string, name: string, taking: Taking): SetName {
  const text = takingText(taking).replace(/"/gu, '""');
  return { kind: 'setName', sheet, name: takingPrefix + name, refersTo: `="${text}"`, hidden: true };
}

/** 表1_見出し, 表1_範囲, and 表1_列_… on the headings of its columns. */
function tableNames(
  view: View,
  { table, meanings, tableKind }: TableReading,
  place: number,
  { years, yearlyTargets }: Detection,
  context: Pick<YearContext, 'known' | 'report'>,
): SetName[] {
  const sheet = view.sheet.name;
  const { first, last, columns } = table.band;
  const [from, to] = [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0];
  const prefix = `表${String(place)}_`;
  const area = (row: number, col: number, rows: number, cols: number): Area => {
    const at = placeIn(view, row, col);
    return view.mirrored ? { ...at, rows: cols, cols: rows } : { ...at, rows, cols };
  };
  const end = Math.max(last, ...table.lines.map(({ row }) => row)) + 1;
  const edits: SetName[] = [
    onArea(sheet, `${prefix}見出し`, area(first, from, last - first + 1, to - from)),
    onArea(sheet, `${prefix}範囲`, area(last + 1, from, Math.max(1, end - last - 1), to - from)),
  ];
  if (tableKind !== null)
    edits.push({
      kind: 'setName',
      sheet,
      name: `${prefix}値`,
      refersTo: `="${wordOf({ kind: 'figure', figure: tableKind, year: null, unit: null })}"`,
    });
  // 「目標値 | 実績値」 without a year: both are of the reported one
  const isOfReport =
    meanings.some((one) => one.kind === 'figure' && one.figure === 'actual' && one.year === null) &&
    !meanings.some((one) => one.kind === 'yearOf' && one.of === 'actual');
  const used = new Set<string>();
  columns.forEach((column, i) => {
    const meaning = meanings[i];
    // what the names of rows say has no column
    if (!meaning || column.to <= column.from) return;
    let word = wordOf(meaning);
    if (meaning.kind === 'text' || (meaning.kind === 'field' && word === '文')) {
      const label = fieldNameOf(column.heads.map(({ text }) => text.replace(/\s+/gu, '')).join('_'));
      if (label === '') return;
      word = `文_${label}`;
    }
    const year = 'year' in meaning ? resolveYear(meaning.year, context) : null;
    // the row of a year says which year a target is of
    const isOfRow = meanings.some(({ kind }) => kind === 'years');
    if (
      word === '目標' &&
      !isOfRow &&
      ((year === null && !isOfReport) || (year === years.at(-1) && !yearlyTargets))
    )
      word = '最終目標';
    const base = `${prefix}列_${word}${year === null ? '' : `_${year}`}`;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base}__${String(n)}`;
    used.add(name);
    edits.push(onArea(sheet, name, area(last, column.from, 1, column.to - column.from)));
  });
  return edits;
}
