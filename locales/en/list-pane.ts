import type { ListPaneWords } from '../ja/list-pane';
import { numberText } from '../number';
import { bookTexts } from './book';
import { listEn } from './list';
import { plural } from './plural';

const n = numberText('en');

/** What the pane says while a list becomes a plan, English. */
export const listPaneEn: ListPaneWords = {
  list: listEn,
  book: bookTexts,
  remedies: {
    years: 'Fill in the first and the last year.',
    sheets: ' (choose under “Sheet”)',
    column: ' (choose it under “What the columns mean”)',
    cells: '',
  },
  trouble: {
    'not-fetched': () =>
      'The part that reads Excel workbooks could not be fetched. Check the network and try again.',
    unreadable: (file) => `“${file}” cannot be read. Close it where it is open.`,
    encoding: (file) => `The encoding of “${file}” is unknown. Save it as UTF-8 or Shift_JIS.`,
    'not-json': (file) => `“${file}” is not JSON.`,
    'not-a-plan': (place) => `“${place}” in the JSON is not valid in a plan.`,
    'format-unknown': (id) => `There is no form “${id}”.`,
    'other-form': (form) => `This file holds a plan in the form “${form}”, which will be used.`,
    'no-sheets': (file) => `“${file}” has no sheets.`,
    'year-missing': () => 'Fill in both the first and the last year, or neither.',
    'year-unknown': (text) => `“${text}” is not a year. Write R4 or 2022.`,
    'years-order': () => 'The last year comes before the first.',
    'year-outside': (text) => `The report year “${text}” is not a year of the plan.`,
  },
  noIndicators:
    'No indicator was found. Under “What the columns mean”, choose the columns with the names and targets of the indicators. To start with titles only, press “Make it without indicators”.',
  makeWithout: 'Make it without indicators',
  source: (name) => `Read from: ${name}`,
  pasted: 'the pasted list (its top left cell counts as A1)',
  sheet: 'Sheet',
  hiddenSheet: (name) => `${name} (hidden)`,
  template: 'Save an empty list',
  templateFile: (form) => `${form} 一覧のひな形.xlsx`,

  understood: (measures, indicators) =>
    `Read: ${plural(measures, 'measure')} with ${plural(indicators, 'indicator')}`,
  nothing: 'No plan can be made of this list yet.',
  years: (first, last, baseline, report) =>
    `Years ${first} to ${last}, baseline ${baseline}, report year ${report}`,

  columns: {
    heading: 'What the columns mean',
    about: 'Choose another meaning where one is wrong. The list is read again at once.',
    named: (letter, heading) => `Column ${letter} “${heading}”`,
    unnamed: (letter) => `Column ${letter} (no heading)`,
    meaningOf: (column) => `Meaning of ${column}`,
    samples: (texts) => `For example: ${texts.join(', ')}`,
    empty: 'No values',
    withEmpty: (count) => `Show ${plural(count, 'column')} without values`,
    known: 'By its heading',
    guess: (reason) => `A guess (${reason})`,
    unknown: 'Meaning unknown, left out',
    chosen: 'Chosen by you',
    leftOut: 'Left out',
    takeNear: (meaning) => `Take the nearest, “${meaning}”`,
    choose: '(choose)',
    automatic: 'As read from the heading',
    groups: {
      measure: 'Measure',
      indicator: 'Indicator',
      target: 'Targets',
      actual: 'Actuals',
      schedule: 'Schedule, inputs and outputs',
      report: 'Report and grade',
      other: 'Other',
    },
  },

  measures: {
    heading: 'The measures',
    noTitle: '(no name)',
    noName: '(an indicator without a name)',
    indicator: (name, unit) => `${name} (${unit})`,
    field: (name, text) => `${name}: ${text}`,
    more: (next, rest) => `Show ${n(next)} more of ${n(rest)}`,
  },

  problems: {
    lost: (count) => `Left out or changed: ${n(count)}`,
    none: 'All values fit into the sheets',
    notes: (count) => `How it was read: ${n(count)}`,
    allCells: (count) => `Show all ${n(count)} cells`,
  },
  checking: 'Checking that all values fit into the sheets',
};
