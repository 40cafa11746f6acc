import { Command, CommanderError } from 'commander';
import { exit, type ExitCode, type RegisterCommand } from './command';
import { check } from './commands/check';
import { create } from './commands/create';
import { grade } from './commands/grade';
import { report } from './commands/report';

const commands: readonly RegisterCommand[] = [create, check, grade, report];

/** Runs `tassei COMMAND …`; gives the exit code. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exit.clean;
  const program = new Command('tassei').exitOverride();
  for (const register of commands) register(program, (value) => (code = value));
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.cannot;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return exit.cannot;
  }
  return code;
}
