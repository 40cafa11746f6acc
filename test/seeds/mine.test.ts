import { display, effect, flowTotal, rate, type RateResult } from '../../src/achievement';
import { quantityOf, rateInput } from '../../src/plan';
import { seed } from './seed';

const plan = seed('mine');
const indicators = plan.measures.flatMap((measure) => measure.indicators);

test('the plan of 美祢 has 63 measures in nine 小分類', () => {
  expect(plan.measures.map((measure) => Number(measure.number))).toEqual(
    Array.from({ length: 63 }, (_, i) => i + 1),
  );
  const minors = new Set(plan.measures.map((measure) => `${measure.fields['大分類']}＜${measure.fields['小分類']}＞`));
  expect([...minors]).toEqual(
    plan.system?.flatMap((major) => major.directions.map((minor) => `${major.name}＜${minor.name}＞`)),
  );
});

test('the 43 published rates stand beside their indicators', () => {
  const rates = indicators.flatMap((indicator) => {
    const published = indicator.published?.R1;
    return [published?.rate, published?.totalRate].filter((rate) => rate !== undefined);
  });
  expect(rates).toHaveLength(43);
  expect(rates.filter((rate) => !/^(△ )?\d{1,3}(,\d{3})*\.\d$/.test(rate))).toEqual([]);
});

test('every published figure follows from the values of its indicator', () => {
  const { rounding } = plan.settings;
  const printed = (result: RateResult) => (result.ok ? display(result.printed, '△ ') : null);
  const differing = indicators.flatMap((indicator) => {
    const published = indicator.published?.R1 ?? {};
    const actual = quantityOf(indicator.actuals.R1);
    const gained = effect(quantityOf(indicator.baseline), actual, indicator.unit ?? null);
    const calculated = {
      effect: gained.ok ? display(gained.printed, '△ ') : null,
      rate: printed(rate(rateInput(indicator, 'R1', plan.settings), rounding)),
      totalRate: printed(
        flowTotal({ actuals: [actual], totalTarget: quantityOf(indicator.totalTarget) }, rounding),
      ),
    };
    return (['effect', 'rate', 'totalRate'] as const)
      .filter((figure) => published[figure] !== undefined && published[figure] !== calculated[figure])
      .map((figure) => [indicator.name, figure, published[figure], calculated[figure]]);
  });
  expect(differing).toEqual([]);
});

test('an actual whose printed figure does not give the published rate carries the exact one', () => {
  const exact = indicators.filter((indicator) => typeof indicator.actuals.R1 === 'object');
  expect(exact.map((indicator) => [indicator.name, indicator.actuals.R1, indicator.published?.R1?.rate])).toEqual([
    ['行政初級・上級採用試験受験倍率', { text: '5.7', exact: '5.67' }, '113.4'],
  ]);
});

test('every measure has a grade given by hand, and its marks are among the known words', () => {
  expect(plan.measures.filter((measure) => !/^[ABC]$/.test(measure.grades.R1?.grade ?? ''))).toEqual([]);
  expect(plan.settings.measureGrade).toBe('manual');
  const marks = plan.measures.flatMap((measure) => Object.keys(measure.marks));
  expect(marks.filter((mark) => !plan.settings.statusWords.includes(mark))).toEqual([]);
});

test('the arrow of an achieved measure ends in the reported year', () => {
  const ends = plan.measures
    .filter((measure) => measure.marks['達成'])
    .flatMap((measure) => measure.schedule.flatMap((row) => row.spans?.map((span) => span.to) ?? []));
  expect(new Set(ends)).toEqual(new Set(['R1']));
});
