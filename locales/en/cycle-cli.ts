import type { cycleCommandTexts as japanese } from '../ja/cycle-cli';
import type { Texts } from '../same-texts';
import { plural } from './plural';

const written = (dryRun: boolean): string => (dryRun ? ' (nothing written)' : '');

export const cycleCommandTexts: Texts<typeof japanese> = {
  plan: 'workbook of the plan (.xlsx)',
  today: 'today’s date (such as 2026-05-29; by default that of this computer)',
  badDay: (text) => `“${text}” is not a date. Write it as 2026-05-29.`,
  department: 'a department (can be repeated; by default all of them)',
  folder: 'folder to write to',
  deadline: 'deadline for the replies (such as 2026-05-29)',
  structure:
    'The structure of the workbook is protected, so the sheet 回収簿 cannot be added. Unprotect it in Excel (Review, Protect Workbook) and try again.',
  unknownDepartment: (name, known) =>
    `No measure belongs to the department “${name}”. Departments in the plan: ${known}`,
  handOut: {
    about:
      'make a workbook for each department with its own measures, in which only this year’s cells can be filled in',
    by: 'how to divide the plan (department)',
    each: 'give a measure of several departments to each of them, not only to the first',
    line: (file, department, measures, open) =>
      `${file}: ${department}, ${plural(measures, 'measure')}, ${plural(open, 'cell')} to fill in`,
    shared: (measure, to, others) =>
      `“${measure}” belongs to several departments. It goes to ${to} (not to ${others}).`,
    nobody: (measures) => `Measures without a department are not handed out: ${measures}`,
    none: 'There is no measure to hand out. Fill in the departments; if the form has no field for them, give a list (CSV or Excel) with the columns 番号, 施策 and 担当部署 with --assign.',
    assign:
      'list of the departments of the measures (CSV or Excel, columns 番号, 施策, 担当部署); it is kept on the sheet 担当表 and used from then on',
    noAssignColumns: (file) =>
      `${file}: the columns 番号 (or 施策) and 担当部署 were not found. Put the headings in the first line.`,
    badAssign: (file) => `${file}: some lines match no measure of the plan, so nothing is handed out.`,
    unknownMeasure: (measure, department) =>
      `The plan has no measure “${measure}” (${department}), which the list of departments names. Check its number and title.`,
    unclearMeasure: (measure, department) =>
      `“${measure}” (${department}) in the list of departments matches several measures. Give both number and title.`,
    done: (count, folder, dryRun) =>
      `${dryRun ? 'Would make' : 'Made'} workbooks for ${plural(count, 'department')} in ${folder}${written(dryRun)}.`,
  },
  collect: {
    about:
      'take the departments’ replies into the plan (a field that both sides changed is left until you decide)',
    replies: 'workbooks that came back, or their folder',
    take: 'which side wins in a conflict: reply or master',
    noBooks: (folder) => `${folder} contains no Excel workbook.`,
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
      `${String(taken)} taken, ${String(conflicts)} in conflict, ${plural(refused, 'file')} not taken${written(dryRun)}.`,
    undecided: 'Decide with --take reply or --take master.',
    nothingHandedOut: 'Nothing has been handed out from this plan yet. Run hand-out first.',
  },
  returns: {
    about: 'make workbooks to send back, with a sheet of findings, and a text for the e-mail',
    none: 'There is nothing to send back (no department that has replied has findings).',
    done: (count, folder, dryRun) =>
      `${dryRun ? 'Would make' : 'Made'} ${String(count)} workbooks to send back in ${folder}${written(dryRun)}.`,
    line: (file, department, findings) => `${file}: ${department}, ${plural(findings, 'finding')}`,
  },
  status: {
    about: 'show who has replied, who is late, and how many cells are still empty',
    line: (department, state, deadline, filled, findings, late) =>
      `${department}\t${state}${late ? ' (late)' : ''}\tdue ${deadline}\tfilled ${filled}\tfindings ${String(findings)}`,
    notHandedOut: 'not handed out',
    done: (answered, all, late, open) =>
      `${String(answered)} of ${plural(all, 'department')} replied, ${String(late)} late, ${plural(open, 'cell')} still empty`,
  },
};
