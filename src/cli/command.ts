import type { Command } from 'commander';

/** Exit codes of every command: nothing to say, something was found, it could not be done. */
export const exit = { clean: 0, findings: 1, cannot: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** One command of the command line; `done` takes its exit code. A thrown error becomes a message and exit code 2. */
export type RegisterCommand = (program: Command, done: (code: ExitCode) => void) => void;
