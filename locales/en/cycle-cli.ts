import type { cycleCommandTexts as japanese } from '../ja/cycle-cli';
import type { Texts } from '../same-texts';

const written = (dryRun: boolean): string => (dryRun ? ' (nothing written)' : '');

export const cycleCommandTexts: Texts<typeof japanese> = {
  plan: 'workbook of the plan (.xlsx)',
  today: "today's date (as 2026-05-29; otherwise that of this machine)",
  badDay: (text) => `“${text}” is no date. Write it as 2026-05-29.`,
  department: 'a department (can be repeated; all of them otherwise)',
  folder: 'folder to write into',
  deadline: 'until when to answer (as 2026-05-29)',
  structure:
    'The structure of the workbook is protected, so that the sheet 回収簿 cannot be added. Take the protection off (Review, Protect Workbook) and try again.',
  unknownDepartment: (name, known) => `No measure is of department “${name}”. The plan names: ${known}`,
  handOut: {
    about: "make a workbook for each department: its measures only, and only this year's cells open",
    by: 'how to divide it (department)',
    each: 'give a measure of several departments to each of them, not to the first alone',
    line: (file, department, measures, open) =>
      `${file}: ${department}, ${String(measures)} measures, ${String(open)} cells to fill in`,
    shared: (measure, to, others) =>
      `“${measure}” is of several departments. It goes to ${to} (not to ${others}).`,
    nobody: (measures) => `Measures without a department are not handed out: ${measures}`,
    none: 'There is no measure to hand out. Fill in the departments; where the form has no field for them, give a list (CSV or Excel) with the columns 番号, 施策 and 担当部署 by --assign.',
    assign:
      'list of who has which measure (CSV or Excel, columns 番号, 施策, 担当部署); it is kept on the sheet 担当表 and holds from then on',
    noAssignColumns: (file) =>
      `${file}: no columns 番号 or 施策, and 担当部署, were found. Write the headings in the first line.`,
    badAssign: (file) => `${file}: some lines fit no measure of the plan, so nothing is handed out.`,
    unknownMeasure: (measure, department) =>
      `The plan has no measure “${measure}” (${department}), which the list of departments names. Check its number and title.`,
    unclearMeasure: (measure, department) =>
      `Several measures are “${measure}” (${department}) of the list of departments. Give both number and title.`,
    done: (count, folder, dryRun) =>
      `${dryRun ? 'Would make' : 'Made'} workbooks for ${String(count)} departments in ${folder}${written(dryRun)}.`,
  },
  collect: {
    about:
      'take what departments sent back into the plan (a field that both changed is left until you decide)',
    replies: 'workbooks that came back, or their folder',
    take: 'which side counts in a conflict: reply or master',
    noBooks: (folder) => `${folder} holds no Excel workbook.`,
    reply: (file, department, taken, kept, conflicts) =>
      `${file}: ${department}, ${String(taken)} taken, ${String(kept)} kept, ${String(conflicts)} in conflict`,
    refused: (file, text) => `${file}: not taken. ${text}`,
    note: (text) => `  ${text}`,
    change: (where, field, before, after) => `  [${where}] ${field}: ${before} → ${after}`,
    replaced: (where, field, before, after) => `  [${where}] ${field}: earlier answer ${before} → ${after}`,
    conflict: (where, field, base, master, replies) =>
      `  [${where}] CONFLICT ${field}: handed out ${base}, plan ${master}, ${replies}`,
    answer: (file, value) => `reply ${value} (${file})`,
    formula: (where, field, value) => `  [${where}] ${field}: ${value} typed over a formula; not taken.`,
    error: (where, field, value) => `  [${where}] ${field}: no value can be read (${value}); not taken.`,
    done: (taken, conflicts, refused, dryRun) =>
      `${String(taken)} taken, ${String(conflicts)} in conflict, ${String(refused)} files not taken${written(dryRun)}.`,
    undecided: 'Decide with --take reply or --take master.',
    nothingHandedOut: 'Nothing was handed out of this plan yet. Run hand-out first.',
  },
  returns: {
    about: 'make workbooks to send back, with a sheet of findings, and a text for the mail',
    none: 'There is nothing to send back (no department that has answered has findings).',
    done: (count, folder, dryRun) =>
      `${dryRun ? 'Would make' : 'Made'} ${String(count)} workbooks to send back in ${folder}${written(dryRun)}.`,
    line: (file, department, findings) => `${file}: ${department}, ${String(findings)} findings`,
  },
  status: {
    about: 'tell who has answered, who is late, and how many cells are open',
    line: (department, state, deadline, filled, findings, late) =>
      `${department}\t${state}${late ? ' (late)' : ''}\tdue ${deadline}\tfilled ${filled}\tfindings ${String(findings)}`,
    notHandedOut: 'not handed out',
    done: (answered, all, late, open) =>
      `${String(answered)} of ${String(all)} departments have answered, ${String(late)} late, ${String(open)} cells open`,
  },
};
