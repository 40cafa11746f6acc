import { hasAnswered } from '../../cycle/ledger';
import { statusOf, type DepartmentStatus } from '../../cycle/status';
import { exit, type RegisterCommand } from '../command';
import { findingsIn, masterOf, openCycle, todayOf } from '../cycle-file';
import { problemLine } from '../plan-file';
import { print } from '../print';
import { say } from '../words';

interface StatusOptions {
  readonly today?: string;
  readonly json?: boolean;
}

/** `status plan.xlsx`: who has answered, who is late, how many cells are open. */
export const status: RegisterCommand = (program, done) => {
  const words = say.cycleCommands;
  program
    .command('status')
    .description(words.status.about)
    .argument('<file>', words.plan)
    .option('--today <date>', words.today)
    .option('--json', say.json)
    .action((file: string, options: StatusOptions) => {
      const today = todayOf(options.today);
      const { book, handOuts } = openCycle(file);
      const master = masterOf(book, file);
      const all = statusOf(master, handOuts, findingsIn(book, master), today);
      const given = all.filter(({ state }) => state !== null);
      const answered = given.filter(({ state }) => hasAnswered(state)).length;
      const late = all.filter(({ isLate }) => isLate).length;
      const open = all.reduce((sum, one) => sum + one.of - one.done, 0);
      const { problems } = master.reading;
      if (options.json)
        print(JSON.stringify({ today, answered, late, open, departments: all, problems }, null, 2));
      else
        print(
          ...problems.map(problemLine),
          ...all.map(line),
          words.status.done(answered, given.length, late, open),
        );
      done(late > 0 || problems.length > 0 ? exit.findings : exit.clean);
    });
};

function line(one: DepartmentStatus): string {
  const words = say.cycleCommands.status;
  return words.line(
    one.department,
    one.state ?? words.notHandedOut,
    one.deadline ?? '－',
    `${String(one.done)}/${String(one.of)}`,
    one.findings,
    one.isLate,
  );
}
