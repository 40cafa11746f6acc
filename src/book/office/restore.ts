import type { Edit } from '../edit';
import type { SheetContent } from '../sheet-content';
import { BookFailure, isPassing, type WriteWatch } from '../shell';
import { explained, savesAtOnce } from './failures';
import { planWrites } from './plan-writes';
import type { NewContext } from './context';
import { readBefore, readBeforeInParts, type Before } from './read-before';
import { sendSteps } from './send-steps';
import { requests, step, type Step } from './steps';

/** Time (ms) between two tries. */
const PAUSE = 500;
/** How often something is tried that no user can do anything about. */
const TRIES = 2;

/**
 * Brings back what there was before a batch that failed midway; how far it came is not known. While the user types into
 * a cell, or looks at another workbook, it waits, however long that takes.
 * @throws BookFailure `not-restored` when Excel refuses that too; `saved` is 1 where Excel saves at once.
 */
export async function restore(
  newContext: NewContext,
  inverse: readonly Edit[],
  before: Before,
  watch: WriteWatch = {},
): Promise<void> {
  let tries = 0;
  for (;;) {
    try {
      await restoreOnce(newContext, inverse, before);
      watch.waiting?.(null);
      return;
    } catch (error) {
      const failure = await explained(newContext, error);
      const passes = isPassing(failure);
      if (!passes) tries += 1;
      if (tries === TRIES) {
        const saved = (await savesAtOnce(newContext)) ? 1 : 0;
        throw new BookFailure('not-restored', { reason: failure.code, saved }, { cause: error });
      }
      watch.waiting?.(failure);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

async function restoreOnce(newContext: NewContext, inverse: readonly Edit[], before: Before): Promise<void> {
  const now = await framed(newContext, before, await readBefore(newContext, []));
  const due = inverse.filter((edit) => isDue(edit, before, now)).map((edit) => asItStands(edit, now));
  const again = await readBeforeInParts(newContext, due.map(unread));
  const changed = due.flatMap((edit, i) => (isAsBefore(edit, before, again, i) ? [] : [i]));
  const steps = planWrites(
    changed.flatMap((i) => due[i] ?? []),
    pick(again, changed),
    exactly,
  );
  for (const request of requests(steps)) await sendSteps(newContext, request);
}

/** Of a sheet that the batch has made nothing has to be known to take it away. */
function unread(edit: Edit): Edit {
  return edit.kind === 'removeSheet' ? { kind: 'setCells', sheet: edit.sheet, cells: [] } : edit;
}

/** What a failed batch left in a sheet is none of the user's. */
function exactly(_former: SheetContent, content: SheetContent): SheetContent {
  return content;
}

/** A sheet that was not made yet needs not be removed, one that was not removed yet needs not be made. */
function isDue(edit: Edit, before: Before, now: Before): boolean {
  if (edit.kind === 'setChoices') return edit.choices.length > 0;
  if (edit.kind === 'removeSheet') return now.sheets.some(({ name }) => name === edit.sheet);
  if (edit.kind === 'copySheet') return !now.sheets.some(({ name }) => name === edit.sheet);
  if (edit.kind !== 'putSheet' || edit.replace || edit.from !== undefined) return true;
  const id = before.sheets.find(({ name }) => name === edit.content.name)?.id;
  return !now.sheets.some((sheet) => sheet.id === id);
}

/** A sheet that did not become another yet is still called as it was. */
function asItStands(edit: Edit, now: Before): Edit {
  if (edit.kind !== 'putSheet' || edit.from === undefined) return edit;
  const { from, after: _, ...rest } = edit;
  return now.sheets.some(({ name }) => name === from) ? edit : { ...rest, replace: true };
}

/** What the batch did not come to is left alone: a sheet with a password could not be written. */
function isAsBefore(edit: Edit, before: Before, again: Before, i: number): boolean {
  if (edit.kind === 'putSheet') {
    const now = again.contents.get(edit.content.name);
    return (
      now !== undefined && JSON.stringify(now) === JSON.stringify(before.contents.get(edit.content.name))
    );
  }
  if (edit.kind === 'setName') {
    const now = again.names.get(i);
    return now?.refersTo === edit.refersTo && now.hidden === (edit.hidden ?? false);
  }
  // rows that did not come need not go, and the other way about
  if (edit.kind === 'removeRows' || edit.kind === 'copyRows')
    return again.heights.get(edit.sheet) === before.heights.get(edit.sheet);
  if (edit.kind === 'setRows') return edit.rows.every(({ height }, j) => again.rows.get(i)?.[j] === height);
  if (edit.kind !== 'setCells') return false;
  const now = again.cells.get(i) ?? [];
  return edit.cells.every(({ formula = null, value = null, numberFormat }, j) => {
    const cell = now[j];
    const format = numberFormat === undefined || numberFormat === cell?.numberFormat;
    return cell?.formula === formula && cell.value === value && format;
  });
}

/** What was read for some of the edits, in their order. */
function pick(all: Before, places: readonly number[]): Before {
  const some = <V>(map: ReadonlyMap<number, V>): ReadonlyMap<number, V> =>
    new Map(
      places.flatMap((place, i) => {
        const found = map.get(place);
        return found === undefined ? [] : [[i, found] as const];
      }),
    );
  return { ...all, cells: some(all.cells), rows: some(all.rows), names: some(all.names) };
}

/**
 * Sheets that are protected and hidden as they were: where no more of a sheet was touched, its cells need not be written,
 * which Excel may still refuse.
 */
async function framed(newContext: NewContext, before: Before, now: Before): Promise<Before> {
  const steps = now.sheets.flatMap(({ id, visibility, protection }): Step[] => {
    const was = before.sheets.find((sheet) => sheet.id === id);
    const shown = was && was.visibility !== visibility ? was.visibility : null;
    const protects = was?.protection && !protection ? was.protection : null;
    if (!shown && !protects) return [];
    return [
      step(({ workbook }) => {
        const sheet = workbook.worksheets.getItem(id);
        if (shown) sheet.visibility = shown;
        if (protects) sheet.protection.protect(protects);
      }, 2),
    ];
  });
  if (steps.length === 0) return now;
  for (const request of requests(steps)) await sendSteps(newContext, request);
  return readBefore(newContext, []);
}
