import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { isCellError } from '../book/cell';
import { cellAddress, parseReference } from '../book/address';
import { BookFailure } from '../book/shell';
import type { Area } from '../book/cell';
import { roleName } from '../formats/blocks/marks';
import { formDefinition, type FormDefinition, type FormField } from '../forms/definition';
import {
  definitionNames,
  kindWords,
  placeWords,
  roleWords,
  surenessWords,
  writeWords,
} from '../forms/definition-sheet';
import { cellAt, constantName } from './sheet-reader';

/**
 * The form that a workbook says of itself in 様式定義, as it stands there now; null where it has none.
 * @throws BookFailure `form-unreadable`, which names the cell: what somebody wrote there must not be passed over
 */
export function readForm(book: BookSnapshot): FormDefinition | null {
  const sheet = book.sheets.find((one) => constantName(one, roleName) === 'form');
  return sheet ? readDefinition(sheet) : null;
}

/** The lines above the fields, in their order. */
const headKeys = ['title', 'kind', 'template', 'years', 'baselineYear', 'reportYear', 'yearlyTargets'];
/** The columns of a line of a field that have words of their own, and of a sheet. */
const fieldCols: Readonly<Record<string, number>> = { meaning: 1, place: 3 };

function readDefinition(sheet: SheetSnapshot): FormDefinition | null {
  const [head, fields, sheets] = [definitionNames.head, definitionNames.field, definitionNames.sheets].map(
    (name) => areaOf(sheet, name),
  );
  if (!head || !fields || !sheets) return null;
  const at = (area: Area, row: number, col: number): string => {
    const { value } = cellAt(sheet, area.row + row, area.col + col);
    return value === null || isCellError(value) ? '' : String(value).trim();
  };
  const [title, kind, template, years, baselineYear, reportYear, targets] = headKeys.map((_, i) =>
    at(head, i, 0),
  );
  const lines = Array.from({ length: fields.rows }, (_, row) => ({
    row,
    field: fieldAt((col) => at(fields, row, col)),
  })).filter(({ field }) => field.label !== '');
  const named = Array.from({ length: sheets.rows }, (_, row) => ({
    row,
    name: at(sheets, row, 2),
    role: keyOf(roleWords, at(sheets, row, 0)),
  })).filter(({ name }) => name !== '');
  const parsed = formDefinition.safeParse({
    version: 1,
    title: title ?? '',
    kind: keyOf(kindWords, kind ?? ''),
    years: (years ?? '').split(/[、,\s]+/u).filter((one) => one !== ''),
    baselineYear: baselineYear === '' ? null : baselineYear,
    reportYear: reportYear === '' ? null : reportYear,
    yearlyTargets: targets === 'あり',
    template: template ?? '',
    anchors: [],
    fields: lines.map(({ field }) => field),
    sheets: Object.fromEntries(named.map(({ name, role }) => [name, role])),
  });
  if (parsed.success) return parsed.data;
  const [key, item, part] = parsed.error.issues[0]?.path ?? [];
  const cell =
    key === 'fields'
      ? {
          row: fields.row + (lines[Number(item)]?.row ?? 0),
          col: fields.col + (fieldCols[String(part)] ?? 1),
        }
      : key === 'sheets'
        ? { row: sheets.row + (named.find(({ name }) => name === item)?.row ?? 0), col: sheets.col }
        : { row: head.row + Math.max(0, headKeys.indexOf(String(key))), col: head.col };
  const { value } = cellAt(sheet, cell.row, cell.col);
  throw new BookFailure('form-unreadable', {
    sheet: sheet.name,
    cell: cellAddress(cell),
    text: value === null || isCellError(value) ? '' : String(value),
  });
}

function fieldAt(
  at: (col: number) => string,
): Omit<FormField, 'write' | 'place' | 'sureness'> & Record<string, unknown> {
  const [sureness, meaning, label, place, cell, taking, write] = [0, 1, 2, 3, 4, 5, 6].map(at);
  return {
    // a line that somebody has added tells a word
    place: place === '' ? 'word' : keyOf(placeWords, place ?? ''),
    label: label ?? '',
    meaning: meaning ?? '',
    ...(cell ? { cell } : {}),
    ...(taking ? { taking } : {}),
    write: keyOf(writeWords, write ?? '') ?? 'input',
    sureness: keyOf(surenessWords, sureness ?? '') ?? 'given',
    reasons: [],
  };
}

function areaOf(sheet: SheetSnapshot, name: string): Area | null {
  const refersTo = sheet.names.find((one) => one.name === name)?.refersTo;
  return refersTo === undefined ? null : (parseReference(refersTo)?.area ?? null);
}

function keyOf<K extends string>(table: Readonly<Record<K, string>>, word: string): K | null {
  for (const key in table) if (table[key] === word) return key;
  return null;
}
