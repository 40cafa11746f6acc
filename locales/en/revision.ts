import type { revisionJa } from '../ja/revision';
import type { Texts } from '../same-texts';
import { plural } from './plural';

const n = (count: number): string => count.toLocaleString('en');

export const revisionEn: Texts<typeof revisionJa> = {
  made: (count, names) => `Makes ${plural(count, 'sheet')} (${names}).`,
  anew: (count, names) => `Rebuilds ${plural(count, 'sheet')}, keeping what is filled in (${names}).`,
  removed: (count, names) => `Removes ${plural(count, 'sheet')} (${names}).`,
  kept: (count) =>
    `${plural(count, 'entry', 'entries')} without a place will be kept on the sheet 控え, and come back with their year or indicator.`,
  keptLine: (number, title, name, value) => `Kept in 控え: ${number} ${title} ${name} = ${value}`,
  restored: (count) => `Puts ${plural(count, 'entry', 'entries')} from 控え back into place.`,
  own: (place, text, expected) =>
    `“${text}” in ${place} was written by hand and is kept (the form has “${expected}”).`,
  stopped: (place, formula) =>
    `The formula ${formula} in ${place} loses the cell that it refers to: its value stays, and the formula is kept on 控え.`,
  lookLost:
    'Rebuilt sheets get the colours, borders and row heights of the form again. Shapes and comments stay where they are.',
  left: (count, names) =>
    `Takes ${plural(count, 'measure')} out of the plan (${names}). Their sheets keep their content; delete them in Excel if you do not need them.`,
  unseen: (place, formula) =>
    `The formula ${formula} in ${place} does not include the new rows. Check its range.`,
  outdated: {
    calculation: '算定表 still has the former measures. Update it with “Calculate rates and grades” (grade).',
    overview: '一覧 still has the former measures. Make it again (report).',
    tally: '集計 still counts the former measures. Make it again (report --kind tally).',
  },
  nothing: 'Nothing changes.',
  refused: {
    'own-form':
      'This workbook uses the municipality’s own form, whose years cannot be changed here. Change the sheets, then adopt the workbook again.',
    'own-indicators':
      'This workbook uses the municipality’s own form, whose indicators cannot be added or removed here. Make the cells on the sheet, then use “Correct how the form is read”.',
    'own-move':
      'To change the order of measures on one sheet, cut their rows in Excel and insert them elsewhere. The reading follows.',
    'own-row-stays':
      'Delete the row in Excel, and the measure leaves the plan. Rows of a table are not deleted here.',
    'own-single':
      'The sheet has only one measure, so it is not clear where the next one would begin. Copy its rows in Excel, then use “Correct how the form is read”.',
    'own-column':
      'Where measures are side by side, copy a column in Excel and insert it. The reading follows.',
    'settings-gone': 'The sheet 計画設定 is missing. Rebuild it first.',
    'no-years': 'Keep at least one year.',
    'no-measures': 'Keep at least one measure.',
  },
  more: (count) => `${n(count)} more`,
  rebuild: {
    settings: {
      format: 'Form',
      title: 'Title',
      municipality: 'Municipality',
      years: 'Years',
      baselineYear: 'Baseline year',
      reportYear: 'Report year',
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
      names: 'from the names of the cells',
      headings: 'from the headings of the sheets',
      formulas: 'from the formulas of the grades',
      measures: 'from the sheets of the measures',
      usual: 'a guess: usual for the form; please check',
    },
    line: (setting, value, reason) => `${setting}: ${value} (${reason})`,
    summary: (measures) => `Rebuilds 計画設定 from the sheets of ${plural(measures, 'measure')}.`,
    impossible: '計画設定 cannot be rebuilt: this workbook has no measure sheets made with a Tassei form.',
    none: '(none)',
  },
};
