import { checkedSlice } from '../workbook/checking/plan-checks';
import type { PlannedFix } from '../workbook/checking/fixes';
import type { Pane } from '../workbook/pane';
import { findingsViewSlice, type FindingsView } from './finding-groups';
import { checkNotice } from './proposals';

/** 点検 */
export async function check(pane: Pane): Promise<void> {
  pane.go('checks');
  const done = await pane.afterReading(
    async (watch) => {
      await pane.checks.run(watch);
      return true;
    },
    () => check(pane),
  );
  const notice = pane.state().notice ?? checkNotice(pane.texts, pane.get(checkedSlice).findings);
  if (done && notice) pane.tell(notice);
}

export function lookAtFindings(pane: Pane, view: Partial<FindingsView>): void {
  pane.set(findingsViewSlice, { ...pane.get(findingsViewSlice), ...view });
}

/** まとめて直す: the fixes as one batch; `false` where they could not be written, and the pane says why. */
export function makeFixes(pane: Pane, fixes: readonly PlannedFix[]): Promise<boolean> {
  const words = pane.texts.fixing;
  return pane.carryOut({
    work: 'writing',
    title: pane.texts.checks.fixTitle,
    summary: words.apply(fixes.length),
    details: [],
    edits: fixes.flatMap(({ edits }) => edits),
    result: words.done(fixes.length),
  });
}
