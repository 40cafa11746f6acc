import { describe } from '../book';
import type { Edit } from '../book/edit';
import { XlsxBook } from '../book/xlsx';
import { adoptEdits } from '../forms/adopt';
import { definitionOf } from '../forms/definition-of';
import { detect } from '../forms/detect';
import { nextYearEdits } from '../forms/next-year';
import { nextYear } from '../quantity';
import { settingsEdits } from '../sheets/settings-edits';
import { readPlan } from '../sheets/read-plan';
import { reasonTexts } from '../../locales/ja/forms';
import { understand } from './adopt-files';
import { exit, type ExitCode } from './command';
import type { PlanFile } from './plan-file';
import { print } from './print';
import { UserError } from './user-error';
import { say } from './words';

interface NextOptions {
  readonly output: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** The workbook of a city's own form for the following year: its own sheets, with their headings moved on. */
export function nextAdopted(
  { path, reading }: PlanFile,
  options: NextOptions,
  save: (bytes: Uint8Array) => void,
): ExitCode {
  const { settings } = reading.plan;
  const next = nextYear(settings.reportYear);
  const { book, detection, given: rules } = understand(path, {});
  // a plan that has come to its end has no next year; a form that shows some years only goes on
  if (settings.reportYear === settings.years.at(-1)) throw new UserError(say.next.ended(settings.reportYear));
  const { edits, moves } = nextYearEdits({ ...detection, reportYear: settings.reportYear }, next);
  const copy = XlsxBook.load(book.save());
  copy.apply(edits);
  const after = copy.snapshot({ all: true });
  const found = { ...detect(after, rules), reportYear: next };
  const years = moves && !settings.years.includes(next) ? [...settings.years, next] : settings.years;
  const words = { title: reading.plan.title, municipality: reading.plan.municipality };
  const names = adoptEdits(after, found, definitionOf(found, reading.plan.title, rules), words, reasonWord);
  copy.apply(names);
  const again = readPlan(copy.snapshot());
  const said: readonly Edit[] =
    again.plan === null
      ? []
      : settingsEdits(again, copy.snapshot(), { settings: { ...settings, years, reportYear: next } }).edits;
  copy.apply(said);
  save(copy.save());
  const count = found.records.length;
  if (options.json)
    print(
      JSON.stringify(
        {
          output: options.output,
          written: !options.dryRun,
          year: next,
          measures: count,
          moved: moves,
          problems: [],
        },
        null,
        2,
      ),
    );
  else
    print(
      ...describe(edits).map(say.change),
      say.next.done(options.output, next, count, Boolean(options.dryRun)),
    );
  return exit.clean;
}

/** A reason in words; a code that there are none for as it is. */
export function reasonWord(code: string): string {
  return code in reasonTexts ? reasonTexts[code as keyof typeof reasonTexts] : code;
}
