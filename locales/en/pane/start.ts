import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';
import { numberText } from '../../number';

const n = numberText('en');

/** Texts of a workbook without a plan: sample and new plan, English. */
export const startEn: Pick<PaneTexts, 'empty' | 'formats' | 'guide' | 'sample' | 'newPlan'> = {
  empty: {
    title: 'This workbook has no plan yet',
    body: 'You can use the sheets in it as they are, or make a new plan.',
    blank: 'This workbook is still blank. Choose a form below to make a new plan.',
    reload: 'Read again',
    use: 'Use this form',
    useAbout:
      'Reads the form of this workbook, so that you can fill in, check, grade and report on its sheets as they are.',
    make: 'Make a new plan',
    format: 'Form',
    fromList: 'Make from a list',
  },

  formats: {
    general: 'One page per measure, and an overview. Fits most plans.',
    'ube-reform': 'A plan of one page per measure: baseline and yearly targets, inputs and outputs.',
    'ube-dx': 'A plan of two pages per measure: schedule arrows, indicators by year, table of policies.',
    'sanyo-onoda':
      'Plan and report on one sheet per measure: planned and done by year, grades A–D, overview.',
    mine: 'A report in wide A3 tables with many measures: targets, actuals, effects, rates, grades A–C.',
    seki: 'A year-end report of one page per measure: status words, results and problems, counts by status.',
  },

  guide: {
    open: 'Show the guide',
    title: 'Guide',
    step: (at, of) => `${n(at)} / ${n(of)}`,
    steps: {
      entry: 'Open the sheet of a measure: the boxes for this year’s figures and texts appear here.',
      checks: 'Shows what is missing or looks wrong, such as a different unit, with its cell and what to do.',
      grading:
        'Calculates rates and grades from the actuals, writes them into the sheets and shows the calculation.',
      reports: 'Makes sheets with the overview and the tally, and a PDF that looks like the printed pages.',
    },
    skip: 'Skip',
    back: 'Back',
    next: 'Next',
    end: 'Begin',
  },

  sample: {
    about: 'The sample is based on a published plan, for trying things out. Your sheets stay as they are.',
    make: 'Make the sample',
    title: 'Sample sheets',
    preview: (sheets) => `${plural(sheets, 'new sheet')} will be made; your sheets stay as they are`,
    done: (sheets) => `${plural(sheets, 'sheet')} made`,
  },

  newPlan: {
    heading: 'Make a new plan from a list',
    about:
      'Copy a list in Excel and paste it here, or choose an Excel workbook, a CSV or a JSON file. The meaning of its columns is read from their Japanese headings (番号, 施策名, 担当課, 指標, 単位, 基準値, R4目標 …) and shown before anything is made.',
    municipality: 'Municipality',
    title: 'Name of the plan',
    firstYear: 'First year',
    lastYear: 'Last year',
    yearHint: 'If left empty, they are read from the headings. For example R4 or 2022.',
    baselineYear: 'Baseline year',
    reportYear: 'Report year',
    list: 'List',
    listHint: 'Copy a range in Excel and paste it here',
    file: 'Choose a file',
    read: 'Read the list',
    make: 'Make the plan',
    work: 'Making a new plan',
    preview: (sheets) => `${plural(sheets, 'new sheet')} will be made; your sheets stay as they are`,
    done: (sheets) => `Plan made: ${plural(sheets, 'sheet')}`,
  },
};
