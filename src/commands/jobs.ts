/** What a ribbon button starts. */
export const jobs = ['check', 'grade', 'report', 'undo'] as const;
export type Job = (typeof jobs)[number];

/** Does what ribbon and keyboard ask for. */
export interface CommandTarget {
  /** In the pane that the user has before him: nothing is written before he says so. */
  inPane(job: Job): Promise<void>;
  /** In the workbook, and shows there what came of it; `false` when the pane has something to say instead. */
  inWorkbook(job: Job): Promise<boolean>;
  /** Goes to the measure after (1) or before (-1) the one whose sheet is active. */
  step(by: 1 | -1): Promise<void>;
}

/** Ids of the actions that the manifest's buttons and `assets/shortcuts.json` call. */
export const actionIds = {
  pane: 'tasseiPane',
  check: 'tasseiCheck',
  grade: 'tasseiGrade',
  report: 'tasseiReport',
  undo: 'tasseiUndo',
  previous: 'tasseiPrevious',
  next: 'tasseiNext',
} as const satisfies Readonly<Record<Job | 'pane' | 'previous' | 'next', string>>;
