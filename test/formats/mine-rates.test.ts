import { XlsxBook } from '../../src/book/xlsx';
import { mine } from '../../src/formats/mine';
import { fieldName, type FieldRef } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { readText } from '../../src/sheets/read-value';
import { seed } from '../seeds/seed';

const plan = seed('mine');

function recalculated(): PlanReading {
  const book = XlsxBook.create();
  book.apply(planEdits(plan, mine));
  const reading = readPlan(XlsxBook.load(book.save()).snapshot());
  if (reading.plan === null) throw new Error('no plan');
  return reading;
}

test('every published effect and rate of 美祢 stands in its cell after recalculation, as it was printed', () => {
  const { measures } = recalculated();
  const shown = (measure: number, ref: FieldRef): string =>
    readText(measures[measure]?.cells.get(fieldName(ref)));
  const published = plan.measures.flatMap((measure, at) =>
    measure.indicators.flatMap((indicator, i) =>
      (['effect', 'rate', 'totalRate'] as const).flatMap((kind) => {
        const printed = indicator.published?.['R1']?.[kind];
        const ref = { kind, indicator: i + 1, year: 'R1' } as const;
        return printed === undefined ? [] : [{ number: measure.number, kind, printed, cell: shown(at, ref) }];
      }),
    ),
  );
  expect(published.filter(({ kind }) => kind !== 'effect')).toHaveLength(43);
  expect(published.filter(({ printed, cell }) => cell !== printed)).toEqual([]);
});
