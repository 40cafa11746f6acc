import type { PlanChange } from '../../revision/plan-change';
import { describeRevision } from '../../../locales/revision-text';
import { renameDepartment } from '../../revision/rename-department';
import { measuresAfter, type MeasureEdit, NoSuchMeasure } from '../../revision/measure-edits';
import { revise } from '../../revision/revise';
import { renamedInCycle, type Rename } from '../../cycle/rename-department';
import type { Plan } from '../../plan';
import { exit, type RegisterCommand } from '../command';
import { openCycle } from '../cycle-file';
import { applyAndSave, problemLine } from '../plan-file';
import { givenYears, type ListOptions } from '../plan-list';
import { print } from '../print';
import { UserError } from '../user-error';
import { say } from '../words';

interface ChangeOptions extends Pick<
  ListOptions,
  'title' | 'municipality' | 'years' | 'baselineYear' | 'reportYear'
> {
  readonly department?: readonly string[];
  readonly add?: string;
  readonly copy?: readonly string[];
  readonly remove?: readonly string[];
  readonly move?: readonly string[];
  readonly renumber?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/**
 * `change plan.xlsx --years R4-R9`: the years, the reported year, names, departments and measures of a plan, in 計画設定 and
 * on every sheet. Without anything to change the sheets follow what stands in 計画設定.
 */
export const change: RegisterCommand = (program, done) => {
  program
    .command('change')
    .description(say.changing.about)
    .argument('<file>', say.file)
    .option('--years <years>', say.changing.years)
    .option('--report-year <year>', say.changing.reportYear)
    .option('--baseline-year <year>', say.changing.baselineYear)
    .option('--title <title>', say.changing.title)
    .option('--municipality <name>', say.changing.municipality)
    .option('--department <old=new>', say.changing.department, together, [])
    .option('--add <count>', say.changing.add)
    .option('--copy <number>', say.changing.copy, together, [])
    .option('--remove <number>', say.changing.remove, together, [])
    .option('--move <number=place>', say.changing.move, together, [])
    .option('--renumber', say.changing.renumber)
    .option('-o, --output <file>', say.output)
    .option('--force', say.force)
    .option('--json', say.json)
    .option('--dry-run', say.dryRun)
    .action((path: string, options: ChangeOptions) => {
      const file = openCycle(path);
      const { plan } = file.reading;
      const snapshot = file.book.snapshot({ all: true });
      const renames = renamesOf(options);
      const revision = revise(file.reading, snapshot, changeOf(plan, renames, options));
      if ('code' in revision) throw new UserError(`${path}: ${say.revision.refused[revision.code]}`);
      const { summary, details } = describeRevision(say.revision, revision);
      const edits = [...revision.edits, ...renamedInCycle(snapshot, file.handOuts, renames)];
      const changes = applyAndSave(file, edits, options);
      if (options.json) {
        const { kept, restored, own, stopped, sheets } = revision;
        const written = !options.dryRun && edits.length > 0;
        print(JSON.stringify({ written, sheets, kept, restored, own, stopped, changes }, null, 2));
      } else {
        print(...file.reading.problems.map(problemLine), ...changes);
        print(...(edits.length === 0 ? [say.revision.nothing] : summary), ...details);
      }
      done(exit.clean);
    });
};

function together(one: string, all: readonly string[]): readonly string[] {
  return [...all, one];
}

/** @throws UserError */
function renamesOf({ department = [] }: ChangeOptions): Rename[] {
  return department.map((text) => {
    const [from = '', to = ''] = text.split(/[=＝]/u).map((part) => part.trim());
    if (from === '' || to === '') throw new UserError(say.changing.badDepartment(text));
    return [from, to];
  });
}

/** @throws UserError */
function changeOf(plan: Plan, renames: readonly Rename[], options: ChangeOptions): PlanChange {
  const { title, municipality } = options;
  const { years = plan.settings.years, baselineYear, reportYear } = givenYears(options);
  const kept = years.includes(plan.settings.reportYear) ? plan.settings.reportYear : years.at(-1);
  const reported = reportYear ?? kept ?? plan.settings.reportYear;
  if (!years.includes(reported)) throw new UserError(say.unknownYear(reported, years.join('・')));
  let { departments } = plan.settings;
  let measured = plan;
  let places: PlanChange['measures'];
  for (const [from, to] of renames) {
    const renamed = renameDepartment(measured, from, to);
    if (renamed.measures === 0 && !departments.includes(from))
      throw new UserError(say.changing.noDepartment(from, departments.join('、')));
    departments = renamed.change.settings?.departments ?? departments;
    places = renamed.change.measures?.map((place, i) => ({
      ...places?.[i],
      ...place,
      fields: { ...places?.[i]?.fields, ...place.fields },
    }));
    measured = {
      ...measured,
      settings: { ...measured.settings, departments },
      measures: measured.measures.map((measure, i) => ({
        ...measure,
        department: places?.[i]?.department ?? measure.department,
        fields: { ...measure.fields, ...places?.[i]?.fields },
      })),
    };
  }
  const edits = editsOf(options);
  if (edits.length > 0 || options.renumber) {
    const after = measuresAfter(plan, edits, options.renumber === true);
    if (after instanceof NoSuchMeasure)
      throw new UserError(
        say.changing.noMeasure(after.number, plan.measures.map(({ number }) => number).join('、')),
      );
    places = after.map((place) => ({
      ...(place.from === null ? {} : places?.[place.from]),
      ...place,
    }));
  }
  return {
    ...(title === undefined ? {} : { title }),
    ...(municipality === undefined ? {} : { municipality }),
    settings: {
      ...(options.years === undefined ? {} : { years }),
      ...(baselineYear === undefined ? {} : { baselineYear }),
      ...(reported === plan.settings.reportYear ? {} : { reportYear: reported }),
      ...(departments === plan.settings.departments ? {} : { departments }),
    },
    ...(places ? { measures: places } : {}),
  };
}

/** @throws UserError */
function editsOf({ add, copy = [], remove = [], move = [] }: ChangeOptions): MeasureEdit[] {
  const count = add === undefined ? 0 : Number(add.normalize('NFKC'));
  if (!Number.isInteger(count) || count < 0 || count > 1000)
    throw new UserError(say.changing.badCount(add ?? ''));
  return [
    ...copy.map((number): MeasureEdit => ({ kind: 'copy', number })),
    ...move.map((text): MeasureEdit => {
      const [number = '', place = ''] = text.split(/[=＝]/u).map((part) => part.trim());
      const to = Number(place.normalize('NFKC'));
      if (number === '' || !Number.isInteger(to) || to < 1) throw new UserError(say.changing.badMove(text));
      return { kind: 'move', number, place: to };
    }),
    ...remove.map((number): MeasureEdit => ({ kind: 'remove', number })),
    ...(count > 0 ? [{ kind: 'add', count } as const] : []),
  ];
}
