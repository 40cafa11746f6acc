import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';

/** Texts of the list of all measures, English. */
export const homeEn: Pick<PaneTexts, 'home'> = {
  home: {
    progress: 'Filled in, by department',
    filled: (done, total) => `${String(done)} / ${String(total)}`,
    filledLabel: (department, done, total) =>
      `${department}: ${String(done)} of ${plural(total, 'measure')} filled in`,
    next: {
      fill: (count) => `${plural(count, 'field is', 'fields are')} still empty`,
      fillButton: 'Next empty field',
      grade: (count) => `${plural(count, 'measure has', 'measures have')} no grade yet`,
      gradeButton: 'Grade',
      report: 'All grades are there. The overview can be made.',
      reportButton: 'Make the overview',
    },
    list: 'Measures',
    unfilled: 'Empty',
    noIndicator: 'No indicator',
    grades: 'Grades',
    notGraded: 'None',
    count: (count) => String(count),
  },
};
