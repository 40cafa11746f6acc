import type { PaneTexts } from '../../ja/pane';
import { numberText } from '../../number';
import { cycleTexts } from '../cycle';

const n = numberText('en');

/** Texts of 配付・回収, English. */
export const cycleEn: Pick<PaneTexts, 'cycle'> = {
  cycle: {
    ...cycleTexts,
    ledger: {
      heading: 'Who has answered',
      none: 'Nothing has been handed out yet.',
      open: 'Open the sheet',
      department: 'Department',
      state: 'State',
      filled: 'Filled in',
      findings: 'Findings',
      late: 'late',
      filledOf: (done, of) => `${n(done)} / ${n(of)}`,
      due: (day) => `due ${day}`,
      summary: (answered, all, late, open) =>
        `${n(answered)} of ${n(all)} departments have answered, ${n(late)} late, ${n(open)} cells open`,
      sendBack: 'Send back',
      sendBackTo: (department) => `Send back to ${department}`,
    },
    assignment: {
      heading: 'Who has which measure',
      about: (open) =>
        open === 0
          ? 'To whom each measure is handed out. You can change it on the sheet 担当表, too.'
          : `${n(open)} measures name no department. Write to whom they go (several parted by 、). Those without one are not handed out.`,
      unfit: (measure, department) =>
        `No measure, or more than one, is “${measure}” (${department}) of 担当表. Check its number and title.`,
      save: 'Write into 担当表',
      open: 'Open 担当表',
      batch: (count) => `Departments of ${n(count)} measures`,
      done: (count) => `Wrote the departments of ${n(count)} measures into 担当表.`,
    },
    handOut: {
      heading: 'Hand out',
      about:
        "A workbook for each department with its measures only, and only this year's cells open. The plan gets a sheet 回収簿.",
      deadline: 'Due',
      each: 'Give a measure of several departments to each of them',
      make: 'Make a workbook for each department',
      again: 'Hand out again',
      none: 'There is no measure to hand out. Fill in the departments first.',
      batch: (count) => `Hand out (${n(count)} departments)`,
      done: (count) => `Made workbooks for ${n(count)} departments.`,
      files: 'Workbooks',
      save: 'Save all (zip)',
      open: (file) => `Open ${file}`,
      openHint: 'Save each under a name, then send it.',
      zip: (title) => `${title}_hand-out.zip`,
      drawn: 'Shapes and pictures of the sheets are not in these workbooks (they are with tassei hand-out).',
    },
    collect: {
      heading: 'Collect',
      about:
        'Choose the workbooks that came back: what they would change is shown before anything is written.',
      choose: 'Choose replies',
      taken: (count) => `${n(count)} taken`,
      kept: (count) => `${n(count)} kept`,
      conflicts: (count) => `${n(count)} in conflict`,
      nothing: 'No field has changed.',
      changes: (count) => `Fields to take (${n(count)})`,
      keptList: (count) => `Fields that stay as in the plan (${n(count)})`,
      told: (count) => `To know (${n(count)})`,
      conflict: 'Conflict: which counts?',
      base: 'Handed out',
      master: 'Plan',
      reply: 'Reply',
      choosePlan: 'Take the plan',
      chooseReply: 'Take the reply',
      allPlan: 'Take the plan everywhere',
      allReply: 'Take the reply everywhere',
      refused: (file, why) => `${file}: not taken. ${why}`,
      change: (before, after) => `${before} → ${after}`,
      typedOver: (value) => `“${value}” was typed over a formula; not taken.`,
      error: (value) => `No value can be read (${value}); not taken.`,
      write: (count) => `Take into the plan (${n(count)})`,
      undecided: (count) => `${n(count)} conflicts stay as in the plan until you decide.`,
      forget: 'Choose others',
      batch: (replies) => `Collect (${n(replies)} replies)`,
      done: (taken, conflicts) =>
        conflicts === 0
          ? `${n(taken)} taken.`
          : `${n(taken)} taken; ${n(conflicts)} conflicts stay as in the plan.`,
    },
    sendBack: {
      heading: (department) => `Back to ${department}`,
      none: (department) => `There are no findings to send back to ${department}.`,
      mail: 'Text for the mail',
      copy: 'Copy',
      batch: (department) => `Send back (${department})`,
      done: (department, findings) => `Made a workbook for ${department} (${n(findings)} findings).`,
    },
    next: {
      heading: 'Next year',
      about: (year) => `A new workbook for ${year} from what this one holds.`,
      ended: (year) => `${year} is the last year of the plan. Add the next one to its years first.`,
      make: "Make next year's workbook",
      file: (title, year) => `${title}_${year}.xlsx`,
      emptied: (name, before) => `“${name}” in 計画設定 (${before}) was left empty. Fill in the new one.`,
      moved: (name, before, after) => `“${name}” in 計画設定 moved on: ${before} → ${after}`,
      done: (year) => `Made the workbook for ${year}.`,
    },
  },
};
