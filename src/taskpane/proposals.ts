import type { PaneTexts } from '../../locales/ja/pane';
import type { Severity } from '../checks';
import type { PaneFinding } from './pane-findings';
import type { Notice } from './pane-state';

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
