import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { describe, failureOf } from '../../book';
import { cellAddress } from '../../book/address';
import { commentsOf, readReplyFile } from '../../book/xlsx/cycle-files';
import { collect as collectReplies, type Collected } from '../../cycle/collect';
import { fieldWords } from '../../../locales/field-words';
import { replyNoteText } from '../../../locales/reply-note-text';
import { shownValue, type FieldValue } from '../../cycle/field-value';
import type { FieldOutcome, Side } from '../../cycle/merge';
import type { ReadReply, ReplyFile } from '../../cycle/reply';
import { exit, type RegisterCommand } from '../command';
import { masterOf, openCycle, remembered, todayOf } from '../cycle-file';
import { withCycleOptions, type CycleOptions } from '../cycle-options';
import { FileFailure } from '../files/file-failure';
import { readBytes } from '../files/read-file';
import { placeOf, problemLine } from '../plan-file';
import { print } from '../print';
import { UserError } from '../user-error';
import { say } from '../words';

interface CollectOptions extends CycleOptions {
  readonly take?: Side;
  readonly output?: string;
}

/** `collect plan.xlsx REPLIES…`: what departments sent back, field by field into the plan. */
export const collect: RegisterCommand = (program, done) => {
  const words = say.cycleCommands;
  const command = program
    .command('collect')
    .description(words.collect.about)
    .argument('<file>', words.plan)
    .argument('<replies...>', words.collect.replies)
    .addOption(new Option('--take <side>', words.collect.take).choices(['reply', 'master']))
    .option('-o, --output <file>', say.output);
  withCycleOptions(command).action((file: string, replies: readonly string[], options: CollectOptions) => {
    const today = todayOf(options.today);
    const opened = openCycle(file);
    const { book, handOuts } = opened;
    if (handOuts.length === 0) throw new UserError(words.collect.nothingHandedOut);
    const place = options.dryRun ? null : placeOf(opened, options);
    const files = replies.flatMap(booksAt).map(readReply);
    const { take } = options;
    const master = masterOf(book, file);
    const collected = collectReplies(master, handOuts, files, {
      today,
      comments: commentsOf(book),
      ...(take ? { decide: () => take } : {}),
    });
    const changes = describe(collected.edits).map(say.change);
    if (collected.replies.length > 0) {
      book.apply(collected.edits);
      book.apply(remembered(book, file, collected.handOuts, collected.rows));
      place?.save(book.save());
    }
    const conflicts = collected.outcomes.filter(({ result }) => result === 'conflict').length;
    const taken = collected.outcomes.filter(({ written }) => written !== undefined).length;
    const { problems } = master.reading;
    if (options.json)
      print(
        JSON.stringify(
          {
            written: !options.dryRun && collected.replies.length > 0,
            ...asJson(collected),
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
        ...lines(collected),
        words.collect.done(taken, conflicts, collected.refused.length, Boolean(options.dryRun)),
        ...(conflicts > 0 ? [words.collect.undecided] : []),
      );
    const told = collected.outcomes.some(({ result }) => result === 'formula' || result === 'error');
    done(conflicts + collected.refused.length + problems.length > 0 || told ? exit.findings : exit.clean);
  });
};

/** Workbooks of a file or a folder, whatever their ending: what cannot be read is told, one by one. */
function booksAt(target: string): string[] {
  if (!statSync(target, { throwIfNoEntry: false })?.isDirectory()) return [target];
  const files = readdirSync(target)
    .filter((name) => /\.(?:xl[a-z]+|ods)$/iu.test(name) && !/^(?:~\$|\.)/u.test(name))
    .sort((a, b) => a.localeCompare(b, 'ja'));
  if (files.length === 0) throw new UserError(say.cycleCommands.collect.noBooks(target));
  return files.map((name) => path.join(target, name));
}

/** One file that cannot be read does not keep the others from being. */
function readReply(file: string): ReplyFile {
  try {
    return { file: path.basename(file), ...readReplyFile(readBytes(file)) };
  } catch (error) {
    const { code, data, detail } = failureOf(error);
    const text =
      error instanceof FileFailure
        ? say.files[error.code](error.data)
        : `${say.failures[code](data)}${detail === null ? '' : ` ${detail}`}`;
    return { file: path.basename(file), failure: { code, text } };
  }
}

function lines({ replies, refused, outcomes, twice }: Collected): string[] {
  const words = say.cycleCommands.collect;
  const of = (reply: ReadReply): FieldOutcome[] =>
    outcomes.filter(({ answers }) => answers.some((answer) => answer.reply === reply));
  return [
    ...[...twice].map(([department, files]) => say.cycle.twice(department, files.join('、'))),
    ...replies.flatMap((reply) => {
      const own = of(reply);
      const count = (...results: readonly FieldOutcome['result'][]): number =>
        own.filter(({ result }) => results.includes(result)).length;
      return [
        words.reply(
          reply.file,
          reply.handOut.department,
          count('taken', 'replaced', 'decided-reply'),
          count('kept', 'decided-master'),
          count('conflict'),
        ),
        ...own.flatMap(outcomeLine),
        ...reply.notes.map((note) => words.note(replyNoteText(say.cycle.notes, note))),
      ];
    }),
    ...refused.map(({ file, refused: code, data }) => words.refused(file, say.cycle.refusals[code](data))),
  ];
}

function outcomeLine({ result, field: name, base, master, answers, written }: FieldOutcome): string[] {
  const field = fieldWords(name);
  const words = say.cycleCommands.collect;
  const { sheet, row, col } = master.place;
  const where = `${sheet} ${cellAddress({ row, col })}`;
  const answered = answers.map(({ reply, value }) => words.answer(reply.file, shown(value))).join('、');
  const [first] = answers;
  switch (result) {
    case 'taken':
    case 'decided-reply':
      return [words.change(where, field, shown(master), shown(written ?? master))];
    case 'replaced':
      return [words.replaced(where, field, shown(master), shown(written ?? master))];
    case 'conflict':
      return [words.conflict(where, field, shown(base), shown(master), answered)];
    case 'formula':
      return [words.formula(where, field, first ? shown(first.value) : '')];
    case 'error':
      return [words.error(where, field, first ? shown(first.value) : '')];
    case 'kept':
    case 'decided-master':
      return [];
  }
}

/** A line's worth of a text: the whole of it stands in --json. */
const mostShown = 60;

function shown(value: FieldValue): string {
  const text = shownValue(value)
    .trim()
    .replace(/\s*\n\s*/gu, ' ／ ');
  if (text === '') return say.cycle.empty;
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

function asJson({ replies, refused, outcomes, twice }: Collected): object {
  return {
    replies: replies.map(({ file, handOut, notes }) => ({
      file,
      department: handOut.department,
      handOut: handOut.id,
      notes: notes.map((note) => ({ ...note, message: replyNoteText(say.cycle.notes, note) })),
    })),
    refused: refused.map(({ file, refused: code, data }) => ({
      file,
      code,
      message: say.cycle.refusals[code](data),
    })),
    twice: Object.fromEntries(twice),
    fields: outcomes.map(({ record, field, base, master, answers, result, written }) => ({
      result,
      number: record.number,
      title: record.title,
      field,
      sheet: master.place.sheet,
      cell: cellAddress(master.place),
      base: shownValue(base),
      master: shownValue(master),
      replies: answers.map(({ reply, value }) => ({ file: reply.file, value: shownValue(value) })),
      ...(written ? { written: shownValue(written) } : {}),
    })),
  };
}
