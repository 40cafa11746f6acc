import type { PaneTexts } from '../../ja/pane';
import { numberText } from '../../number';
import { plural } from '../plural';
import { cycleTexts } from '../cycle';

const n = numberText('en');

/** Texts of 配付・回収, English. */
export const cycleEn: Pick<PaneTexts, 'cycle'> = {
  cycle: {
    ...cycleTexts,
    ledger: {
      heading: 'Replies so far',
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
        `${n(answered)} of ${plural(all, 'department')} replied, ${n(late)} late, ${plural(open, 'cell')} still empty`,
      sendBack: 'Send back',
      sendBackTo: (department) => `Send back to ${department}`,
    },
    assignment: {
      heading: 'Departments of the measures',
      about: (open) =>
        open === 0
          ? 'The department that each measure is handed out to. You can also change it on the sheet 担当表.'
          : `${plural(open, 'measure has', 'measures have')} no department. Enter one for each (separate several with 、). Measures without one are not handed out.`,
      unfit: (measure, department) =>
        `“${measure}” (${department}) on 担当表 matches no measure, or more than one. Check its number and title.`,
      save: 'Write into 担当表',
      open: 'Open 担当表',
      batch: (count) => `Departments of ${plural(count, 'measure')}`,
      done: (count) => `Wrote the departments of ${plural(count, 'measure')} into 担当表.`,
    },
    handOut: {
      heading: 'Hand out',
      about:
        'Makes a workbook for each department with its own measures, in which only this year’s cells can be filled in. The plan gets a sheet 回収簿.',
      deadline: 'Due',
      each: 'Give a measure of several departments to each of them',
      make: 'Make a workbook for each department',
      again: 'Hand out again',
      none: 'There is no measure to hand out. Fill in the departments first.',
      batch: (count) => `Hand out (${plural(count, 'department')})`,
      done: (count) => `Made workbooks for ${plural(count, 'department')}.`,
      files: 'Workbooks',
      save: 'Save all (zip)',
      open: (file) => `Open ${file}`,
      openHint: 'Save each under a name, then send it.',
      zip: (title) => `${title}_hand-out.zip`,
      drawn:
        'These workbooks do not contain the shapes and pictures of the sheets (those made by the command tassei hand-out do).',
    },
    collect: {
      heading: 'Collect',
      about:
        'Choose the workbooks that came back. What they would change is shown before anything is written.',
      choose: 'Choose replies',
      taken: (count) => `${n(count)} taken`,
      kept: (count) => `${n(count)} kept`,
      conflicts: (count) => `${n(count)} in conflict`,
      nothing: 'No field has changed.',
      changes: (count) => `Fields to take (${n(count)})`,
      keptList: (count) => `Fields that stay as in the plan (${n(count)})`,
      told: (count) => `Notes (${n(count)})`,
      conflict: 'Conflict: which one counts?',
      base: 'Handed out',
      master: 'Plan',
      reply: 'Reply',
      choosePlan: 'Use the plan',
      chooseReply: 'Use the reply',
      allPlan: 'Use the plan everywhere',
      allReply: 'Use the reply everywhere',
      refused: (file, why) => `${file}: not taken. ${why}`,
      change: (before, after) => `${before} → ${after}`,
      typedOver: (value) => `“${value}” was typed over a formula; not taken.`,
      error: (value) => `No value can be read (${value}); not taken.`,
      write: (count) => `Write into the plan (${n(count)})`,
      undecided: (count) => `${plural(count, 'conflict')} stay as in the plan until you decide.`,
      forget: 'Choose others',
      batch: (replies) => `Collect (${plural(replies, 'reply', 'replies')})`,
      done: (taken, conflicts) =>
        conflicts === 0
          ? `${n(taken)} taken.`
          : `${n(taken)} taken; ${plural(conflicts, 'conflict')} stay as in the plan.`,
    },
    sendBack: {
      heading: (department) => `Back to ${department}`,
      none: (department) => `There are no findings to send back to ${department}.`,
      mail: 'Text for the mail',
      copy: 'Copy',
      batch: (department) => `Send back (${department})`,
      done: (department, findings) => `Made a workbook for ${department} (${plural(findings, 'finding')}).`,
    },
    next: {
      heading: 'Next year',
      about: (year) => `Makes a new workbook for ${year} from this one.`,
      ended: (year) => `${year} is the last year of the plan. Add the next one to its years first.`,
      make: "Make next year's workbook",
      file: (title, year) => `${title}_${year}.xlsx`,
      emptied: (name, before) => `“${name}” in 計画設定 (${before}) was left empty. Fill in the new one.`,
      moved: (name, before, after) => `“${name}” in 計画設定 moved on: ${before} → ${after}`,
      done: (year) => `Made the workbook for ${year}.`,
    },
  },
};
