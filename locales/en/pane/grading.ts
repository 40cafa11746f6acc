import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';
import { numberText } from '../../number';

const n = numberText('en');

/** Texts of 採点, English. */
export const gradingEn: Pick<PaneTexts, 'grading'> = {
  grading: {
    run: 'Grade',
    about: {
      computed:
        'Reckons rates and grades from the actuals and writes them into the sheets. A grade that a human gave stays; the computed one stands beside it.',
      'by-hand':
        'Reckons rates from the actuals and writes them into the sheets. Grades of this plan are given by hand: open a row to give one.',
      none: 'Reckons rates from the actuals and writes them into the sheets. This form has no place for grades.',
    },
    nothing: 'Nothing to write: every rate and grade stands as computed.',
    preview: (sheets, cells) => `${plural(cells, 'cell')} on ${plural(sheets, 'sheet')} will be written`,
    leftAlone: (cells) => `${plural(cells, 'cell')} with a figure typed over the formula will stay.`,
    done: (sheets, cells) => `Graded: ${plural(cells, 'cell')} on ${plural(sheets, 'sheet')} written`,
    title: 'Grading',
    table: 'Rates and grades by measure',
    columns: {
      number: '№',
      indicator: 'Indicator',
      department: 'Dept.',
      target: 'Target',
      actual: 'Actual',
      rate: 'Rate',
      grade: 'Grade',
      computed: 'Comp.',
      given: 'Given',
    },
    filter: {
      label: 'Filter of the table',
      text: 'Search in number, title, indicator, department',
      search: 'Search',
      more: (count) => `Filter${count === 0 ? '' : ` ${n(count)}`}`,
      any: 'All',
      notGraded: 'No grade',
      department: 'Department',
      kind: 'Rows',
      kinds: { all: 'All', different: 'Grades differ', withoutRate: 'Without a rate' },
      sort: 'Order',
      sorts: {
        number: { up: '№, lowest first', down: '№, highest first' },
        department: { up: 'Department', down: 'Department, from the end' },
        rate: { up: 'Rate, lowest first', down: 'Rate, highest first' },
        grade: { up: 'Grade, best first', down: 'Grade, worst first' },
        difference: { up: 'Smallest difference first', down: 'Largest difference first' },
      },
      none: 'No row meets the conditions.',
      shown: (shown, total) =>
        shown === total ? plural(total, 'row') : `${n(shown)} of ${plural(total, 'row')}`,
      clear: 'Clear',
    },
    total: {
      plan: 'Rate of the whole plan',
      shown: 'Rate of the rows shown',
      reckoned: (way, counted, left) =>
        `${way}, ${plural(counted, 'indicator')}${left === 0 ? '' : ` (${n(left)} without a rate left out)`}`,
      reasons: {
        'no-rates': 'no indicator has a rate',
        'units-differ': 'the units differ and cannot be added',
        'target-zero': 'the targets add up to 0, which cannot divide',
      },
      ofIndicator: {
        flow: 'Rate against the total target',
        stock: 'Rate against the total target (running total)',
        final: 'Rate against the final target',
      },
    },
    differsLabel: (given, computed) => `Given ${given}, computed ${computed}`,
    differs: 'differs',
    direction: 'Direction',
    method: 'Method',
    given: 'Grade given',
    reason: 'Reason',
    automatic: (word) => (word === '' ? 'Automatic' : `Automatic (${word})`),
    asComputed: (grade) => `As computed (${grade})`,
    notGiven: 'None',
    askReason: (computed) => `It is not the computed grade ${computed}. Please state the reason.`,
    give: 'Give this grade',
    cancel: 'Cancel',
    takeBack: 'Take the grade back',
    gave: (number, grade) => `${number}: grade ${grade}`,
    gaveDone: (number, grade) => `${number} was given the grade ${grade}.`,
    tookBack: (number) => `${number}: grade taken back`,
    tookBackDone: (number) => `The grade given to ${number} was taken back.`,
    changed: (number, what) => `${number}: ${what}`,
    changedDone: (number, what, word) => `${number}: ${what} is "${word}" now.`,
    noPlace: (year) => `This sheet has no place for a grade of ${year}.`,
    open: 'Open the sheet',
    changes: {
      label: 'What will be written',
      empty: 'empty',
      formula: 'formula',
      renewed: 'formula put in anew',
      line: (name, cell, before, after) => `${name} (${cell}): ${before} → ${after}`,
      same: (name, cell, value, note) => `${name} (${cell}): ${value} (${note})`,
      kinds: {
        direction: 'Direction',
        method: 'Method',
        rate: 'Rate',
        effect: 'Effect',
        totalRate: 'Rate against the total target',
        grade: 'Grade',
        computedGrade: 'Computed grade',
        givenGrade: 'Grade given',
        reckoning: 'Reckoning',
      },
    },
    steps: {
      method: 'Method',
      formula: 'Formula',
      reckoning: 'Figures',
      rounding: 'Rounding',
      scale: 'Grades',
    },
  },
};
