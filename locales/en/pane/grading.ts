import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';

/** Texts of 採点, English. */
export const gradingEn: Pick<PaneTexts, 'grading'> = {
  grading: {
    run: 'Grade',
    about:
      'Reckons rates and grades from the actuals and writes them into the sheets. A grade that a human gave stays; the computed one stands beside it.',
    nothing: 'Nothing to write: every rate and grade stands as computed.',
    preview: (sheets, cells) => `${plural(cells, 'cell')} on ${plural(sheets, 'sheet')} will be written`,
    done: (sheets, cells) => `Graded: ${plural(cells, 'cell')} on ${plural(sheets, 'sheet')} written`,
    title: 'Grading',
    table: 'Rates and grades by measure',
    columns: {
      number: '№',
      indicator: 'Indicator',
      target: 'Target',
      actual: 'Actual',
      rate: 'Rate',
      grade: 'Grade',
    },
    differsLabel: (given, computed) => `Given ${given}, computed ${computed}`,
    onlyDifferent: 'Only those that differ',
    direction: 'Direction',
    method: 'Method',
    given: 'Grade given',
    reason: 'Reason',
    automatic: 'Automatic',
    open: 'Open the sheet',
  },
};
