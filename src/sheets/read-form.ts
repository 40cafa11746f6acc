import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { isCellError } from '../book/cell';
import { parseReference } from '../book/address';
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

/** The form that a workbook says of itself in 様式定義, as it stands there now; null where there is none that can be read. */
export function readForm(book: BookSnapshot): FormDefinition | null {
  const sheet = book.sheets.find((one) => constantName(one, roleName) === 'form');
  return sheet ? readDefinition(sheet) : null;
}

function readDefinition(sheet: SheetSnapshot): FormDefinition | null {
  const [head, fields, sheets] = [definitionNames.head, definitionNames.field, definitionNames.sheets].map(
    (name) => areaOf(sheet, name),
  );
  if (!head || !fields || !sheets) return null;
  const at = (area: Area, row: number, col: number): string => {
    const { value } = cellAt(sheet, area.row + row, area.col + col);
    return value === null || isCellError(value) ? '' : String(value).trim();
  };
  const [title, kind, template, years, baselineYear, reportYear, targets] = Array.from(
    { length: head.rows },
    (_, i) => at(head, i, 0),
  );
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
    fields: Array.from({ length: fields.rows }, (_, i) => fieldAt((col) => at(fields, i, col))).filter(
      ({ label }) => label !== '',
    ),
    sheets: Object.fromEntries(
      Array.from(
        { length: sheets.rows },
        (_, i) => [at(sheets, i, 2), keyOf(roleWords, at(sheets, i, 0))] as const,
      ).filter(([name, role]) => name !== '' && role !== null),
    ),
  });
  return parsed.success ? parsed.data : null;
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
