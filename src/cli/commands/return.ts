import path from 'node:path';
import { describe } from '../../book';
import type { Edit } from '../../book/edit';
import { handOuts as makeHandOuts, type HandOut } from '../../cycle/hand-out';
import { findingsOf, latest, measuresOf } from '../../cycle/by-department';
import { randomId } from '../../cycle/random-id';
import { recordsOf } from '../../cycle/records';
import { returnLetter, type ReturnLetter } from '../../cycle/return-letter';
import { readLedger } from '../../cycle/ledger';
import type { PlacedFinding } from '../../sheets/check';
import { findingText } from '../../../locales/finding-texts';
import { findingTexts, severityTexts } from '../../../locales/ja/findings';
import { exit, type RegisterCommand } from '../command';
import { dayOf, findingsIn, masterOf, openCycle, remembered, todayOf } from '../cycle-file';
import { withDepartments, type ToDepartments } from '../cycle-options';
import { sameFile } from '../files/output-file';
import { handOutFiles, writeAll } from '../hand-out-files';
import { problemLine } from '../plan-file';
import { print } from '../print';
import { UserError } from '../user-error';
import { say } from '../words';

interface Returned {
  readonly handOut: HandOut;
  readonly findings: readonly PlacedFinding[];
  readonly letter: ReturnLetter;
}

/** `return plan.xlsx -o DIR`: to each department what is found in its answer, in its workbook and as a text for a mail. */
export const returns: RegisterCommand = (program, done) => {
  const words = say.cycleCommands;
  const command = program.command('return').description(words.returns.about).argument('<file>', words.plan);
  withDepartments(command).action((file: string, options: ToDepartments) => {
    const { output, dryRun, force, json } = options;
    const deadline = options.deadline === undefined ? null : dayOf(options.deadline);
    const today = todayOf(options.today);
    const opened = openCycle(file);
    const { book } = opened;
    if (opened.handOuts.length === 0) throw new UserError(words.collect.nothingHandedOut);
    const place = dryRun ? null : sameFile(file, opened.digest, force);
    const master = masterOf(book, file);
    const { plan } = master.reading;
    const given = latest(opened.handOuts);
    const unknown = options.department?.find((one) => !given.has(one));
    if (unknown !== undefined)
      throw new UserError(words.unknownDepartment(unknown, [...given.keys()].join('、')));
    const records = recordsOf(master.book, master.reading.measures);
    const all = findingsIn(book, master);
    const answered = (readLedger(master.book) ?? [])
      .filter(({ state }) => state === '提出済')
      .map(({ department }) => department);
    const found = new Map(
      (options.department ?? answered).flatMap((department) => {
        const handOut = given.get(department);
        if (!handOut) return [];
        const own = findingsOf(master.reading, measuresOf(handOut, records), all);
        return own.length === 0 ? [] : [[department, own] as const];
      }),
    );
    const ending = path.extname(file).toLowerCase() || '.xlsx';
    // to whom a measure went, there it goes again
    const each = [...found.keys()].some((department) => wentToOthers(department, opened.handOuts));
    const made = makeHandOuts(master, {
      ...{ departments: [...found.keys()], deadline, today, newId: randomId, ending, each },
    }).handOuts.map((handOut): Returned => {
      const { department } = handOut.record;
      const findings = found.get(department) ?? [];
      return {
        handOut,
        findings,
        letter: returnLetter(plan, department, deadline, findings, {
          severity: ({ severity }) => severityTexts[severity],
          message: (one) => findingText(findingTexts, one),
        }),
      };
    });
    const letters = new Map(made.map(({ handOut, letter }) => [handOut, letter]));
    const files = handOutFiles(
      book,
      made.map(({ handOut }) => handOut),
      output,
      (handOut) => letterEdits(letters.get(handOut), handOut),
    );
    const mails = made.map(({ handOut, letter }) => ({
      file: path.join(output, handOut.record.file.replace(/\.[^.]+$/u, '.txt')),
      bytes: () => new TextEncoder().encode(`\uFEFF${letter.mail.replace(/\n/gu, '\r\n')}`),
    }));
    const edits = remembered(
      book,
      file,
      [...opened.handOuts, ...made.map(({ handOut }) => handOut.record)],
      made.map(({ handOut: { record } }) => ({
        ...{ department: record.department, file: record.file, state: '差戻し' as const },
        ...(deadline === null ? {} : { deadline }),
      })),
    );
    if (made.length > 0) {
      book.apply(edits);
      if (place)
        writeAll(
          [...files, ...mails],
          { folder: output, force, inputs: [file], kinds: ['.xlsx', '.xlsm', '.txt'] },
          () => {
            place.save(book.save());
          },
        );
    }
    const { problems } = master.reading;
    if (json)
      print(
        JSON.stringify(
          {
            folder: output,
            written: !dryRun && made.length > 0,
            deadline,
            returns: made.map(({ handOut, findings, letter }) => ({
              department: handOut.record.department,
              file: handOut.record.file,
              findings: findings.length,
              mail: letter.mail,
            })),
            problems,
            changes: made.length > 0 ? describe(edits).map(say.change) : [],
          },
          null,
          2,
        ),
      );
    else
      print(
        ...problems.map(problemLine),
        ...made.map(({ handOut, findings }) =>
          words.returns.line(handOut.record.file, handOut.record.department, findings.length),
        ),
        made.length === 0 ? words.returns.none : words.returns.done(made.length, output, Boolean(dryRun)),
      );
    done(made.length + problems.length > 0 ? exit.findings : exit.clean);
  });
};

/** Whether some measure of a department was given to another one, too. */
function wentToOthers(
  department: string,
  handOuts: readonly { readonly department: string; readonly bases: readonly { readonly key: string }[] }[],
): boolean {
  const keys = new Set(
    handOuts
      .filter((one) => one.department === department)
      .flatMap(({ bases }) => bases.map(({ key }) => key)),
  );
  return handOuts.some((one) => one.department !== department && one.bases.some(({ key }) => keys.has(key)));
}

function letterEdits(letter: ReturnLetter | undefined, { sheets }: HandOut): Edit[] {
  if (!letter) return [];
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let { name } = letter.sheet;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${letter.sheet.name}(${String(n)})`;
  return [{ kind: 'putSheet', content: { ...letter.sheet, name }, after: null }];
}
