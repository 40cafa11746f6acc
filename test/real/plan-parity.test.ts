import { readFileSync } from 'node:fs';
import { display, effect } from '../../src/achievement';
import { XlsxBook } from '../../src/book/xlsx';
import { findFormat } from '../../src/formats';
import { evaluate, fieldName, overallRate, quantityOf, type FieldRef, type Plan } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { readPlan } from '../../src/sheets/read-plan';
import { readText } from '../../src/sheets/read-value';
import { LibreOffice } from '../support/libreoffice';
import { readSeed } from '../support/seed';
import { variedPlan } from './support/varied-plan';

jest.setTimeout(600_000);

const office = new LibreOffice();
afterAll(() => {
  office.dispose();
});

/** What the engine says that a cell shows; null: the engine has no such figure. */
function expectedText(plan: Plan, m: number, ref: FieldRef): string | null {
  const measure = plan.measures[m];
  const rules = findFormat(plan.format)?.rules;
  if (!measure || !rules) throw new Error(plan.format);
  const shown = (result: { ok: boolean; printed?: string }, suffix = ''): string =>
    result.ok && result.printed !== undefined ? display(result.printed, rules.negative) + suffix : '';
  const percent = rules.ratesAs === 'ratio' ? '%' : '';
  switch (ref.kind) {
    case 'rate':
      return shown(
        evaluate(measure, plan.settings, ref.year).rates[ref.indicator - 1] ?? { ok: false },
        percent,
      );
    case 'computedGrade':
      return evaluate(measure, plan.settings, ref.year).computed ?? '';
    case 'totalRate': {
      const indicator = measure.indicators[ref.indicator - 1];
      const overall = indicator && overallRate(indicator, plan.settings, ref.year);
      return overall?.kind === 'final' || !overall ? null : shown(overall.rate, percent);
    }
    case 'effect': {
      const indicator = measure.indicators[ref.indicator - 1];
      if (!indicator) return null;
      const [baseline, actual] = [indicator.baseline, indicator.actuals[ref.year]].map(quantityOf);
      const done = effect(baseline ?? null, actual ?? null, indicator.unit ?? null);
      return shown(done, done.ok && done.unit === '%' ? '%' : '');
    }
    default:
      return null;
  }
}

const formats = ['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform'];

test.each(formats.flatMap((format) => [1, 2].map((seed) => ({ format, seed }))))(
  '$format, figures $seed: rates, totals, effects and grades of all years are those of the engine in LibreOffice',
  ({ format, seed }) => {
    const form = findFormat(format);
    if (!form) throw new Error(format);
    const plan = variedPlan(readSeed(format), form.rules.inheritsTarget, seed);
    const book = XlsxBook.create();
    book.apply(planEdits(plan, form));
    const file = office.edit(office.write(`${format}-${String(seed)}.xlsx`, book.save()), 'pass');
    const reading = readPlan(XlsxBook.load(readFileSync(file)).snapshot());
    if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
    let compared = 0;
    const differences = reading.measures.flatMap(({ cells, measure: { number } }, m) =>
      refs(plan, m).flatMap((ref) => {
        const cell = cells.get(fieldName(ref));
        const expected = cell ? expectedText(plan, m, ref) : null;
        if (expected === null) return [];
        compared += 1;
        const found = readText(cell).replace(/^(?:-|△ )(?=0(?:\.0*)?%?$)/, '');
        return found === expected ? [] : [{ number, ref, found, expected, of: inWords(plan, m, ref) }];
      }),
    );
    expect(differences.slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThan(10);
  },
);

function refs({ measures, settings: { years, reportYear } }: Plan, m: number): FieldRef[] {
  const count = measures[m]?.indicators.length ?? 0;
  const figures = Array.from({ length: count }, (_, i) => i + 1).flatMap((indicator) =>
    years.flatMap((year): FieldRef[] => [
      { kind: 'rate', indicator, year },
      { kind: 'effect', indicator, year },
      ...(year === reportYear ? [{ kind: 'totalRate', indicator, year } as const] : []),
    ]),
  );
  return [...figures, ...years.map((year) => ({ kind: 'computedGrade', year }) as const)];
}

function inWords({ measures, settings }: Plan, m: number, ref: FieldRef): string {
  const all = measures[m]?.indicators ?? [];
  return JSON.stringify(
    'indicator' in ref ? [all[ref.indicator - 1], settings.yearTarget] : [all, settings.yearTarget],
  );
}
