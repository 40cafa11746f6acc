/** What a ribbon button can start; the pane does it. */
export interface CommandTarget {
  check(): Promise<void>;
  proposeGrades(): Promise<void>;
  proposeOverview(): Promise<void>;
}

/** Names of the functions that the manifest's buttons call. */
export const commandNames = { check: 'tasseiCheck', grade: 'tasseiGrade', report: 'tasseiReport' } as const;

/**
 * Answers the ribbon's buttons 点検, 採点 and 帳票: opens the pane where Excel can (shared runtime) and starts there.
 * Nothing is written before the user says so in the pane.
 */
export function registerCommands(target: CommandTarget): void {
  const answer = (name: string, start: () => Promise<void>): void => {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void showPane()
        // Where Excel cannot open the pane, what was asked for is done all the same.
        .catch(() => undefined)
        .then(start)
        .finally(() => event.completed());
    });
  };
  answer(commandNames.check, () => target.check());
  answer(commandNames.grade, () => target.proposeGrades());
  answer(commandNames.report, () => target.proposeOverview());
}

async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}
