import { Command, CommanderError } from 'commander';
import { en, ja } from 'zod/locales';
import { z } from 'zod/mini';
import { failureOf } from '../book';
import { exit, type ExitCode, type RegisterCommand } from './command';
import { adopt } from './commands/adopt';
import { change } from './commands/change';
import { check } from './commands/check';
import { collect } from './commands/collect';
import { create } from './commands/create';
import { exportTables } from './commands/export';
import { form } from './commands/form';
import { grade } from './commands/grade';
import { handOut } from './commands/hand-out';
import { next } from './commands/next';
import { pdf } from './commands/pdf';
import { quantity } from './commands/quantity';
import { rate } from './commands/rate';
import { rebuild } from './commands/rebuild';
import { report } from './commands/report';
import { returns } from './commands/return';
import { status } from './commands/status';
import { FileFailure } from './files/file-failure';
import { usageError, withUsage } from './usage';
import { UserError } from './user-error';
import { languageOf, say, speak } from './words';

/** What the threads of `export` run. */
export { exportThread } from './export/pool';

const commands: readonly RegisterCommand[] = [
  create,
  adopt,
  form,
  check,
  grade,
  report,
  change,
  rebuild,
  exportTables,
  handOut,
  collect,
  returns,
  status,
  next,
  pdf,
  rate,
  quantity,
];

/** Runs `tassei COMMAND …`; gives the exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  // `tassei check … | head` closes the pipe: that is no failure
  process.stdout.off('error', unlessClosed).on('error', unlessClosed);
  const language = languageOf(args, process.env);
  speak(language);
  // what a JSON file has wrong is said in the user's language
  z.config(language === 'en' ? en() : ja());
  let code: ExitCode = exit.clean;
  const program = withUsage(new Command('tassei').exitOverride()).description(say.about);
  for (const register of commands) register(program, (value) => (code = value));
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exit.clean;
      const names = program.commands.map((one) => one.name());
      const command = args.find((arg) => names.includes(arg));
      // without any command its help has been shown
      if (error.code !== 'commander.help')
        process.stderr.write(
          `${usageError(error, command === undefined ? 'tassei' : `tassei ${command}`)}\n`,
        );
      return exit.cannot;
    }
    process.stderr.write(`${messageOf(error)}\n`);
    return exit.cannot;
  }
  return code;
}

function unlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function messageOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof FileFailure) return say.files[error.code](error.data);
  const { code, data, detail } = failureOf(error);
  const opened = data.opened === undefined ? '' : `${String(data.opened)}: `;
  return `${opened}${say.failures[code](data)}${detail === null ? '' : `\n${detail}`}`;
}
