import type { PaneTexts } from '../../../locales/ja/pane';
import type { Edit } from '../../book/edit';
import type { PlannedFixes } from '../workbook/checking/fixes';
import type { Severity } from '../../checks';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import type { Notice, Proposal } from '../state/pane-state';

/** One fix before it is made. */
export function fixProposal(
  texts: PaneTexts,
  { text }: PaneFinding,
  edits: readonly Edit[],
  { fixes }: PlannedFixes,
): Proposal {
  const changes = fixes.flatMap((fix) => fix.changes);
  const lines = changes.map(({ where, before, after }) => texts.fixing.change(where, before, after));
  const [only, another] = lines;
  return {
    work: 'writing',
    title: texts.checks.fixTitle,
    summary: only !== undefined && another === undefined ? only : text,
    details: another === undefined ? [] : lines,
    edits,
    result: `${texts.checks.fix}：${only ?? text}`,
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
