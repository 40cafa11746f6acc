import { isCellError } from '../../book/cell';
import type { Edit } from '../../book/edit';
import type { SheetContent } from '../../book/sheet-content';
import type { BookSnapshot, GridSnapshot, SheetSnapshot } from '../../book/snapshot';
import type { PlanChange } from '../../revision/plan-change';
import type { Proposal } from '../state/pane-state';
import { inSlices } from './in-slices';
import type { WorkWatch } from './long-work';
import type { Pane } from './pane';

/** What a change of the plan is called, and what is said of it beside what happens to the sheets. */
export interface RevisionName extends Pick<Proposal, 'title' | 'result' | 'next'> {
  readonly summary: readonly string[];
  readonly details: readonly string[];
  /** What is written beside: sheets of ours that are no part of the plan. */
  readonly also?: (snapshot: BookSnapshot) => Promise<readonly Edit[]>;
}

/** A change of the whole plan before it is written: what happens to the sheets, what is kept, what people wrote themselves. */
export async function proposeRevision(pane: Pane, change: PlanChange, name: RevisionName): Promise<void> {
  const { revisionWords, settingsForm } = pane.texts;
  await pane.propose(
    async (reading, snapshot, watch) => {
      const [words, { reviseSteps }, { describeRevision }] = await Promise.all([
        revisionWords(),
        import('../../revision/revise'),
        import('../../../locales/revision-text'),
      ]);
      const outside = await othersOf(pane, snapshot, watch);
      const revision = await inSlices(reviseSteps(reading, snapshot, change, outside), {
        signal: watch.signal,
        progress: (count) => watch.progress(count, reading.measures.length),
      });
      if ('code' in revision) {
        pane.tell({ intent: 'error', title: words.refused[revision.code] });
        return null;
      }
      const edits = [...revision.edits, ...((await name.also?.(snapshot)) ?? [])];
      if (edits.length === 0) return null;
      const { summary, details } = describeRevision(words, revision);
      return {
        work: 'writing',
        title: name.title,
        summary: [...name.summary, ...summary].join(' '),
        details: [...name.details, ...details],
        edits,
        result: name.result,
        ...(revision.kept.length > 0 || revision.stopped.length > 0 ? { isQuestion: true } : {}),
        ...(name.next ? { next: name.next } : {}),
      };
    },
    () => settingsForm.unchanged,
  );
}

/** Sheets that are not ours: their formulas may read cells that move. */
async function othersOf(
  pane: Pane,
  { sheets }: BookSnapshot,
  watch: WorkWatch,
): Promise<readonly SheetSnapshot[]> {
  const others = sheets.filter(({ grid, visibility }) => grid === null && visibility !== 'veryHidden');
  if (others.length === 0) return [];
  const contents = await pane.book.contents(
    others.map(({ name }) => name),
    watch,
  );
  return others.flatMap((sheet) => {
    const content = contents.find(({ name }) => name === sheet.name);
    return content ? [{ ...sheet, grid: gridOf(content) }] : [];
  });
}

function gridOf({ cells }: SheetContent): GridSnapshot | null {
  const filled = cells.filter(({ formula }) => formula !== undefined);
  if (filled.length === 0) return null;
  const rows = Math.max(...filled.map(({ row }) => row)) + 1;
  const cols = Math.max(...filled.map(({ col }) => col)) + 1;
  const blank = <T>(value: T): T[][] => Array.from({ length: rows }, () => Array<T>(cols).fill(value));
  const values = blank<GridSnapshot['values'][number][number]>(null);
  const formulas = blank<string | null>(null);
  for (const { row, col, formula, value } of filled) {
    const [line, held] = [formulas[row], values[row]];
    if (line) line[col] = formula ?? null;
    if (held && !isCellError(value ?? null)) held[col] = value ?? null;
  }
  return { area: { row: 0, col: 0, rows, cols }, values, formulas, numberFormats: blank('General') };
}
