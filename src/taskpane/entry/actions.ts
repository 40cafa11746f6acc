import { entryEdits } from '../workbook/entries/entry-edits';
import type { EntryField } from '../workbook/entries/entry-fields';
import type { Pane } from '../workbook/pane';

/** 実績をまとめて記入: what was typed or pasted, as one batch; `false` where it could not be written, and the pane says why. */
export function writeFigures(
  pane: Pane,
  figures: readonly { readonly field: EntryField; readonly text: string }[],
): Promise<boolean> {
  const words = pane.texts.figures;
  const title = words.batch(figures.length);
  return pane.carryOut({
    work: 'writing',
    title,
    summary: title,
    details: [],
    edits: figures.flatMap(({ field, text }) => entryEdits(field, text)),
    result: words.done(figures.length),
  });
}
