import path from 'node:path';
import { Option } from 'commander';
import { describe } from '../../book';
import type { Edit } from '../../book/edit';
import { assignmentEdits, type AssignmentLine } from '../../cycle/assignment';
import { handOuts, idEdits, type HandOut, type Master } from '../../cycle/hand-out';
import { randomId } from '../../cycle/random-id';
import { recordsOf } from '../../cycle/records';
import { assignedBy, readAssignList, unfitLines } from '../assign-list';
import { exit, type RegisterCommand } from '../command';
import { dayOf, masterOf, openCycle, remembered, todayOf } from '../cycle-file';
import { withDepartments, type ToDepartments } from '../cycle-options';
import { sameFile } from '../files/output-file';
import { handOutFiles, writeAll } from '../hand-out-files';
import { problemLine } from '../plan-file';
import { print } from '../print';
import { UserError } from '../user-error';
import { say } from '../words';

interface HandOutOptions extends ToDepartments {
  readonly each?: boolean;
  readonly assign?: string;
}

/** `hand-out plan.xlsx --by department -o DIR [--deadline 2026-05-29]`: a workbook a department. */
export const handOut: RegisterCommand = (program, done) => {
  const words = say.cycleCommands;
  const command = program
    .command('hand-out')
    .description(words.handOut.about)
    .argument('<file>', words.plan)
    .addOption(new Option('--by <what>', words.handOut.by).choices(['department']).default('department'));
  withDepartments(command)
    .option('--each', words.handOut.each)
    .option('--assign <list>', words.handOut.assign)
    .action(async (file: string, options: HandOutOptions) => {
      const { output, department, each, dryRun, force, json } = options;
      const deadline = options.deadline === undefined ? null : dayOf(options.deadline);
      const today = todayOf(options.today);
      const opened = openCycle(file);
      const { book } = opened;
      if (book.isStructureProtected) throw new UserError(`${file}: ${words.structure}`);
      const place = dryRun ? null : sameFile(file, opened.digest, force);
      const lines = options.assign === undefined ? null : await readAssignList(options.assign);
      const ids = idEdits(masterOf(book, file), randomId);
      book.apply(ids);
      const assigned = lines === null ? [] : assignEdits(masterOf(book, file), options.assign ?? '', lines);
      book.apply(assigned);
      const master = masterOf(book, file);
      const made = handOuts(master, {
        ...{ deadline, today, newId: randomId, ending: path.extname(file).toLowerCase() || '.xlsx' },
        ...(department ? { departments: department } : {}),
        ...(each ? { each } : {}),
      });
      const [unknown] = made.unknown;
      if (unknown !== undefined) {
        const known = handOuts(master, { today, newId: randomId, ending: '' }).handOuts.map(
          (one) => one.record.department,
        );
        throw new UserError(words.unknownDepartment(unknown, known.join('、')));
      }
      if (made.handOuts.length === 0) throw new UserError(words.handOut.none);
      const files = handOutFiles(book, made.handOuts, output);
      const edits = remembered(
        book,
        file,
        [...opened.handOuts, ...made.handOuts.map(({ record }) => record)],
        made.handOuts.map(({ record }) => ({
          ...{ department: record.department, file: record.file, deadline, state: '未提出' as const },
          ...{ received: null, reply: '' },
        })),
      );
      book.apply(edits);
      if (place)
        writeAll(files, { folder: output, force, inputs: [file], kinds: ['.xlsx', '.xlsm'] }, () => {
          place.save(book.save());
        });
      const { problems } = master.reading;
      const changes = describe([...ids, ...assigned, ...edits]).map(say.change);
      const unfit = unfitLines(made.unfit);
      if (json)
        print(
          JSON.stringify(
            {
              folder: output,
              written: !dryRun,
              deadline,
              handOuts: made.handOuts.map(asJson),
              shared: made.shared.map(({ record, to, others }) => ({
                number: record.number,
                title: record.title,
                to,
                others,
              })),
              nobody: made.nobody.map(({ number, title, sheet }) => ({ number, title, sheet })),
              unfit: made.unfit,
              problems,
              changes,
            },
            null,
            2,
          ),
        );
      else
        print(
          ...problems.map(problemLine),
          ...unfit,
          ...made.shared
            .filter(({ others }) => others.length > 0)
            .map(({ record, to, others }) =>
              words.handOut.shared(measureName(record), to.join('、'), others.join('、')),
            ),
          ...(made.nobody.length > 0 ? [words.handOut.nobody(made.nobody.map(measureName).join('、'))] : []),
          ...made.handOuts.map((one) =>
            words.handOut.line(one.record.file, one.record.department, one.measures.length, openOf(one)),
          ),
          words.handOut.done(made.handOuts.length, output, Boolean(dryRun)),
        );
      done(problems.length + made.nobody.length + unfit.length > 0 ? exit.findings : exit.clean);
    });
};

/** 担当表 with what a list says. @throws UserError where a line fits no measure, or several */
function assignEdits({ book, reading }: Master, list: string, lines: readonly AssignmentLine[]): Edit[] {
  const records = recordsOf(book, reading.measures);
  return assignmentEdits(book, reading.plan, records, assignedBy(list, records, lines));
}

function measureName({ number, title }: { readonly number: string; readonly title: string }): string {
  return `${number} ${title}`.trim();
}

function openOf({ sheets }: HandOut): number {
  return sheets.reduce((sum, { open }) => sum + open.length, 0);
}

function asJson(one: HandOut): object {
  const { record, measures } = one;
  return {
    id: record.id,
    department: record.department,
    file: record.file,
    measures: measures.map(({ number, title, sheet }) => ({ number, title, sheet })),
    open: openOf(one),
  };
}
