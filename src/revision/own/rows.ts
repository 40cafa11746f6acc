import { absoluteReference, parseReference } from '../../book/address';
import type { Edit } from '../../book/edit';
import type { SheetSnapshot } from '../../book/snapshot';
import { scanFormula } from '../../formula/formula-text';
import type { MeasurePlace } from '../plan-change';
import type { NoRevision, Revision } from '../revision';
import { copyCells, rawText, type OwnMeasure } from './own-measure';
import { blockNames, type PlacedBlock } from './block-names';
import type { OwnRevision } from './own-revision';

/** Rows that came in, by where they did: before the row of that number, as it was counted at first. */
type Inserted = { readonly at: number; readonly count: number }[];

/** Measures in blocks of rows, or in the rows of a table: new ones come in as copies of rows, right below the one they follow. */
export function reviseRows(
  own: readonly OwnMeasure[],
  places: readonly MeasurePlace[],
  areBlocks: boolean,
): OwnRevision | NoRevision {
  const order = places.flatMap(({ from, isCopy }) => (from === null || isCopy ? [] : [from]));
  if (order.some((from, i) => i > 0 && from < (order[i - 1] ?? 0))) return { code: 'own-move' };
  const gone = own.filter(({ index }) => !order.includes(index));
  if (gone.length > 0 && !areBlocks) return { code: 'own-row-stays' };
  const edits: Edit[] = [];
  const unseen: Revision['unseen'][number][] = [];
  for (const sheet of new Set(own.map((one) => one.sheet))) {
    const here = own.filter((one) => one.sheet === sheet);
    const part = partOf(here, own, places);
    if (part.length === here.length && part.every(({ from, isCopy }) => from !== null && !isCopy)) continue;
    const made = reviseSheet(sheet, here, part, areBlocks);
    if ('code' in made) return made;
    edits.push(...made.edits);
    unseen.push(...(made.unseen ?? []));
  }
  const left = gone.map(({ sheet, source: { measure } }) => `${sheet.name} ${measure.number}`.trim());
  return { edits, left, unseen };
}

/** The places of one sheet: its measures, copies of them, and blank ones that follow them. */
function partOf(
  here: readonly OwnMeasure[],
  own: readonly OwnMeasure[],
  places: readonly MeasurePlace[],
): MeasurePlace[] {
  let sheet: SheetSnapshot | undefined = own[0]?.sheet;
  return places.filter(({ from }) => {
    if (from !== null) sheet = own[from]?.sheet;
    return sheet === here[0]?.sheet;
  });
}

function reviseSheet(
  sheet: SheetSnapshot,
  here: readonly OwnMeasure[],
  part: readonly MeasurePlace[],
  areBlocks: boolean,
): OwnRevision | NoRevision {
  const inserted: Inserted = [];
  const edits: Edit[] = [];
  const blocks: PlacedBlock[] = [];
  const unseen: Revision['unseen'][number][] = [];
  let last = here[0];
  for (const place of part) {
    const kept =
      place.from === null || place.isCopy ? undefined : here.find(({ index }) => index === place.from);
    if (kept) {
      last = kept;
      blocks.push({ donor: kept, down: movedBy(inserted, kept.from) });
      continue;
    }
    if (!last) continue;
    const source = here.find(({ index }) => index === place.from);
    const rows = areBlocks ? blockRows(here, source ?? last) : { donor: source ?? last, ...(source ?? last) };
    if (!rows) return { code: 'own-single' };
    const { donor, from, to } = rows;
    const end = areBlocks ? last.to : endOfMerged(sheet, here, last);
    const count = to - from;
    const at = end + movedBy(inserted, end);
    const first = from + movedBy(inserted, from);
    const down = at - from;
    const cells = copyCells({
      ...{ donor, down },
      place: areBlocks || place.from !== null ? place : { ...place, title: place.title || unnamed },
      texts: source?.source ?? null,
      isFixed: fixedTexts(here, donor),
    });
    edits.push({ kind: 'copyRows', sheet: sheet.name, at, from: first, count, cells });
    if (!inserted.some((one) => one.at === end)) unseen.push(...formulasAbove(sheet, end));
    inserted.push({ at: end, count });
    blocks.push({ donor, down });
  }
  if (areBlocks) edits.push(...blockNames(sheet, blocks, (row) => row + movedBy(inserted, row)));
  else edits.push(...tableNames(sheet, inserted));
  return { edits, unseen };
}

/** A row without a name would be none of the table's measures. */
const unnamed = '（名称未定）';

function movedBy(inserted: Inserted, row: number): number {
  return inserted.filter(({ at }) => at <= row).reduce((sum, { count }) => sum + count, 0);
}

/**
 * The rows from the end of one block to the end of the next: what stands between blocks comes along. Null where the sheet has
 * one block only, of which nobody can tell where the next would begin.
 */
function blockRows(
  here: readonly OwnMeasure[],
  wanted: OwnMeasure,
): { readonly donor: OwnMeasure; readonly from: number; readonly to: number } | null {
  const at = Math.max(1, here.indexOf(wanted));
  const [before, donor] = [here[at - 1], here[at]];
  return before && donor ? { donor, from: before.to, to: donor.to } : null;
}

/** Not amid a merged block: below it. */
function endOfMerged(sheet: SheetSnapshot, here: readonly OwnMeasure[], last: OwnMeasure): number {
  const isCut = (row: number): boolean =>
    (sheet.grid?.merges ?? []).some((one) => one.row < row && row < one.row + one.rows);
  const from = here.indexOf(last);
  return here.slice(from).find(({ to }) => !isCut(to))?.to ?? last.to;
}

/** The same text in the same column of another measure. */
function fixedTexts(
  here: readonly OwnMeasure[],
  donor: OwnMeasure,
): (row: number, col: number, text: string) => boolean {
  const grid = donor.sheet.grid;
  const others = here.filter((one) => one !== donor);
  return (_row, col, text) =>
    others.some(({ from, to }) =>
      grid?.values.some(
        (line, i) =>
          grid.area.row + i >= from &&
          grid.area.row + i < to &&
          rawText(line[col - grid.area.col] ?? null) === text,
      ),
    );
}

/** Sums over the rows right above: they do not grow by what comes in below their end. */
function formulasAbove({ name, grid }: SheetSnapshot, end: number): Revision['unseen'][number][] {
  return (grid?.formulas ?? []).flatMap((line, i) =>
    line.flatMap((formula, j) => {
      const row = (grid?.area.row ?? 0) + i;
      if (formula === null || row < end) return [];
      const ends = scanFormula(formula.slice(1)).some(
        (token) =>
          token.kind === 'reference' &&
          token.qualifier === null &&
          token.last?.row === end - 1 &&
          token.first.row !== null &&
          token.first.row < end - 1,
      );
      return ends ? [{ sheet: name, row, col: (grid?.area.col ?? 0) + j, formula }] : [];
    }),
  );
}

/** The range of a table grows where rows come in at its end. */
function tableNames(sheet: SheetSnapshot, inserted: Inserted): Edit[] {
  return sheet.names.flatMap(({ name, refersTo }): Edit[] => {
    const area = /^表\d+_範囲$/u.test(name) ? parseReference(refersTo)?.area : undefined;
    if (!area) return [];
    const end = area.row + area.rows;
    const count = inserted.filter(({ at }) => at === end).reduce((sum, one) => sum + one.count, 0);
    const within = inserted
      .filter(({ at }) => at > area.row && at < end)
      .reduce((sum, one) => sum + one.count, 0);
    if (count === 0) return [];
    const row = area.row + movedBy(inserted, area.row);
    const grown = { ...area, row, rows: area.rows + within + count };
    return [
      { kind: 'setName', sheet: sheet.name, name, refersTo: `=${absoluteReference(sheet.name, grown)}` },
    ];
  });
}
