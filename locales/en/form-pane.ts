import type { FormPaneWords } from '../ja/form-pane';
import { numberText } from '../number';
import { reasonTexts } from './forms';
import { plural } from './plural';

const n = numberText('en');

/** この様式を使う, English. */
export const formPaneEn: FormPaneWords = {
  title: 'Use this form',
  correct: 'Correct how the form is read',
  about:
    'Your own sheets are used as they are for entries, checks, grades and reports. None of their cells is changed.',
  close: 'Cancel',
  closeKept: 'Leave for now',
  keptNote: 'What you have answered so far is kept.',
  again: 'Read again',
  stepsLabel: 'Steps',
  steps: {
    sheets: (count) => `Sheets ${n(count)}`,
    fields: (count) => (count === 0 ? 'Fields' : `Fields (${n(count)} to answer)`),
    values: 'Read back',
  },
  understanding: 'Reading again',
  next: 'Next',
  back: 'Back',
  goTo: (sheet, cell) => `${sheet} ${cell}`,

  sheets: {
    about: (used, all) => `${n(used)} of ${n(all)} sheets are used. Correct the choice where it is wrong.`,
    used: (count) => `Sheets that are used (${n(count)})`,
    others: (count) => `Sheets that are not used (${n(count)})`,
    roleOf: (sheet) => `What “${sheet}” is`,
    hidden: 'hidden',
    roles: {
      measure: 'use it',
      template: 'blank form',
      example: 'example or instructions',
      'last-year': 'sheet of an earlier year',
      empty: 'empty sheet',
      'other-form': 'do not use it',
      ours: 'sheet of Tassei',
    },
    reasons: {
      measure: '',
      template: 'It contains only headings, or its name says that it is a form.',
      example: 'Its name says that it is an example.',
      'last-year': 'There is a sheet of the same name for a later year.',
      empty: 'It is empty, or too large for a form.',
      'other-form': 'Its headings differ from the others, or it has no table of targets and actuals.',
      ours: '',
    },
  },

  fields: {
    open: (count) => `To answer (${n(count)})`,
    none: 'There is nothing to answer.',
    notes: (count) => `Not read, or read differently (${n(count)})`,
    times: (count) => `${n(count)} more`,
    all: (count) => `Fields that were found (${n(count)})`,
    about:
      'Press a line to select its cell. If its meaning is wrong, choose another one; it applies to all sheets.',
    meaningOf: (label) => `Meaning of “${label}”`,
    choose: '(choose)',
    automatic: 'As it is found',
    chosen: 'Chosen',
    sample: (text) => `For example: ${text}`,
    empty: '(empty)',
    unlabelled: '(no heading)',
    places: { label: 'label', column: 'column', row: 'row', cell: 'place', word: 'word' },
    reasons: reasonTexts,
    groups: {
      measure: 'Measure',
      indicator: 'Indicator',
      figure: 'Figures',
      report: 'Grade',
      other: 'Other',
    },
    meanings: {
      番号: 'number',
      名称: 'title',
      担当部署: 'department',
      指標名: 'indicator',
      内訳: 'detail',
      単位: 'unit',
      区分: 'kind (target, actual …)',
      年度: 'year',
      基準値の年度: 'year of the baseline',
      目標の年度: 'year of the target',
      実績の年度: 'year of the actual',
      基準値: 'baseline',
      目標: 'target',
      実績: 'actual',
      最終目標: 'final target',
      合計目標: 'total target',
      合計実績: 'total actual',
      達成率: 'achievement rate',
      値: 'figure (its row says which)',
      評価: 'grade',
      評価理由: 'reason for the grade',
      方向: 'direction',
      方法: 'method',
      事業費: 'cost',
      文: 'text (under its heading)',
      使わない: 'not used',
    },
    doubts: {
      'no-form': () => 'No table of targets and actuals with names of measures was found.',
      'form-blank': () =>
        'No sheet has been filled in yet, so the fields were found by their headings alone. Please review them.',
      'field-unsure': (text, other) =>
        `The year or the meaning of “${other}” is not clear (“${text}”). Choose its meaning.`,
      'figure-open': (text, other) => `What is “${text}” (heading “${other}”)? Choose its meaning.`,
      'error-value': (text, other) =>
        `The cell of “${other}” is an error (${text}) and is not read. Mend its formula or value.`,
      'no-title': () =>
        'The title of the measures was not found. Select its cell, under “By selecting a cell” below.',
      'no-number': (text) => `The number of “${text}” is empty or was not found.`,
      'no-department': (text) => `The department of “${text}” is empty or was not found.`,
      'no-figures': (text) => `“${text}” has no targets or actuals that can be read.`,
      'department-of-sheet': () => 'No cell names a department: the name of the sheet is taken for it.',
      'figures-in-text': (text) =>
        `Figures within a sentence cannot be read (“${text.slice(0, 24)}…”). Put them into cells of their own.`,
      'two-figures': (text) =>
        `Two figures in one cell cannot be read (“${text.replace(/\s+/gu, ' / ')}”). Put target and actual into separate cells.`,
      'list-blank': () =>
        'The headings of the list can be read, but no row is filled in yet. First fill in a row with a name and an indicator.',
      'choice-drawn': (text) =>
        `Which of “${text}” is chosen cannot be read from a drawn ring. Write the chosen letter alone.`,
      'years-unknown': () => 'No heading names a year. Put 令和6年度, R6 and the like into the headings.',
      'label-mistyped': (text, other) =>
        `“${text}” was read as “${other}”, of which it seems to be a misspelling.`,
      'no-indicator-name': (text) =>
        `Nothing says which indicator “${text}” belongs to. Choose the cell with its name.`,
      'column-unread': (text) =>
        `The figures below the heading “${text}” are not read. Choose a meaning if they are targets or actuals.`,
    },
    more: (next, rest) => `Show ${n(next)} more (${n(rest)} left)`,
  },

  pick: {
    heading: 'By selecting a cell',
    about:
      'Select a cell in Excel and choose what it means. The same field has the same meaning on the other sheets.',
    selected: (place, text) => `Selected: ${place} “${text}”`,
    nothing: 'Select a cell of a sheet that is used.',
    meaning: 'Meaning',
    year: 'Year',
    indicator: 'Which indicator',
    apply: 'It means this',
  },

  values: {
    found: (measures, indicators, values) =>
      `${plural(measures, 'measure')}, ${plural(indicators, 'indicator')} and ${plural(values, 'value')} will be read`,
    nothing: 'Nothing can be used as it is. Check the sheets and the fields.',
    answers: (count) => plural(count, 'answer'),
    table: (title) => `Indicators of ${title}`,
    noTitle: '(no title)',
    noName: '(no name)',
    unit: 'Unit',
    baseline: 'Baseline',
    finalTarget: 'Final target',
    target: 'Target',
    actual: 'Actual',
    none: '–',
    texts: (count) => plural(count, 'other text'),
    more: (next, rest) => `Show ${n(next)} more (${n(rest)} left)`,
    planTitle: 'Title of the plan',
    municipality: 'Municipality',
    reportYear: 'Report year',
    will: (sheets) =>
      `${plural(sheets, 'sheet')} will get defined names, and the sheets 様式定義 and 計画設定 are added. No cell changes, and all of it can be undone at once.`,
    willAgain: (sheets) =>
      `The names on ${plural(sheets, 'sheet')} and the sheet 様式定義 are renewed. No cell changes, and all of it can be undone at once.`,
    apply: 'Use this form',
    applyAgain: 'Read it this way',
    changed: 'The sheets changed after they were read, so they were read again. Please check once more.',
    work: 'Using the form',
    done: (measures) => `${plural(measures, 'measure')} can now be worked on`,
  },
};
