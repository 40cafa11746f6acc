import { readFileSync } from 'node:fs';
import { display, effect, flowTotal, rate } from '../../src/achievement';
import { XlsxBook } from '../../src/book/xlsx';
import { mine } from '../../src/formats/mine';
import { fieldName, quantityOf, rateInput, type FieldRef, type Indicator, type Plan } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { readPlan } from '../../src/sheets/read-plan';
import { readText } from '../../src/sheets/read-value';
import { LibreOffice } from '../support/libreoffice';
import { readSeed } from '../support/seed';

jest.setTimeout(600_000);

const office = new LibreOffice();
afterAll(() => {
  office.dispose();
});

const seed = readSeed('mine');
const year = 'R1';

/** Figures around those that were published: one unit of the last place more and less, zero, none, a word. */
const actuals = ['341', '342', '340', '0', '△ 12', '0.5', '1.25', '検討中', null];

function varied(): Plan {
  const measures = seed.measures.map((measure, m) => ({
    ...measure,
    indicators: measure.indicators.map((indicator, i): Indicator => {
      const actual = actuals[(m + i) % actuals.length];
      return { ...indicator, actuals: actual === null || actual === undefined ? {} : { [year]: actual } };
    }),
  }));
  return { ...seed, measures };
}

/** 「-」 where the engine gives a reason. */
function engine(indicator: Indicator): Record<'effect' | 'rate' | 'totalRate', string> {
  const { rounding } = seed.settings;
  const baseline = quantityOf(indicator.baseline);
  const actual = quantityOf(indicator.actuals[year]);
  const done = effect(baseline, actual, indicator.unit ?? null);
  const yearly = rate(rateInput(indicator, year, seed.settings), rounding);
  const total = flowTotal({ actuals: [actual], totalTarget: quantityOf(indicator.totalTarget) }, rounding);
  const shown = (result: { ok: boolean; printed?: string }): string =>
    result.ok && result.printed !== undefined ? display(result.printed, '△ ') : '';
  return { effect: shown(done), rate: shown(yearly), totalRate: shown(total) };
}

test.each([
  { name: 'as published', plan: seed },
  { name: 'with other figures', plan: varied() },
])('美祢 $name: LibreOffice and the engine give the same effects and rates', ({ name, plan }) => {
  const book = XlsxBook.create();
  book.apply(planEdits(plan, mine));
  const file = office.edit(office.write(`${name.replaceAll(' ', '-')}.xlsx`, book.save()), 'pass');
  const reading = readPlan(XlsxBook.load(readFileSync(file)).snapshot());
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  const differences = plan.measures.flatMap((measure, m) =>
    measure.indicators.flatMap((indicator, i) =>
      (['effect', 'rate', 'totalRate'] as const).flatMap((kind) => {
        const ref: FieldRef = { kind, indicator: i + 1, year };
        const shown = readText(reading.measures[m]?.cells.get(fieldName(ref)));
        const expected = engine(indicator)[kind];
        return shown === expected ? [] : [{ number: measure.number, kind, shown, expected }];
      }),
    ),
  );
  expect(differences).toEqual([]);
});
