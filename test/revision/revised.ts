import type { XlsxBook } from '../../src/book/xlsx';
import type { BookSnapshot } from '../../src/book/snapshot';
import type { PlanChange } from '../../src/revision/plan-change';
import { revise } from '../../src/revision/revise';
import type { Revision } from '../../src/revision/revision';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';

/** The workbook after a change of its plan, and what was told of it. @throws where the plan cannot be changed */
export function revised(
  book: XlsxBook,
  change: PlanChange,
): { readonly revision: Revision; readonly reading: PlanReading } {
  const snapshot = book.snapshot({ all: true });
  const before = readPlan(snapshot);
  if (before.plan === null) throw new Error(JSON.stringify(before.problems));
  const revision = revise(before, snapshot, change);
  if ('code' in revision) throw new Error(revision.code);
  book.apply(revision.edits);
  const reading = readPlan(book.snapshot({ all: true }));
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return { revision, reading };
}

/** What stands on the sheets, by cell; ids and the order of names left out. */
export function contents({ sheets }: BookSnapshot): unknown {
  return Object.fromEntries(
    // the workbook that a test begins with has an empty one
    sheets
      .filter(({ name }) => name !== 'Sheet1')
      .map(({ name, names, grid }) => [
        name,
        {
          names: names.map(({ name: n, refersTo }) => `${n} ${refersTo}`).sort(),
          cells: Object.fromEntries(
            (grid?.values ?? []).flatMap((line, i) =>
              line.flatMap((value, j) => {
                const formula = grid?.formulas[i]?.[j] ?? null;
                if (value === null && formula === null) return [];
                const format = grid?.numberFormats[i]?.[j];
                const at = `${String((grid?.area.row ?? 0) + i)},${String((grid?.area.col ?? 0) + j)}`;
                return [[at, `${formula ?? ''} ${JSON.stringify(value)} ${String(format)}`]];
              }),
            ),
          ),
        },
      ]),
  );
}
