import type { revisionJa } from '../ja/revision';
import type { Texts } from '../same-texts';

const n = (count: number): string => count.toLocaleString('en');
const many = (count: number, one: string): string => `${n(count)} ${one}${count === 1 ? '' : 's'}`;

export const revisionEn: Texts<typeof revisionJa> = {
  made: (count, names) => `Makes ${many(count, 'sheet')} (${names}).`,
  anew: (count, names) => `Lays out ${many(count, 'sheet')} anew with all that is filled in (${names}).`,
  removed: (count, names) => `Removes ${many(count, 'sheet')} (${names}).`,
  kept: (count) =>
    `${many(count, 'kept text')} that lose their place stay in the sheet 控え, and come back with their year or indicator.`,
  keptLine: (number, title, name, value) => `Kept in 控え: ${number} ${title} ${name} = ${value}`,
  restored: (count) => `${many(count, 'kept text')} of 控え go back to their places.`,
  own: (place, text, expected) =>
    `“${text}” in ${place} was written by hand and stays (the form has “${expected}”).`,
  stopped: (place, formula) =>
    `The formula ${formula} in ${place} loses the cell that it reads: its value stays, the formula goes to 控え.`,
  lookLost:
    'Sheets that are laid out anew get the form’s colours, lines and heights again. Shapes and comments stay where they are.',
  left: (count, names) =>
    `Takes ${many(count, 'measure')} out of the plan (${names}). What is in the sheets stays; delete it in Excel if it is not needed.`,
  unseen: (place, formula) =>
    `The formula ${formula} in ${place} does not take in the new rows. Look at its range.`,
  outdated: {
    calculation:
      '算定表 still has the former measures: make it anew with “Calculate rates and grades” (grade).',
    overview: '一覧 still has the former measures: make it anew (report).',
    tally: '集計 still counts the former measures: make it anew (report --kind tally).',
  },
  nothing: 'Nothing changes.',
  refused: {
    'own-form':
      'This workbook is in a form of the city’s own, whose years are not changed here. Change the sheets, then adopt the workbook again.',
    'own-indicators':
      'This workbook is in a form of the city’s own, whose places for indicators are not changed here. Make the cells on the sheet, then go through “Correct how the form is read”.',
    'own-move':
      'Measures on one sheet change their order when you cut their rows in Excel and insert them elsewhere. What is read follows.',
    'own-row-stays':
      'Delete the row in Excel: the measure leaves the plan with it. Rows of a table are not deleted here.',
    'own-single':
      'The sheet has one measure only, so nobody can tell where the next would begin. Copy its rows in Excel, then go through “Correct how the form is read”.',
    'own-column':
      'Where measures stand side by side, copy a column in Excel and insert it. What is read follows.',
    'settings-gone': 'The sheet 計画設定 is missing. Rebuild it first.',
    'no-years': 'Leave at least one year.',
    'no-measures': 'Leave at least one measure.',
  },
  more: (count) => `${n(count)} more`,
  rebuild: {
    settings: {
      format: 'Form',
      title: 'Title',
      municipality: 'Municipality',
      years: 'Years',
      baselineYear: 'Baseline year',
      reportYear: 'Reported year',
      departments: 'Departments',
      gradeScale: 'Grades',
      rounding: 'Rounding',
      gradeOn: 'Rate that decides',
      measureGrade: 'Several indicators',
      total: 'Total',
      statusWords: 'Status words',
      yearTarget: 'Years without a target',
      overviewColumns: 'Columns of the overview',
      negativeMark: 'Sign of negative numbers',
      disabledRules: 'Checks left out',
      extra: 'Other',
    },
    reasons: {
      left: 'left in 計画設定',
      names: 'from the names of the sheets’ cells',
      headings: 'from the headings of the sheets',
      formulas: 'from the formulas of the grades',
      measures: 'from the sheets of the measures',
      usual: 'a guess: usual for the form, please check',
    },
    line: (setting, value, reason) => `${setting}: ${value} (${reason})`,
    summary: (measures) => `計画設定 is made again from the sheets of ${many(measures, 'measure')}.`,
    impossible:
      '計画設定 cannot be rebuilt: this workbook has no sheets of measures made in a form of Tassei.',
    none: '(none)',
  },
};
