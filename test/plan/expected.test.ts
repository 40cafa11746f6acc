import { explain, rate } from '../../src/achievement';
import { expectedTarget, rateInput, type Indicator, type PlanSettings } from '../../src/plan';
import { achievementWords } from '../../locales/ja/achievement';
import { samplePlan } from '../checks/sample-plan';

const settings: PlanSettings = {
  ...samplePlan().settings,
  years: ['R1', 'R2', 'R3', 'R4'],
  yearTarget: 'expected',
};

function indicator(parts: Partial<Indicator>): Indicator {
  return { name: '未収債権額', targets: {}, actuals: {}, ...parts };
}

function expected(parts: Partial<Indicator>, year = 'R2', more: Partial<PlanSettings> = {}): string | null {
  return (
    expectedTarget(indicator(parts), year, { ...settings, ...more })?.quantity.number.toFraction() ?? null
  );
}

test('a year without a target is measured by the line from the baseline to the final target', () => {
  const line = { baseline: '1,000件', finalTarget: '700件' };
  expect(['R1', 'R2', 'R3', 'R4'].map((year) => expected(line, year))).toEqual(['925', '850', '775', null]);
  expect(expected({ ...line, targets: { R2: '900件' } })).toBeNull();
  expect(expected(line, 'R2', { yearTarget: 'final' })).toBeNull();
  expect(expected({ baseline: '1,000件 (H28)', finalTarget: '700件' })).toBe('800');
  expect(expected({ baseline: '1,000件', finalTarget: '700件 (R6)' })).toBe('900');
  expect(expected({ baseline: '10億円', finalTarget: '700百万円' })).toBe('850');
  expect(expected({ baseline: '0件', finalTarget: '1件' }, 'R1')).toBe('1/4');
  expect(expected({ baseline: '0件', targets: { R4: '1件' } }, 'R3')).toBe('3/4');
  expect([expected({ finalTarget: '7件' }), expected({ baseline: '－', finalTarget: '実施' })]).toEqual([
    null,
    null,
  ]);
});

test('its explanation says 期待値', () => {
  const one = indicator({ baseline: '1,000件', finalTarget: '700件', actuals: { R2: '900件' } });
  const result = rate(rateInput(one, 'R2', settings), settings.rounding);
  expect(explain(result, { ...settings, gradeScale: [] }, achievementWords)).toBe(
    '(1,000−900)÷(1,000−850)＝100÷150（目標は期待値850件：基準値から最終目標700件までの4年のうち2年目）＝66.7％',
  );
});
