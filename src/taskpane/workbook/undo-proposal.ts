import { cellAddress } from '../../book/address';
import type { BookSnapshot } from '../../book/snapshot';
import type { AllTexts } from '../state/all-texts';
import type { Batch, Proposal } from '../state/pane-state';
import { checkUndo, type ChangedSince, type LostSheet } from './undo-check';

/** How a batch is taken back, and whether the user has to be asked first: never is newer work overwritten in silence. */
export function undoProposal(
  texts: AllTexts,
  batch: Batch,
  book: BookSnapshot,
): { readonly proposal: Proposal; readonly asks: boolean } {
  const words = texts.more;
  const { kept, all, changed, lost } = checkUndo(batch.undo, batch.record, book);
  const base = {
    work: 'undoing',
    title: batch.title,
    details: [
      ...changed.map((one) => words.changedSince(placeText(one))),
      ...lost.map((one) => lostText(texts, one)),
    ],
    result: words.undone(batch.title),
    undoes: batch.id,
  } as const;
  if (changed.length === 0 && lost.length === 0) {
    return { asks: false, proposal: { ...base, summary: words.undoLast(batch.title), edits: all } };
  }
  const ask = (question: Pick<Proposal, 'summary' | 'edits' | 'apply' | 'other' | 'result'>) => ({
    asks: true,
    proposal: { ...base, ...question },
  });
  const { result } = base;
  if (all.length === 0) {
    const forgotten = words.forgotten(batch.title);
    return ask({
      summary: words.undoImpossible(batch.title),
      edits: [],
      apply: words.forget,
      result: forgotten,
    });
  }
  if (changed.length === 0)
    return ask({ summary: words.undoPart(batch.title), edits: all, apply: words.undoRest, result });
  if (kept.length === 0)
    return ask({ summary: words.undoOver(batch.title), edits: all, apply: words.undoAll, result });
  return ask({
    summary: words.undoMixed(batch.title, changed.length),
    edits: kept,
    apply: words.undoRest,
    other: { label: words.undoAll, edits: all },
    result,
  });
}

function placeText({ sheet, row, col }: ChangedSince): string {
  return row === undefined || col === undefined ? sheet : `${sheet} ${cellAddress({ row, col })}`;
}

function lostText({ more }: AllTexts, { sheet, why, now }: LostSheet): string {
  return why === 'renamed' ? more.lost.renamed(sheet, now ?? '') : more.lost[why](sheet);
}
