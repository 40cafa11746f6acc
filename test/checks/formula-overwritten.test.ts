import { at, found, measureOne, sampleMeasure, samplePlan } from './sample-plan';

import { sameFormula } from '../../src/checks';

const plan = samplePlan({ measures: [sampleMeasure()] });
const field = { kind: 'rate', indicator: 1, year: 'R2' } as const;
const cell = { measure: 0, field, expected: '=IF(指標1_実績_R2="","",指標1_実績_R2/指標1_目標_R2)' };

test('a figure typed over a formula is an error with the formula as the fix', () => {
  expect(found('formula-overwritten', plan, [{ ...cell, actual: null, constant: '52.1%' }])).toEqual([
    {
      code: 'formula-overwritten',
      severity: 'error',
      where: at(field),
      data: { ...measureOne, state: 'constant', value: '52.1%' },
      fix: { kind: 'formula' },
    },
  ]);
});

test('another formula is a warning', () => {
  const findings = found('formula-overwritten', plan, [{ ...cell, actual: '=1+1', constant: '' }]);
  expect(findings.map(({ severity, data }) => [severity, data.state])).toEqual([['warning', 'other']]);
});

test('the same formula may be written with spaces, $, another case and the name of its sheet', () => {
  const actual = '=if(\'1 収納\'!指標1_実績_R2 = "", "", \'1 収納\'!指標1_実績_R2 / $指標1_目標_R2)';
  expect(sameFormula(cell.expected, actual)).toBe(true);
  expect(sameFormula(cell.expected, null)).toBe(false);
});
