import { check } from '../checks/actions';
import { openFigures } from '../entry/figures-state';
import { proposeGrades, settle } from '../grading/actions';
import { openForm } from '../own-form/actions';
import { proposeReport } from '../reports/actions';
import type { Jobs } from '../workbook/jobs';
import type { Pane } from '../workbook/pane';

/** Which feature does what. */
export const paneJobs: Jobs<Pane> = {
  check,
  grade: proposeGrades,
  settle: (pane, at) => {
    settle(pane, at);
    return Promise.resolve();
  },
  overview: (pane) => proposeReport(pane, 'overview'),
  figures: (pane) => {
    openFigures(pane);
    return Promise.resolve();
  },
  form: openForm,
  findings: (pane) => proposeReport(pane, 'findings'),
};
