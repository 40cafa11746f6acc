import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';
import { numberText } from '../../number';

const n = numberText('en');

/** Texts of 点検, of findings that are left, and the names of the rules, English. */
export const checksEn: Pick<PaneTexts, 'checks' | 'exporting' | 'fixing' | 'ignoring'> = {
  checks: {
    remake: 'Make the overview again',
    toSheet: "Take the sheet's",
    toOverview: "Take the overview's",
    unfilled: (count) => `Measures with empty fields: ${n(count)}, by department`,
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
    groupBy: 'Group by',
    by: { measure: 'Measure', rule: 'Rule', severity: 'Severity' },
    search: 'Search the findings',
    shown: (shown, all) => `${n(shown)} of ${n(all)}`,
    noneShown: 'No finding matches.',
    unprinted: (sheets) => `Texts cut off in print were not looked for in ${plural(sheets, 'sheet')}.`,
    lookAtPrint: 'Look',
  },

  fixing: {
    all: (count) => `Fix all (${n(count)})`,
    heading: 'Fix all',
    about: 'Choose what is fixed. It can be undone afterwards.',
    list: 'What is fixed',
    apply: (count) => `Fix ${n(count)}`,
    cancel: 'Cancel',
    selectAll: 'Select all',
    selectNone: 'Select none',
    trying: 'Trying the fixes together',
    clashing: (count) =>
      `${n(count)} left out: they contradict others or would make a new finding. Please look at them one by one.`,
    later: (count) =>
      `${plural(count, 'further fix', 'further fixes')} of the same places, or that the page does not hold beside these, will show after these.`,
    done: (count) => `Fixed ${plural(count, 'finding')}.`,
    row: (sheet, row) => `${sheet} height of row ${String(row)}`,
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
    copied: (count) => `Copied ${plural(count, 'finding')}. Paste them into a sheet.`,
    copyCsv: 'Copy the text of a CSV',
    csvCopied: 'Copied the text of a CSV. Paste it into an editor and save it with the ending .csv.',
    begun: (file) => `The download of ${file} has begun. Your browser’s downloads show where it is saved.`,
    notCopied: 'Copying was not possible. Make the sheet 点検結果 instead.',
    file: (title) => `${title} findings.csv`,
    columns: {
      number: 'No.',
      severity: 'Severity',
      rule: 'Check',
      measure: 'Measure',
      title: 'Title',
      sheet: 'Sheet',
      cell: 'Cell',
      message: 'What',
    },
  },

  ignoring: {
    ignore: 'Ignore',
    ignoreOne: (finding) => `Ignore: ${finding}`,
    reason: 'Reason for ignoring it',
    confirm: 'Ignore it',
    cancel: 'Cancel',
    title: 'Ignoring a finding',
    done: (count) =>
      `${count === 1 ? 'The finding is' : `${n(count)} findings are`} ignored. The reason stays in the plan’s settings.`,
    ignoreGroup: (count) => `Ignore all ${n(count)}`,
    list: (count) => `Ignored findings ${n(count)}`,
    why: (reason) => `Reason: ${reason}`,
    again: 'Show again',
    againOne: (finding) => `Show again: ${finding}`,
    againTitle: 'Taking a finding back',
    againDone: 'The finding is open again.',
  },
};
