import { nearestRole } from '../../lexicon';
import { columnCells } from './column-cells';
import type { ListColumn } from './column';
import type { ColumnDraft } from './column-draft';
import { findMeaning, isRowKind, type MeaningContext } from './find-meaning';
import type { FormPlaces } from './form-places';
import { headLabels, type HeadLabel } from './head-label';
import type { ListHeads } from './heads';
import type { FoundYears } from './list-years';
import type { Meaning } from './meaning';
import { chooseNames } from './name-columns';
import { placeColumns } from './place-columns';
import type { ListTable } from './table';

/** What people said of columns, by their place; null: nothing of it is taken. */
export type ColumnChoices = ReadonlyMap<number, Meaning>;

/** Samples that are shown of a column. */
const shown = 2;

/** All columns of a list with what they mean in this form. Columns with nothing of their own are left out. */
export function understandColumns(
  table: ListTable,
  heads: ListHeads,
  places: FormPlaces,
  years: FoundYears,
  choices: ColumnChoices,
): ListColumn[] {
  const labels = headLabels(heads);
  const all = labels.map((label) => ({ label, cells: columnCells(table, heads, label.col) }));
  const used = all.filter(
    ({ label, cells }) =>
      (label.heading !== '' || cells.texts.length > 0) && !onlyShowsAgain(table, heads, label.col),
  );
  const context: MeaningContext = {
    places,
    years,
    hasBaseline: used.some(({ label }) => label.found?.role === 'baseline'),
    hasRowKind: used.some(({ label, cells }) => isRowKind(label, cells)),
  };
  const drafts = used.map(({ label, cells }): ColumnDraft => {
    const chosen = choices.get(label.col);
    if (chosen) return { label, cells, meaning: chosen, sure: 'chosen' };
    if (isRowKind(label, cells)) return { label, cells, meaning: { kind: 'rowKind' }, sure: 'known' };
    const { meaning, why } = findMeaning(label, cells, context);
    return { label, cells, meaning, sure: why ? 'guess' : 'known', ...(why ? { why } : {}) };
  });
  return placeColumns(chooseNames(drafts, places)).map(({ draft, place, twin }): ListColumn => {
    const near = draft.meaning === null ? nearMeaning(draft, context) : null;
    return {
      col: draft.label.col,
      heading: draft.label.heading,
      meaning: draft.meaning,
      sure: draft.sure,
      year: years.of(draft.label),
      ...(draft.why ? { why: draft.why } : {}),
      ...(near ? { near } : {}),
      place,
      ...(twin === null ? {} : { twin }),
      ...(draft.label.unit === null ? {} : { unit: draft.label.unit }),
      samples: draft.cells.texts.slice(0, shown),
    };
  });
}

/** Whether a column is the right part of cells that are merged across, in each of its lines. */
function onlyShowsAgain(table: ListTable, heads: ListHeads, col: number): boolean {
  const cells = table.rows.slice(heads.first).map((row) => row[col]);
  const filled = cells.filter((cell) => cell !== undefined && cell.text.trim() !== '');
  return filled.length > 0 && filled.every((cell) => cell?.shows !== undefined && cell.shows.col < col);
}

/** What a column that is not known is most like. */
function nearMeaning({ label, cells }: ColumnDraft, context: MeaningContext): Meaning | null {
  const [words = ''] = label.words;
  if (words === '') return null;
  const near = nearestRole(words);
  if (!near) return null;
  const like: HeadLabel = { ...label, found: near, roles: new Set([near.role]), words: [near.word] };
  return findMeaning(like, cells, context).meaning;
}
