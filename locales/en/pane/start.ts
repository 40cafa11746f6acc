import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';
import { numberText } from '../../number';

const n = numberText('en');

/** Texts of a workbook without a plan: sample and new plan, English. */
export const startEn: Pick<PaneTexts, 'empty' | 'formats' | 'guide' | 'sample' | 'newPlan'> = {
  empty: {
    title: 'No plan sheets here',
    body: 'The sheets that are here can be used as they are, or a new plan can be made.',
    reload: 'Read again',
    use: 'Use this form',
    useAbout:
      'The form of this workbook is read, and its sheets stay as they are: entries, checks, grades and reports work on them.',
    make: 'Make a new plan',
    format: 'Form',
    fromList: 'Make from a list',
  },

  formats: {
    general: 'A sheet of one page a measure, and an overview. Fits most plans.',
    'ube-reform': 'A plan of one page a measure: baseline and yearly targets, inputs and outputs.',
    'ube-dx': 'A plan of two pages a measure: schedule arrows, indicators by year, table of policies.',
    'sanyo-onoda': 'Plan and report on one sheet a measure: planned and done by year, grades A–D, overview.',
    mine: 'A report in wide A3 tables of many measures: targets, actuals, effects, rates, grades A–C.',
    seki: 'A year-end report of one page a measure: status words, results and problems, counts by status.',
  },

  guide: {
    open: 'Show the guide',
    title: 'Guide',
    step: (at, of) => `${n(at)} / ${n(of)}`,
    steps: {
      entry: 'Open a measure’s sheet, and the boxes for this year’s figures and texts appear here.',
      checks: 'Shows what is missing or odd, such as another unit, with its cell and what to do.',
      grading: 'Calculates rates and grades from the actuals, writes them into the sheets and shows how.',
      reports: 'Makes the overview and the tally as sheets, and a PDF that looks as printed.',
    },
    skip: 'Skip',
    back: 'Back',
    next: 'Next',
    end: 'Begin',
  },

  sample: {
    about:
      'The sample is a plan made after a published one, to try things with. The present sheets stay as they are.',
    make: 'Make the sample',
    title: 'Sample sheets',
    preview: (sheets) => `${plural(sheets, 'new sheet')} will be made; the present ones stay as they are`,
    done: (sheets) => `${plural(sheets, 'sheet')} made`,
  },

  newPlan: {
    heading: 'Make a new plan from a list',
    about:
      'Copy a list in Excel and paste it here, or choose an Excel workbook, CSV or JSON file. What its columns mean is read from the headings, in Japanese as in the forms (番号, 施策名, 担当課, 指標, 単位, 基準値, R4目標 …), and shown before anything is made.',
    municipality: 'Municipality',
    title: 'Name of the plan',
    firstYear: 'First year',
    lastYear: 'Last year',
    yearHint: 'Left empty they are read from the headings. As R4 or 2022',
    baselineYear: 'Baseline year',
    reportYear: 'Report year',
    list: 'List',
    listHint: 'Copy a range in Excel and paste it here',
    file: 'Choose a file',
    read: 'Read the list',
    make: 'Make the plan',
    work: 'Making a new plan',
    preview: (sheets) => `${plural(sheets, 'new sheet')} will be made; the present ones stay as they are`,
    done: (sheets) => `Plan made: ${plural(sheets, 'sheet')}`,
  },
};
