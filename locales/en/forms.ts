import type { DoubtCode } from '../../src/forms/doubts';
import type { Reason } from '../../src/forms/record';
import type { SheetRole } from '../../src/forms/sheet-role';

/** Why a cell was taken for a field. */
export const reasonTexts: Readonly<Record<Reason, string>> = {
  'label-known': 'by its label',
  'label-inside': 'by the label in the cell',
  'heading-known': 'by its heading',
  'values-fit': 'by its values',
  'place-only': 'by its place alone (no label)',
  'kind-stacked': 'by the order of the rows',
  'kind-of-table': 'by the heading of the table',
  'year-of-report': 'no year given: taken as the report year',
  'label-unknown': 'unknown word: kept under its own name',
  given: 'as specified',
};

/** What is unsure about a workbook. */
export const doubtTexts: Readonly<Record<DoubtCode, (text: string, other: string) => string>> = {
  'no-form': () =>
    'No table of targets and actuals with names of measures was found. Look for a sheet with headings (measure, indicator, target, actual, year).',
  'form-blank': () =>
    'No sheet has been filled in yet, so the fields were found by their headings alone. Please review 様式定義.',
  'field-unsure': (text, other) =>
    `The year or the meaning of “${other}” is not clear (“${text}”). Give it in 様式定義 or in the answers.`,
  'figure-open': (text, other) =>
    `Is “${text}” a target or an actual (heading “${other}”)? Give the meaning of the column or row in 様式定義.`,
  'error-value': (text, other) =>
    `The cell of “${other}” is an error (${text}) and is not read. Mend its formula, or type the value.`,
  'no-title': () => 'The title of the measure was not found. Give its cell in the answers.',
  'no-number': (text) => `The number of “${text}” is empty or was not found. Check its cell.`,
  'no-department': (text) => `The department of “${text}” is empty or was not found.`,
  'no-figures': (text) => `“${text}” has no targets or actuals that can be read.`,
  'department-of-sheet': () =>
    'No cell names a department: the name of the sheet is taken for it (担当表 can say otherwise).',
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
};

export const sheetRoleTexts: Readonly<Record<SheetRole, string>> = {
  measure: 'sheet of a measure',
  template: 'blank form',
  example: 'example',
  'last-year': 'sheet of an earlier year',
  empty: 'empty sheet',
  'other-form': 'another sheet',
  ours: 'sheet of Tassei',
};
