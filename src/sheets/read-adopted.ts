import { isCellError } from '../book/cell';
import type { SheetSnapshot } from '../book/snapshot';
import { isAdoptedName, ownFieldOf, takingPrefix } from '../forms/adopted-names';
import { formKindName, lastTargetName, sheetDepartmentName } from '../forms/own-form-name';
import { readNamedTables } from '../forms/read-named';
import type { BoundField } from '../forms/record';
import { takeText, takingOf, type Taking } from '../forms/taking';
import { fieldName, fieldOf, type Measure, type PlanSettings } from '../plan';
import { fromCell } from '../quantity';
import { MeasureDraft } from './measure-draft';
import type { ReadProblem } from './problem';
import { collectBlocks, inReadingOrder, type MeasureCells } from './read-measure';
import { cellAt, constantName, namedCells, type NamedCell } from './sheet-reader';

/** A sheet in a form of a city's own → its measures: by the names of cells, or by the names of its tables' columns. */
export function readAdopted(
  sheet: SheetSnapshot,
  settings: PlanSettings,
): { measures: MeasureCells[]; problems: ReadProblem[] } {
  const kind = constantName(sheet, formKindName);
  return kind === 'row' || kind === 'column' ? readRows(sheet, settings) : readCells(sheet, settings);
}

function readCells(
  sheet: SheetSnapshot,
  settings: PlanSettings,
): { measures: MeasureCells[]; problems: ReadProblem[] } {
  const named = namedCells(sheet);
  const problems: ReadProblem[] = named.lost
    .filter(isAdoptedName)
    .map((name) => ({ code: 'name-lost', sheet: sheet.name, name }));
  const takings = new Map<string, Taking>();
  for (const { name } of sheet.names) {
    if (!name.startsWith(takingPrefix)) continue;
    takings.set(name.slice(takingPrefix.length), takingOf(constantName(sheet, name) ?? ''));
  }
  const cells = new Map<string, NamedCell>();
  for (const [name, cell] of named.cells) {
    const prefix = /^項目\d+_/u.exec(name)?.[0] ?? '';
    const ref = ownFieldOf(name.slice(prefix.length));
    if (!ref) continue;
    const taking = takings.get(name);
    const own = { ...cell, name: fieldName(ref) };
    cells.set(
      prefix + fieldName(ref),
      taking ? { ...own, value: takenValue(sheet, cell, taking), numberFormat: 'General' } : own,
    );
  }
  const measures = collectBlocks(cells).map(({ prefix, cells: own }) =>
    measureCells(sheet, prefix, own, settings),
  );
  for (const { measure } of measures)
    if (measure.number === '' && measure.title === '')
      problems.push({ code: 'measure-without-number', sheet: sheet.name });
  return { measures, problems };
}

function readRows(
  sheet: SheetSnapshot,
  settings: PlanSettings,
): { measures: MeasureCells[]; problems: ReadProblem[] } {
  const { years, reportYear } = settings;
  const known = {
    last: years.at(-1) ?? null,
    report: reportYear,
    yearly: constantName(sheet, lastTargetName) === null,
  };
  const measures = readNamedTables(sheet, [settings.baselineYear, ...years], known).map(
    ({ fields, from }) => {
      const cells = new Map<string, NamedCell>();
      for (const field of fields) {
        const name = fieldName(field.ref);
        if (!cells.has(name)) cells.set(name, namedCellOf(sheet, name, field));
      }
      return measureCells(sheet, `行${String(from + 1)}_`, cells, settings);
    },
  );
  return { measures, problems: [] };
}

function namedCellOf(sheet: SheetSnapshot, name: string, { at, taking, text }: BoundField): NamedCell {
  const held = cellAt(sheet, at.row, at.col);
  const place = { sheet: sheet.name, row: at.row, col: at.col };
  return {
    name,
    place,
    ...held,
    ...(taking.how === 'whole' ? {} : { value: text === '' ? null : text, numberFormat: 'General' }),
  };
}

function takenValue(sheet: SheetSnapshot, cell: NamedCell, taking: Taking): string | null {
  const text =
    taking.how === 'joined'
      ? Array.from({ length: taking.cells ?? 1 }, (_, i) => joinedText(sheet, cell, i)).join('')
      : takeText(textOf(cell), taking);
  return text === '' ? null : text;
}

/** The i-th filled cell from one to the right: digits that stand one a cell, merged or not. */
function joinedText(sheet: SheetSnapshot, { place }: NamedCell, i: number): string {
  let seen = 0;
  for (let col = place.col; col < place.col + 60; col++) {
    const { value } = cellAt(sheet, place.row, col);
    if (value === null || isCellError(value)) continue;
    if (seen++ === i) return String(value).trim();
  }
  return '';
}

function textOf({ value, numberFormat }: Pick<NamedCell, 'value' | 'numberFormat'>): string {
  if (value === null || isCellError(value)) return '';
  return typeof value === 'number' ? (fromCell(value, numberFormat)?.text ?? '') : String(value);
}

function measureCells(
  sheet: SheetSnapshot,
  prefix: string,
  cells: ReadonlyMap<string, NamedCell>,
  settings: PlanSettings,
): MeasureCells {
  const draft = new MeasureDraft();
  for (const [name, cell] of inReadingOrder(cells)) {
    const ref = fieldOf(name);
    // a city's own formulas give its figures; what 算定表 gives is no grade that somebody gave
    const isOurs = cell.formula?.includes('算定表') ?? false;
    // an error is no name and no number
    const isNothing = cell.value !== null && isCellError(cell.value) && ref?.kind !== 'rate';
    if (ref && !isOurs && !isNothing) draft.take(ref, { ...cell, formula: null });
  }
  return {
    measure: withDepartment(withDetails(draft.finish(settings)), sheet),
    sheet: sheet.name,
    sheetId: sheet.id,
    prefix,
    cells,
  };
}

/** Where no cell names a department, that after which the sheet is called. */
function withDepartment(measure: Measure, sheet: SheetSnapshot): Measure {
  const department = measure.department === '' ? constantName(sheet, sheetDepartmentName) : null;
  return department === null ? measure : { ...measure, department };
}

/** 「活動指標②：　　（　　）」: a place for a name that nobody has filled in. */
function isBlankName(name: string): boolean {
  return /^(?:[^:：]{0,10}[:：])?[\s()（）]*$/u.test(name);
}

/** 内訳 is part of an indicator's name; names and departments have no line breaks. */
function withDetails(measure: Measure): Measure {
  const fields = { ...measure.fields };
  const indicators = measure.indicators.map((indicator, i) => {
    const key = `指標${String(i + 1)}_内訳`;
    const detail = fields[key];
    Reflect.deleteProperty(fields, key);
    if (isBlankName(indicator.name)) return { ...indicator, name: '' };
    return detail === undefined ? indicator : { ...indicator, name: `${indicator.name}（${detail}）` };
  });
  const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, '');
  return {
    ...measure,
    title: oneLine(measure.title),
    department: oneLine(measure.department),
    fields,
    indicators,
  };
}
