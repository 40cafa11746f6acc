import type { PaneTexts } from '../ja/pane';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** Texts of the pane, English. What stands in the sheets stays Japanese. */
export const paneEn: PaneTexts = {
  appName: 'Tassei plan sheets',
  places: { entry: 'Entry', checks: 'Check', grading: 'Grade', reports: 'Reports', more: 'More' },
  placesLabel: 'Views',
  year: 'Report year',
  yearName: (era, year) => `${era} ${year}`,
  eras: { M: 'Meiji', T: 'Taisho', S: 'Showa', H: 'Heisei', R: 'Reiwa' },

  loading: 'Reading the workbook',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',

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

  home: {
    progress: 'Filled in, by department',
    filled: (done, total) => `${String(done)} / ${String(total)}`,
    filledLabel: (department, done, total) =>
      `${department}: ${String(done)} of ${plural(total, 'measure')} filled in`,
    next: {
      fill: (count) => `${plural(count, 'field is', 'fields are')} still empty`,
      fillButton: 'Next empty field',
      grade: (count) => `${plural(count, 'measure has', 'measures have')} no grade yet`,
      gradeButton: 'Grade',
      report: 'All grades are there. The overview can be made.',
      reportButton: 'Make the overview',
    },
    list: 'Measures',
    unfilled: 'Empty',
    noIndicator: 'No indicator',
    grades: 'Grades',
    notGraded: 'None',
    count: (count) => String(count),
  },

  entry: {
    previous: 'Previous measure',
    next: 'Next measure',
    all: 'All measures',
    baseline: 'Baseline',
    target: 'Target',
    actual: 'Actual',
    lastYear: (year, value) => `Year before (${year}): ${value}`,
    rate: 'Achievement rate',
    grade: 'Grade',
    computed: 'Computed',
    why: 'Why?',
    plan: 'Planned:',
    done: 'Done',
    empty: '(empty)',
    unfilled: (open, total) => `${String(open)} of ${String(total)} empty`,
    nextUnfilled: 'Next empty',
    noneUnfilled: 'All filled in',
    changedMeanwhile: (value) => `While you typed, the sheet changed to “${value}”`,
    takeSheet: "Take the sheet's",
    keepMine: 'Keep mine',
    saving: 'Writing',
    write: 'Entry',
  },

  checks: {
    run: 'Check',
    none: 'Nothing odd was found.',
    about:
      'Looks for missing entries, mixed-up units and directions, grades that do not follow from the figures, and differences between overview and sheets.',
    result: (errors, warnings, hints) =>
      `Checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(hints, 'note')}`,
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    wholePlan: 'Whole plan',
    fix: 'Fix',
    fixTitle: 'Fix of a finding',
    list: 'Findings',
    show: 'Shown',
  },

  grading: {
    run: 'Grade',
    about:
      'Reckons rates and grades from the actuals and writes them into the sheets. A grade that a human gave stays; the computed one stands beside it.',
    nothing: 'Nothing to write: every rate and grade stands as computed.',
    preview: (sheets, cells) => `${plural(cells, 'cell')} on ${plural(sheets, 'sheet')} will be written`,
    done: (sheets, cells) => `Graded: ${plural(cells, 'cell')} on ${plural(sheets, 'sheet')} written`,
    title: 'Grading',
    table: 'Rates and grades by measure',
    columns: {
      number: '№',
      indicator: 'Indicator',
      target: 'Target',
      actual: 'Actual',
      rate: 'Rate',
      grade: 'Grade',
    },
    differsLabel: (given, computed) => `Given ${given}, computed ${computed}`,
    onlyDifferent: 'Only those that differ',
    direction: 'Direction',
    method: 'Method',
    given: 'Grade given',
    reason: 'Reason',
    automatic: 'Automatic',
    open: 'Open the sheet',
  },

  reports: {
    overview: 'Overview',
    overviewAbout:
      'All measures with indicators, actuals and grades in one table (A3 landscape). It takes the place of the overview that is there.',
    make: 'Make the overview',
    preview: (sheet, rows) =>
      `An overview of ${plural(rows, 'measure')} will be made on the sheet “${sheet}”`,
    replaces: 'The present one gives its place',
    done: (sheet) => `The overview stands on the sheet “${sheet}”`,
    title: 'Overview',
    open: 'Open it',
  },

  more: {
    undo: 'Undo',
    undoNone: 'Nothing was written since this pane was opened.',
    undoLast: (name) => `Undo “${name}”`,
    undone: (name) => `“${name}” was undone`,
    undoList: 'What was written',
    undoFirst: 'The newest is undone first.',
    plan: 'This plan',
    scale: 'Grade scale',
    scaleStep: (grade, from) => `${grade}: ${from}% or more`,
    scaleLast: (grade) => `${grade}: below`,
    scaleManual: 'Grades are given by hand.',
    rounding: 'Rounding',
    roundingModes: { 'half-up': 'half up', truncate: 'truncated' },
    places: (places) => plural(places, 'decimal place'),
    years: 'Years',
    baselineYear: 'Baseline year',
    reload: 'Read again',
  },

  confirm: { apply: 'Write', details: 'Details', hide: 'Hide details', cancel: 'Do not write' },

  work: {
    grading: 'Writing grades',
    printing: 'Preparing pages',
    reporting: 'Making sheets',
    undoing: 'Undoing',
    writing: 'Writing',
    progress: (done, total) => `${String(done)} / ${String(total)}`,
  },

  problems: { title: 'What could not be read' },

  failures: {
    read: 'The workbook could not be read.',
    write: 'Nothing could be written.',
    print: 'The pages could not be prepared.',
    select: 'The cell could not be selected.',
    unchanged: 'The workbook is as it was before.',
    reasons: {
      'cell-edit-mode': 'A cell is being edited. Finish with Enter or Esc, then try again.',
      'sheet-protected': (sheet) =>
        `The sheet “${sheet}” is protected. Unprotect it on the Review tab, then try again.`,
      'payload-too-large': 'That is more than can be sent at once. Try fewer sheets.',
      'sheet-missing': (sheet) => `The sheet “${sheet}” was renamed or deleted.`,
      'sheet-exists': (sheet) => `There is a sheet “${sheet}” already.`,
      cancelled: 'Cancelled.',
      unreadable: 'The file is damaged or of a kind that is not supported.',
      host: 'Excel did not accept the request. Wait a little, then try again.',
      unexpected: 'Something unexpected happened. Try again.',
    },
    detail: (text) => `Excel said: ${text}`,
  },
};
