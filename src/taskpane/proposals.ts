import type { PaneTexts } from '../../locales/ja/pane';
import { cellAddress } from '../book/address';
import type { Edit } from '../book/edit';
import type { Notice, Proposal } from './pane-state';
import type { Severity } from '../checks';
import type { PaneFinding } from './pane-findings';

/** 採点 before it is done, or `null` where nothing would change. */
export function gradeProposal(texts: PaneTexts, edits: readonly Edit[]): Proposal | null {
  if (edits.length === 0) return null;
  const sheets = new Set(edits.flatMap((edit) => (edit.kind === 'setCells' ? [edit.sheet] : []))).size;
  const cells = edits.reduce((sum, edit) => sum + (edit.kind === 'setCells' ? edit.cells.length : 0), 0);
  return {
    work: 'grading',
    title: texts.grading.title,
    summary: texts.grading.preview(sheets, cells),
    details: edits.flatMap(describe),
    edits,
    result: texts.grading.done(sheets, cells),
  };
}

/** The result line of 点検: findings that nobody has decided to leave. */
export function checkNotice(texts: PaneTexts, all: readonly PaneFinding[] | null): Notice | null {
  if (!all) return null;
  const findings = all.filter(({ ignored }) => ignored === null);
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return {
    intent: findings.length === 0 ? 'success' : 'info',
    title:
      findings.length === 0
        ? texts.checks.none
        : texts.checks.result(count('error'), count('warning'), count('info')),
  };
}

/** One line a cell: `1 公金収納対策の強化!D12 → C`. */
function describe(edit: Edit): readonly string[] {
  if (edit.kind !== 'setCells') return [];
  return edit.cells.map(
    (cell) => `${edit.sheet} ${cellAddress(cell)} → ${String(cell.formula ?? cell.value ?? '')}`,
  );
}
