import { checkedSlice } from '../workbook/checking/plan-checks';
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
