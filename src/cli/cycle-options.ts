import type { Command } from 'commander';
import { say } from './words';

/** What all commands of the yearly cycle that write take. */
export interface CycleOptions {
  readonly today?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** What those take that make workbooks for departments. */
export interface ToDepartments extends CycleOptions {
  readonly output: string;
  readonly deadline?: string;
  readonly department?: readonly string[];
}

export function withCycleOptions(command: Command): Command {
  return command
    .option('--today <date>', say.cycleCommands.today)
    .option('--force', say.force)
    .option('--json', say.json)
    .option('--dry-run', say.dryRun);
}

export function withDepartments(command: Command): Command {
  const words = say.cycleCommands;
  return withCycleOptions(
    command
      .requiredOption('-o, --output <folder>', words.folder)
      .option('--deadline <date>', words.deadline)
      .option('--department <name...>', words.department),
  );
}
