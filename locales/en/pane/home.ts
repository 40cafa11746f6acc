import type { PaneTexts } from '../../ja/pane';
import { numberText } from '../../number';
import { plural } from '../plural';

const n = numberText('en');

/** Texts of the list of all measures, English. */
export const homeEn: Pick<PaneTexts, 'home'> = {
  home: {
    progress: 'Progress',
    progressTable: {
      department: 'Progress by department',
      policy: (field) => `Progress by “${field}”`,
    },
    department: 'Department',
    whole: 'Whole plan',
    noGroup: '(not stated)',
    strands: { filled: 'Entry', clean: 'Check', graded: 'Grade' },
    strand: (done, of) => `${n(done)}/${n(of)}`,
    unknown: 'Being checked',
    notAsked: 'None',
    strandsNote:
      'Entry: measures without empty fields. Check: without errors and warnings. Grade: with a grade.',
    rateStrandNote:
      'Entry: measures without empty fields. Check: without errors and warnings. Grade: with a rate.',
    moreGroups: (count) => `Show ${n(count)} more`,
    fewerGroups: 'Show fewer',
    next: {
      heading: 'What to do next',
      start: (year) => `Nothing has been reported for ${year} yet.`,
      startButton: 'Begin',
      fill: (count) => `${plural(count, 'field is', 'fields are')} still empty.`,
      fillButton: 'Next empty field',
      wait: 'Everything is filled in. Looking for errors.',
      check: (count) => `The check found ${plural(count, 'error')}.`,
      checkButton: 'Show the errors',
      settle: (count) =>
        `For ${plural(count, 'indicator')} it has to be decided whether more or less is better. Until then there is no rate.`,
      settleButton: 'Decide',
      grade: (count) => `${plural(count, 'measure has', 'measures have')} no grade yet.`,
      gradeButton: 'Grade',
      judge: (count) => `${plural(count, 'measure has', 'measures have')} not been given a grade.`,
      judgeButton: 'Give grades',
      overview: 'Everything is filled in and graded. The overview can be made.',
      overviewButton: 'Make the overview',
      print: 'The overview has been made. The plan can be printed or made into a PDF.',
      printButton: 'Open reports',
    },
    noMeasures: 'This plan has no measure sheets.',
    list: 'Measures',
    unfilled: (count) => `Empty ${n(count)}`,
    noIndicator: 'No indicator',
    standings: { scale: 'Grades', words: 'Status', target: 'Targets' },
    standing: { achieved: 'Reached', missed: 'Not reached' },
    noStanding: { scale: 'No grade', words: 'No status', target: 'No rate' },
    share: (count, percent) => `${n(count)} (${n(percent)}%)`,
    search: 'Search measures, indicators',
    onlyUnfilled: 'Only with empty fields',
    onlyPending: (count) => `Only with pending figures (${n(count)})`,
    clearStanding: (name) => `Remove the filter “${name}”`,
    found: (count, all) => `${n(count)} of ${plural(all, 'measure')}`,
    foundNone: 'No measure matches.',
    everything: 'Show all measures',
  },
};
