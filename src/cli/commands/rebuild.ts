import { describeRebuilt } from '../../../locales/rebuilt-text';
import { rebuildSettings } from '../../revision/rebuild-settings';
import { readPlan } from '../../sheets/read-plan';
import { exit, type RegisterCommand } from '../command';
import { naming, openBook } from '../open-book';
import { applyAndSave } from '../plan-file';
import { print } from '../print';
import { UserError } from '../user-error';
import { say } from '../words';

interface RebuildOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `rebuild plan.xlsx`: 計画設定 from the sheets, where it was deleted or cannot be read any more. */
export const rebuild: RegisterCommand = (program, done) => {
  program
    .command('rebuild')
    .description(say.rebuilding.about)
    .argument('<file>', say.file)
    .option('-o, --output <file>', say.output)
    .option('--force', say.force)
    .option('--json', say.json)
    .option('--dry-run', say.dryRun)
    .action((path: string, options: RebuildOptions) => {
      const { book, digest } = openBook(path);
      const snapshot = naming(path, () => book.snapshot({ all: true }));
      const reading = readPlan(snapshot);
      if (reading.plan !== null) throw new UserError(`${path}: ${say.rebuilding.notNeeded}`);
      const rebuilt = rebuildSettings(snapshot);
      if (!rebuilt) throw new UserError(`${path}: ${say.revision.rebuild.impossible}`);
      // only to save it: the plan is read when the sheet stands again
      const changes = applyAndSave({ path, book, digest }, rebuilt.edits, options);
      const guessed = rebuilt.guesses.filter(({ reason }) => reason === 'usual').length;
      if (options.json) {
        const { title, municipality, settings } = rebuilt.plan;
        const { guesses, measures } = rebuilt;
        const written = !options.dryRun;
        print(
          JSON.stringify({ written, measures, title, municipality, settings, guesses, changes }, null, 2),
        );
      } else
        print(
          ...changes,
          say.revision.rebuild.summary(rebuilt.measures),
          ...describeRebuilt(say.revision, rebuilt).map((line) => `  ${line}`),
        );
      done(guessed > 0 ? exit.findings : exit.clean);
    });
};
