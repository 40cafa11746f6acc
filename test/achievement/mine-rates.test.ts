import Papa from 'papaparse';
import { display, effect, flowTotal, rate, type RateMethod } from '../../src/achievement';
import { readQuantity, type Quantity } from '../../src/quantity';
import { caseText } from '../cases/read-cases';

type Row = Record<string, string>;

const rows = Papa.parse<Row>(caseText('mine-rates.csv'), { header: true, skipEmptyLines: true }).data;
const rounding = { mode: 'half-up', places: 1 } as const;

/** The amount of a flow is its own level. */
const methodOf = (row: Row): RateMethod => (row['method'] === 'change' ? 'change' : 'level');

function quantity(row: Row, column: string): Quantity | null {
  const text = row[column] ?? '';
  return text === '' ? null : readQuantity(text);
}

describe('every published figure of 美祢 comes out as printed', () => {
  test.each(
    rows.filter((row) => row['annual_printed'] !== '').map((row) => [row['indicator'], row] as const),
  )('年度目標達成率 of %s', (_, row) => {
    const result = rate(
      {
        baseline: quantity(row, 'baseline'),
        target: quantity(row, 'target'),
        actual: quantity(row, 'actual'),
        method: methodOf(row),
      },
      rounding,
    );
    expect(result.ok && display(result.printed, '△ ')).toBe(row['annual_printed']);
  });

  test.each(rows.filter((row) => row['total_printed'] !== '').map((row) => [row['indicator'], row] as const))(
    '合計目標達成率 of %s',
    (_, row) => {
      const result = flowTotal(
        { actuals: [quantity(row, 'actual')], totalTarget: quantity(row, 'totalTarget') },
        rounding,
      );
      expect(result.ok && display(result.printed, '△ ')).toBe(row['total_printed']);
    },
  );

  test.each(
    rows.filter((row) => row['effect_printed'] !== '').map((row) => [row['indicator'], row] as const),
  )('実施効果 of %s', (_, row) => {
    const result = effect(quantity(row, 'baseline'), quantity(row, 'actual'), row['unit'] || null);
    expect(result.ok && display(result.printed, '△ ')).toBe(row['effect_printed']);
  });

  test('these are 43 rates: 27 of a year and 16 of the total', () => {
    const count = (column: string): number => rows.filter((row) => row[column] !== '').length;
    expect({ annual: count('annual_printed'), total: count('total_printed') }).toEqual({
      annual: 27,
      total: 16,
    });
  });
});
