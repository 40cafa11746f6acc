import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';

/** Texts of a workbook without a plan: sample and new plan, English. */
export const startEn: Pick<PaneTexts, 'empty' | 'sample' | 'newPlan'> = {
  empty: {
    title: 'No plan sheets here',
    body: 'This workbook has no sheets made from a form of Tassei. Open a workbook that was made from one, and its measures will be listed here.',
    reload: 'Read again',
  },

  sample: {
    about: 'A sample plan can be made in this workbook, as new sheets.',
    format: 'Form',
    make: 'Make from the form',
    title: 'Sheets from a form',
    preview: (sheets) => `${plural(sheets, 'new sheet')} will be made; the present ones stay as they are`,
    done: (sheets) => `${plural(sheets, 'sheet')} made`,
  },

  newPlan: {
    heading: 'Make a new plan from a list',
    about:
      'Copy a list in Excel and paste it here, or choose a CSV or JSON file. The first line holds the headings, in Japanese as in the forms (番号, 施策名, 担当課, 指標, 単位, 基準値, R4目標 …).',
    format: 'Form',
    municipality: 'Municipality',
    title: 'Name of the plan',
    firstYear: 'First year',
    lastYear: 'Last year',
    yearHint: 'As R4 or 2022',
    baselineYear: 'Baseline year',
    reportYear: 'Report year',
    list: 'List',
    listHint: 'Copy a range in Excel and paste it here',
    file: 'Choose a file',
    read: 'Read the list',
    understood: (measures, indicators) =>
      `${plural(measures, 'measure')} with ${plural(indicators, 'indicator')} understood`,
    more: (count) => `${String(count)} more`,
    make: 'Make the plan',
    work: 'Making a new plan',
    preview: (sheets) => `${plural(sheets, 'new sheet')} will be made; the present ones stay as they are`,
    done: (sheets) => `Plan made: ${plural(sheets, 'sheet')}`,
    problems: {
      'no-heading': () => 'The first line has no column for the measure’s name.',
      'column-unknown': (place) => `The form has no field for the column “${place}”; it is left out.`,
      'no-title': (place) => `Line ${place} has no name of a measure.`,
      'year-unknown': (place) => `“${place}” is not a year.`,
      'years-order': () => 'The last year comes before the first.',
      'year-outside': (place) => `The report year “${place}” is not a year of the plan.`,
      encoding: (place) => `The encoding of “${place}” is unknown. Save it as UTF-8.`,
      'not-json': (place) => `“${place}” is not JSON.`,
      'not-a-plan': (place) => `“${place}” in the JSON does not fit a plan.`,
      'format-unknown': (place) => `There is no form “${place}”.`,
    },
  },
};
