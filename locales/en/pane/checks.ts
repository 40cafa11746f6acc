import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';
import { numberText } from '../../number';

const n = numberText('en');

/** Texts of 点検, of findings that are left, and the names of the rules, English. */
export const checksEn: Pick<PaneTexts, 'checks' | 'exporting' | 'fixing' | 'ignoring'> = {
  checks: {
    remake: 'Make the overview again',
    toSheet: 'Use the sheet',
    toOverview: 'Use the overview',
    unfilled: (count) => `Measures with empty fields: ${n(count)}, by department`,
    run: 'Check',
    none: 'No problems were found.',
    about:
      'Looks for missing entries, mixed-up units and directions, grades that do not follow from the figures, and differences between overview and sheets.',
    result: (errors, warnings, hints) =>
      `Checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(hints, 'note')}`,
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    wholePlan: 'Whole plan',
    fix: 'Fix',
    fixTitle: 'Fixing a finding',
    list: 'Findings',
    show: 'Shown',
    groupBy: 'Group by',
    by: { measure: 'Measure', rule: 'Rule', severity: 'Severity' },
    search: 'Search the findings',
    shown: (shown, all) => `${n(shown)} of ${n(all)}`,
    noneShown: 'No finding matches.',
    unprinted: (sheets) => `${plural(sheets, 'sheet')} not checked yet for texts that are cut off in print.`,
    lookAtPrint: 'Check now',
  },

  fixing: {
    all: (count) => `Fix all (${n(count)})`,
    heading: 'Fix all',
    about: 'Choose what to fix. You can undo it afterwards.',
    list: 'What to fix',
    apply: (count) => `Fix ${n(count)}`,
    cancel: 'Cancel',
    selectAll: 'Select all',
    selectNone: 'Select none',
    trying: 'Trying the fixes together',
    clashing: (count) =>
      `${n(count)} left out, because they contradict other fixes or would cause a new finding. Please look at them one by one.`,
    later: (count) =>
      `${plural(count, 'more fix', 'more fixes')} for the same places, or too much for the page together with these, will be offered afterwards.`,
    done: (count) => `Fixed ${plural(count, 'finding')}.`,
    row: (sheet, row) => `${sheet}, height of row ${String(row)}`,
    height: (points) => `${n(points)} pt`,
    empty: '(empty)',
    formula: 'formula',
    change: (where, before, after) => `${where}: “${before}” → “${after}”`,
  },

  exporting: {
    open: 'Export the list',
    sheet: 'Make the sheet 点検結果',
    csv: 'Save as CSV',
    copy: 'Copy',
    copied: (count) => `Copied ${plural(count, 'finding')}. You can paste them into a sheet.`,
    copyCsv: 'Copy as CSV text',
    csvCopied: 'Copied as CSV text. Paste it into a text editor and save it as a .csv file.',
    begun: (file) => `The download of ${file} has begun. Your browser’s downloads show where it is saved.`,
    notCopied: 'Copying is not possible here. Make the sheet 点検結果 instead.',
    file: (title) => `${title} findings.csv`,
    columns: {
      number: 'No.',
      severity: 'Severity',
      rule: 'Check',
      measure: 'Measure',
      title: 'Title',
      sheet: 'Sheet',
      cell: 'Cell',
      message: 'Finding',
    },
  },

  ignoring: {
    ignore: 'Ignore',
    ignoreOne: (finding) => `Ignore: ${finding}`,
    reason: 'Reason for ignoring',
    confirm: 'Ignore',
    cancel: 'Cancel',
    title: 'Ignoring a finding',
    done: (count) =>
      `${count === 1 ? 'The finding is' : `${n(count)} findings are`} ignored. The reason stays in the plan’s settings.`,
    ignoreGroup: (count) => `Ignore all ${n(count)}`,
    list: (count) => `Ignored findings ${n(count)}`,
    why: (reason) => `Reason: ${reason}`,
    again: 'Show again',
    againOne: (finding) => `Show again: ${finding}`,
    againTitle: 'Showing a finding again',
    againDone: 'The finding is shown again.',
  },
};
