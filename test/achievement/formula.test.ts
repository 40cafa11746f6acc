import {
  cellUnits,
  chooseMethod,
  exactRate,
  gradeFormula,
  rateFormula,
  type RateInput,
  type RateMethod,
} from '../../src/achievement';
import { readQuantity } from '../../src/quantity';

const cells = { baseline: '基準', target: '目標', actual: '実績' };
const halfUp = { mode: 'half-up', places: 1 } as const;
const truncate = { mode: 'truncate', places: 1 } as const;
const scale = [
  { grade: 'A', from: 100 },
  { grade: 'B', from: 75 },
  { grade: 'C', from: 50 },
  { grade: 'D', from: null },
];

test('each method has a formula of ordinary functions that gives "" without figures', () => {
  const formula = (method: RateMethod, direction: 'up' | 'down' = 'up') =>
    rateFormula(cells, { method, direction, why: 'given' }, halfUp, ['検討', '実施']).formula;
  expect(formula('level')).toBe('=IF(COUNT(目標,実績)<2,"",IF(目標=0,"",ROUND(実績/目標,13)))');
  expect(formula('inverse')).toBe('=IF(COUNT(目標,実績)<2,"",IF(実績=0,"",ROUND(目標/実績,13)))');
  expect(formula('change')).toBe(
    '=IF(COUNT(基準,目標,実績)<3,"",IF(目標=基準,"",ROUND(ROUND(実績-基準,14-INT(LOG10(MAX(1,ABS(実績),ABS(基準)))))/ROUND(目標-基準,14-INT(LOG10(MAX(1,ABS(目標),ABS(基準))))),13)))',
  );
  expect(formula('limit')).toBe(
    '=IF(COUNT(目標,実績)<2,"",IF(実績>=目標,1,IF(目標>0,ROUND(実績/目標,13),IF(目標=0,0,""))))',
  );
  expect(formula('limit', 'down')).toBe(
    '=IF(COUNT(目標,実績)<2,"",IF(実績<=目標,1,IF(目標<0,"",ROUND(目標/実績,13))))',
  );
  expect(formula('difference')).toBe(
    '=IF(COUNT(目標,実績)<2,"",ROUND(実績-目標,14-INT(LOG10(MAX(1,ABS(実績),ABS(目標)))))&"")',
  );
  expect(formula('stage')).toBe(
    '=IFERROR(ROUND(MATCH(TRIM(実績),{"検討","実施"},0)/MATCH(TRIM(目標),{"検討","実施"},0),13),"")',
  );
  expect(formula('manual')).toBe('=""');
});

test('a rate is a ratio shown in %, or a bare percentage with △ under a heading that says %', () => {
  const choice = { method: 'level', direction: 'up', why: 'given' } as const;
  expect(rateFormula(cells, choice, halfUp).numberFormat).toBe('#,##0.0%');
  expect(rateFormula(cells, choice, halfUp, [], { as: 'percent', negative: '△ ' })).toEqual({
    formula: '=IF(COUNT(目標,実績)<2,"",IF(目標=0,"",ROUND(100*実績/目標,11)))',
    numberFormat: '#,##0.0;"△ "#,##0.0',
  });
  expect(rateFormula(cells, choice, truncate).formula).toBe(
    '=IF(COUNT(目標,実績)<2,"",IF(目標=0,"",TRUNC(ROUND(1000*実績/目標,10))/1000))',
  );
});

test('cells in other units of the same kind are converted; those of other kinds give no rate', () => {
  const formula = (target: string, actual: string): string => {
    const input: RateInput = { baseline: null, target: readQuantity(target), actual: readQuantity(actual) };
    return rateFormula(cells, chooseMethod(input), halfUp, [], { units: cellUnits(input) }).formula;
  };
  expect(formula('2億円', '15,000万円')).toBe(
    '=IF(COUNT(目標,実績)<2,"",IF(目標=0,"",ROUND((実績/10000)/目標,13)))',
  );
  expect(formula('5,000千円', '1億円')).toBe(
    '=IF(COUNT(目標,実績)<2,"",IF(目標=0,"",ROUND((実績*100000)/目標,13)))',
  );
  expect(formula('95%', '90')).toBe('=IF(COUNT(目標,実績)<2,"",IF(目標=0,"",ROUND((実績/100)/目標,13)))');
  expect(formula('95%', '90%')).toBe('=IF(COUNT(目標,実績)<2,"",IF(目標=0,"",ROUND(実績/目標,13)))');
  expect(formula('5件', '5人')).toBe('=""');
});

test('grades follow from the rate cells', () => {
  const options = { on: 'exact', rounding: halfUp, several: 'worst' } as const;
  expect(gradeFormula(['D5'], scale, options)).toBe(
    '=IF(ISNUMBER(D5),IF(D5>=1,"A",IF(D5>=0.75,"B",IF(D5>=0.5,"C","D"))),"")',
  );
  expect(gradeFormula(['D5'], scale, { ...options, on: 'printed', as: 'percent' })).toBe(
    '=IF(ISNUMBER(D5),IF(ROUND(D5,1)>=100,"A",IF(ROUND(D5,1)>=75,"B",IF(ROUND(D5,1)>=50,"C","D"))),"")',
  );
  expect(gradeFormula(['D5', 'D6'], scale.slice(0, 1), options)).toBe(
    '=IF(COUNT(D5,D6)>0,IF(MIN(D5,D6)>=1,"A",""),"")',
  );
  expect(gradeFormula(['D5', 'D6'], scale.slice(0, 1), { ...options, several: 'mean' })).toBe(
    '=IF(COUNT(D5,D6)>0,IF(ROUND(AVERAGE(D5,D6),13)>=1,"A",""),"")',
  );
  expect([
    gradeFormula(['D5'], [], options),
    gradeFormula(['D5'], scale, { ...options, several: 'manual' }),
  ]).toEqual(['=""', '=""']);
});

test('where truncated rates could change the grade it follows from the exact ones', () => {
  const choice = { method: 'level', direction: 'up', why: 'given' } as const;
  const exact = [exactRate(cells, choice)];
  const options = { on: 'exact', rounding: truncate, several: 'worst', exact } as const;
  expect(gradeFormula(['D5'], scale, options)).toBe(
    '=IF(ISNUMBER(D5),IF(D5>=1,"A",IF(D5>=0.75,"B",IF(D5>=0.5,"C","D"))),"")',
  );
  expect(
    gradeFormula(
      ['D5'],
      [
        { grade: '○', from: 66.67 },
        { grade: '×', from: null },
      ],
      options,
    ),
  ).toBe(
    '=IF(OR(ISNUMBER(IF(COUNT(目標,実績)<2,"",IF(目標=0,"",実績/目標)))),LOOKUP(ROUND(MIN(IF(ISNUMBER(IF(COUNT(目標,実績)<2,"",IF(目標=0,"",実績/目標))),IF(COUNT(目標,実績)<2,"",IF(目標=0,"",実績/目標)),1E+300)),13)+1E-14,{-1E+300,0.6667},{"×","○"}),"")',
  );
});
