import { actionIds, jobs, type CommandTarget, type Job } from './jobs';
import { noPaneWindow, sharedPaneWindow, type PaneWindow } from './pane-window';

export { actionIds, jobs, type CommandTarget, type Job } from './jobs';
export { noPaneWindow, type PaneWindow } from './pane-window';

/** The pane's window in this Excel. @param startedHidden what `Office.onReady` said of the page */
export function paneWindow(startedHidden: boolean): PaneWindow {
  const shared = Office.context.requirements.isSetSupported('SharedRuntime', '1.1');
  return shared ? sharedPaneWindow(startedHidden) : noPaneWindow;
}

/**
 * Answers ribbon and keyboard. With the pane open a job is done there, and shown before anything is written; with the
 * pane closed it is done in the workbook, and the pane opens only where there is something to say. Jobs wait for each
 * other, and each one's end is told to Excel.
 */
export function registerCommands(target: Promise<CommandTarget>, pane: PaneWindow): void {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: (target: CommandTarget) => Promise<void>): Promise<unknown> => {
    last = last.then(async () => work(await target)).catch(() => undefined);
    return last;
  };
  for (const job of jobs) answer(actionIds[job], () => inTurn((does) => start(job, does, pane)));
  answer(actionIds.previous, () => inTurn((does) => does.step(-1)));
  answer(actionIds.next, () => inTurn((does) => does.step(1)));
  answer(actionIds.pane, () => (pane.isOpen() ? pane.close() : pane.open()));
}

/** A button comes with an event that waits for its end, a key without one. */
function answer(id: string, work: () => Promise<unknown>): void {
  Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
    void work().finally(() => event?.completed());
  });
}

async function start(job: Job, target: CommandTarget, pane: PaneWindow): Promise<void> {
  if (pane.isOpen()) {
    // Should Excel have closed it in silence, the question is not asked in the dark.
    await pane.open();
    await target.inPane(job);
  } else if (!(await target.inWorkbook(job))) {
    await pane.open();
  }
}
