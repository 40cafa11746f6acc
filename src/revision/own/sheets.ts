import { parseReference, absoluteReference } from '../../book/address';
import type { Edit } from '../../book/edit';
import type { BookSnapshot, SheetSnapshot } from '../../book/snapshot';
import { roleName } from '../../formats/blocks/marks';
import { isAdoptedName } from '../../forms/adopted-names';
import { definitionNames, roleWords } from '../../forms/definition-sheet';
import { freeName } from '../../sheets/free-names';
import { readForm } from '../../sheets/read-form';
import { cellAt, constantName } from '../../sheets/sheet-reader';
import { freeNumber } from '../measure-edits';
import type { MeasurePlace } from '../plan-change';
import { copyCells, rawText, type OwnMeasure } from './own-measure';
import type { OwnRevision } from './own-revision';

/** A measure a sheet: sheets are copied as Excel copies them, moved among the tabs, and left out of the plan by their names. */
export function reviseSheets(
  book: BookSnapshot,
  own: readonly OwnMeasure[],
  places: readonly MeasurePlace[],
): OwnRevision {
  const texts = textsByColumn(own);
  const template = templateOf(book, own);
  const used = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  const tabs = own.map(({ sheet }) => sheet.name);
  const edits: Edit[] = [];
  const made: string[] = [];
  let before = placeBefore(book, own);
  let rank = -1;
  for (const place of places) {
    const kept = place.from === null || place.isCopy ? undefined : own[place.from];
    if (kept) {
      // what stands where it stood among the others is not touched
      if (kept.index < rank) edits.push({ kind: 'moveSheet', sheet: kept.sheet.name, after: before });
      rank = Math.max(rank, kept.index);
      before = kept.sheet.name;
      continue;
    }
    const donor = (place.from === null ? undefined : own[place.from]) ?? template;
    if (!donor) continue;
    const name = freeName(tabName(donor, place, [...tabs, ...made], used), used);
    used.add(name.toLowerCase());
    const others = own.filter((one) => one !== donor);
    const cells = copyCells({
      ...{ place, donor, down: 0 },
      texts: place.from === null ? null : donor.source,
      isFixed: (_row, col, text) =>
        others.length === 0 || others.some(({ index }) => texts.get(index)?.has(`${String(col)} ${text}`)),
    });
    edits.push({ kind: 'copySheet', sheet: name, from: donor.sheet.name, after: before, cells });
    made.push(name);
    before = name;
  }
  const gone = own.filter(({ index }) => !places.some(({ from, isCopy }) => from === index && !isCopy));
  for (const { sheet } of gone)
    for (const { name } of sheet.names)
      if (isAdoptedName(name)) edits.push({ kind: 'setName', sheet: sheet.name, name, refersTo: null });
  const left = gone.map(({ sheet }) => sheet.name);
  return { edits: [...edits, ...definitionEdits(book, made, left)], made, left };
}

/** The sheet that 様式定義 calls its sample, where it is a measure. */
function templateOf(book: BookSnapshot, own: readonly OwnMeasure[]): OwnMeasure | undefined {
  const template = readForm(book)?.template;
  return own.find(({ sheet }) => sheet.name === template) ?? own[0];
}

/** The sheet before the first measure; null where it is the first of the workbook. */
function placeBefore({ sheets }: BookSnapshot, own: readonly OwnMeasure[]): string | null {
  const at = sheets.findIndex(({ name }) => own.some(({ sheet }) => sheet.name === name));
  return sheets[at - 1]?.name ?? null;
}

/** Called by its number as the others are (施策3 → 施策4), else with the next number of the tabs. */
function tabName(
  donor: OwnMeasure,
  { number = '' }: MeasurePlace,
  tabs: readonly string[],
  used: ReadonlySet<string>,
): string {
  const { name } = donor.sheet;
  const former = donor.source.measure.number;
  const wanted = former !== '' && number !== '' ? name.replace(former, number) : name;
  if (wanted !== name && !used.has(wanted.toLowerCase())) return wanted;
  return /[0-9０-９]/u.test(name) ? freeNumber([...tabs, name]) : name;
}

/** The texts of each measure's sheet, with their columns: inserted rows do not matter. */
function textsByColumn(own: readonly OwnMeasure[]): Map<number, Set<string>> {
  return new Map(
    own.map(({ index, sheet: { grid } }) => {
      const texts = new Set<string>();
      grid?.values.forEach((line) =>
        line.forEach((value, j) => {
          if (rawText(value) !== '') texts.add(`${String(grid.area.col + j)} ${rawText(value)}`);
        }),
      );
      return [index, texts];
    }),
  );
}

/** 様式定義 knows what the sheets are: else a blank measure would be taken for a blank form when it is adopted again. */
function definitionEdits(book: BookSnapshot, made: readonly string[], left: readonly string[]): Edit[] {
  const sheet = book.sheets.find((one) => constantName(one, roleName) === 'form');
  const area = parseReference(
    sheet?.names.find(({ name }) => name === definitionNames.sheets)?.refersTo ?? '',
  )?.area;
  if (!sheet || !area) return [];
  const lineOf = (name: string): number =>
    Array.from({ length: area.rows }, (_, i) => i).findIndex(
      (i) => cellAt(sheet, area.row + i, area.col + 2).value === name,
    );
  const roles = left.flatMap((name) => {
    const line = lineOf(name);
    return line < 0 ? [] : [{ row: area.row + line, col: area.col, value: roleWords['other-form'] ?? '' }];
  });
  const edits: Edit[] = roles.length > 0 ? [{ kind: 'setCells', sheet: sheet.name, cells: roles }] : [];
  if (made.length === 0) return edits;
  const end = area.row + area.rows;
  made.forEach((name, i) => edits.push(newLine(sheet, end + i, area.col, name)));
  const grown = { ...area, rows: area.rows + made.length };
  edits.push({
    kind: 'setName',
    sheet: sheet.name,
    name: definitionNames.sheets,
    refersTo: `=${absoluteReference(sheet.name, grown)}`,
    hidden: true,
  });
  return edits;
}

function newLine(sheet: SheetSnapshot, at: number, col: number, name: string): Edit {
  return {
    kind: 'copyRows',
    sheet: sheet.name,
    ...{ at, from: at - 1, count: 1 },
    cells: [
      { row: at, col, value: roleWords['measure'] ?? '' },
      { row: at, col: col + 2, value: name },
    ],
  };
}
