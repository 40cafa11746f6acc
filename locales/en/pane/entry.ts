import type { PaneTexts } from '../../ja/pane';

/** Texts of 記入, English. */
export const entryEn: Pick<PaneTexts, 'entry'> = {
  entry: {
    previous: 'Previous measure',
    next: 'Next measure',
    all: 'All measures',
    baseline: 'Baseline',
    target: 'Target',
    actual: 'Actual',
    lastYear: (year, value) => `Year before (${year}): ${value}`,
    rate: 'Achievement rate',
    grade: 'Grade',
    computed: 'Computed',
    why: 'Why?',
    plan: 'Planned:',
    done: 'Done',
    empty: '(empty)',
    unfilled: (open, total) => `${String(open)} of ${String(total)} empty`,
    nextUnfilled: 'Next empty',
    noneUnfilled: 'All filled in',
    changedMeanwhile: (value) => `While you typed, the sheet changed to “${value}”`,
    takeSheet: "Take the sheet's",
    keepMine: 'Keep mine',
    saving: 'Writing',
    write: 'Entry',
  },
};
