import { Command, CommanderError } from 'commander';
import { ja } from 'zod/locales';
import { z } from 'zod/mini';
import { bookTexts } from '../../locales/ja/book';
import { cliTexts } from '../../locales/ja/cli';
import { BookFailure } from '../book';
import { exit, type ExitCode, type RegisterCommand } from './command';
import { adopt } from './commands/adopt';
import { check } from './commands/check';
import { corpus } from './commands/corpus';
import { create } from './commands/create';
import { form } from './commands/form';
import { grade } from './commands/grade';
import { next } from './commands/next';
import { pdf } from './commands/pdf';
import { quantity } from './commands/quantity';
import { rate } from './commands/rate';
import { report } from './commands/report';
import { touch } from './commands/touch';
import { usageError, withUsage } from './usage';

const commands: readonly RegisterCommand[] = [
  create,
  adopt,
  form,
  check,
  grade,
  report,
  next,
  pdf,
  rate,
  quantity,
  touch,
  corpus,
];

/** Runs `tassei COMMAND …`; gives the exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  // `tassei check … | head` closes the pipe: that is no failure
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  // what a JSON file has wrong is said in the user's language
  z.config(ja());
  let code: ExitCode = exit.clean;
  const program = withUsage(new Command('tassei').exitOverride()).description(cliTexts.about);
  for (const register of commands) register(program, (value) => (code = value));
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exit.clean;
      const command = program.commands.find((one) => one.name() === args[0]);
      // without any command its help has been shown
      if (error.code !== 'commander.help')
        process.stderr.write(`${usageError(error, command ? `tassei ${command.name()}` : 'tassei')}\n`);
      return exit.cannot;
    }
    process.stderr.write(`${messageOf(error)}\n`);
    return exit.cannot;
  }
  return code;
}

function messageOf(error: unknown): string {
  if (error instanceof BookFailure) {
    const { opened } = error.data;
    return `${opened === undefined ? '' : `${String(opened)}: `}${bookTexts[error.code](error.data)}`;
  }
  return error instanceof Error ? error.message : String(error);
}
