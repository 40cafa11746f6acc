import type { Edit } from '../../book/edit';
import type { BookSnapshot } from '../../book/snapshot';
import { roleName } from '../../formats/blocks/marks';
import { formKindName } from '../../forms/own-form-name';
import type { PlanReading } from '../../sheets/plan-steps';
import { settingsEdits } from '../../sheets/settings-edits';
import { constantName } from '../../sheets/sheet-reader';
import { asTheyStand, type MeasurePlace, type PlanChange } from '../plan-change';
import type { NoRevision, Revision } from '../revision';
import { changedCells, type OwnMeasure } from './own-measure';
import { reviseRows } from './rows';
import { reviseSheets } from './sheets';

/**
 * Measures of a city's own form that come, go and move. A new one is a copy of a sheet, of a block of rows or of a row of a
 * table with its entries emptied; what is taken out of the plan stays where the city has it. Years, and the indicators of a
 * measure, are the form's: the sheets are changed by hand and adopted again.
 */
export function reviseOwn(
  reading: PlanReading,
  book: BookSnapshot,
  change: PlanChange,
): Revision | NoRevision {
  const { plan } = reading;
  const { years, baselineYear } = change.settings ?? {};
  const isSameYears = years === undefined || years.join() === plan.settings.years.join();
  if (!isSameYears || (baselineYear ?? plan.settings.baselineYear) !== plan.settings.baselineYear)
    return { code: 'own-form' };
  const places = change.measures ?? asTheyStand(plan.measures.length);
  if (places.length === 0) return { code: 'no-measures' };
  if (places.some(({ indicators }) => indicators !== undefined)) return { code: 'own-indicators' };
  const own = ownMeasures(reading, book);
  const kinds = new Set(own.map(({ sheet }) => constantName(sheet, formKindName) ?? 'sheet'));
  if (kinds.has('column')) return { code: 'own-column' };
  const isAsTheyStand =
    places.length === own.length && places.every(({ from, isCopy }, i) => from === i && !isCopy);
  const made = isAsTheyStand
    ? { edits: [] }
    : kinds.has('sheet')
      ? reviseSheets(book, own, places)
      : reviseRows(own, places, kinds.has('block'));
  if ('code' in made) return made;
  const kept = keptCells(own, places);
  const { municipality, title, settings } = change;
  const said = settingsEdits(reading, book, {
    ...(municipality === undefined ? {} : { municipality }),
    ...(title === undefined ? {} : { title }),
    ...(settings ? { settings } : {}),
  });
  if (said.problems.length > 0) return { code: 'settings-gone' };
  return {
    edits: [...kept, ...made.edits, ...said.edits],
    ...{ kept: [], restored: [], own: [], stopped: [] },
    left: made.left ?? [],
    unseen: made.unseen ?? [],
    outdated: isAsTheyStand && kept.length === 0 ? [] : listsIn(book),
    sheets: { made: made.made ?? [], anew: [], removed: [] },
  };
}

/** Sheets of ours that list the measures: they are made anew by their own commands. */
function listsIn({ sheets }: BookSnapshot): Revision['outdated'] {
  const lists = ['calculation', 'overview', 'tally'] as const;
  return lists.filter((role) => sheets.some((sheet) => constantName(sheet, roleName) === role));
}

/** Before rows come in: where a measure stays, its cells are still where they were read. */
function keptCells(own: readonly OwnMeasure[], places: readonly MeasurePlace[]): Edit[] {
  return places.flatMap((place): Edit[] => {
    const one = place.from === null || place.isCopy ? undefined : own[place.from];
    const cells = one ? changedCells(one, place) : [];
    return one && cells.length > 0 ? [{ kind: 'setCells', sheet: one.sheet.name, cells }] : [];
  });
}

function ownMeasures({ measures }: PlanReading, { sheets }: BookSnapshot): OwnMeasure[] {
  return measures.flatMap((source, index): OwnMeasure[] => {
    const sheet = sheets.find(({ name }) => name === source.sheet);
    if (!sheet) return [];
    const row = /^行(\d+)_$/u.exec(source.prefix)?.[1];
    const rows = [...source.cells.values()].map(({ place }) => place.row);
    const merges = sheet.grid?.merges ?? [];
    if (row !== undefined) {
      const from = Number(row) - 1;
      return [{ index, source, sheet, from, to: Math.max(from, ...rows) + 1 }];
    }
    if (source.prefix === '') {
      const area = sheet.grid?.area;
      return [{ index, source, sheet, from: 0, to: (area?.row ?? 0) + (area?.rows ?? 0) }];
    }
    const ends = [...source.cells.values()].map(({ place: { row: top, col } }) => {
      const merged = merges.find((one) => one.row === top && one.col === col);
      return top + (merged?.rows ?? 1);
    });
    return [{ index, source, sheet, from: Math.min(...rows), to: Math.max(...ends) }];
  });
}
