import {
  cellUnits,
  chooseMethod,
  effectFormula,
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
  expect(formula('level')).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(目標=0,"",ROUND(実績/目標,13)),"")',
  );
  expect(formula('inverse')).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(OR(実績<=0,目標<0),"",ROUND(目標/実績,13)),"")',
  );
  expect(formula('change')).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績),ISNUMBER(基準)),IF(ROUND(目標-基準,14-INT(LOG10(MAX(1,ABS(目標),ABS(基準)))))=0,"",ROUND(ROUND(実績-基準,14-INT(LOG10(MAX(1,ABS(実績),ABS(基準)))))/ROUND(目標-基準,14-INT(LOG10(MAX(1,ABS(目標),ABS(基準))))),13)),"")',
  );
  expect(formula('limit')).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(ROUND(実績-目標,14-INT(LOG10(MAX(1,ABS(実績),ABS(目標)))))>=0,1,IF(目標>0,ROUND(実績/目標,13),IF(目標=0,0,""))),"")',
  );
  expect(formula('limit', 'down')).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(ROUND(実績-目標,14-INT(LOG10(MAX(1,ABS(実績),ABS(目標)))))<=0,1,IF(目標<0,"",ROUND(目標/実績,13))),"")',
  );
  const strict = { method: 'limit', direction: 'down', strict: true, why: 'given' } as const;
  expect(rateFormula(cells, strict, halfUp).formula).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(ROUND(実績-目標,14-INT(LOG10(MAX(1,ABS(実績),ABS(目標)))))<0,1,IF(目標<0,"",IF(目標=0,0,ROUND(目標/実績,13)))),"")',
  );
  expect(formula('difference')).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),ROUND(実績-目標,14-INT(LOG10(MAX(1,ABS(実績),ABS(目標)))))&"","")',
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
    formula: '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(目標=0,"",ROUND(100*実績/目標,11)),"")',
    numberFormat: '#,##0.0;"△ "#,##0.0',
  });
  expect(rateFormula(cells, choice, truncate).formula).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(目標=0,"",TRUNC(ROUND(1000*実績/目標,10))/1000),"")',
  );
});

test('cells in other units of the same kind are converted; those of other kinds give no rate', () => {
  const formula = (target: string, actual: string): string => {
    const input: RateInput = { baseline: null, target: readQuantity(target), actual: readQuantity(actual) };
    return rateFormula(cells, chooseMethod(input), halfUp, [], { units: cellUnits(input) }).formula;
  };
  expect(formula('2億円', '15,000万円')).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(目標=0,"",ROUND((実績/10000)/目標,13)),"")',
  );
  expect(formula('5,000千円', '1億円')).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(目標=0,"",ROUND((実績*100000)/目標,13)),"")',
  );
  expect(formula('95%', '90')).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(目標=0,"",ROUND((実績/100)/目標,13)),"")',
  );
  expect(formula('95%', '90%')).toBe(
    '=IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(目標=0,"",ROUND(実績/目標,13)),"")',
  );
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
    '=IF(OR(ISNUMBER(D5),ISNUMBER(D6)),IF(MIN(IF(ISNUMBER(D5),D5,1E+300),IF(ISNUMBER(D6),D6,1E+300))>=1,"A",""),"")',
  );
  expect(gradeFormula(['D5', 'D6'], scale.slice(0, 1), { ...options, several: 'mean' })).toBe(
    '=IF(OR(ISNUMBER(D5),ISNUMBER(D6)),IF(ROUND((IF(ISNUMBER(D5),D5,0)+IF(ISNUMBER(D6),D6,0))/(ISNUMBER(D5)+ISNUMBER(D6)),13)>=1,"A",""),"")',
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
    '=IF(ISNUMBER(IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(目標=0,"",実績/目標),"")),LOOKUP(ROUND(IF(AND(ISNUMBER(目標),ISNUMBER(実績)),IF(目標=0,"",実績/目標),""),13)+1E-14,{-1E+300,0.6667},{"×","○"}),"")',
  );
});

test('実施効果 is a live formula too, in the unit of the actual', () => {
  const effectOf = (baseline: string, actual: string, unit: string | null = null) => {
    const units = cellUnits({ baseline: readQuantity(baseline), target: null, actual: readQuantity(actual) });
    return effectFormula({ baseline: '基準', actual: '実績' }, unit, '△ ', units);
  };
  expect(effectOf('4.3', '5.67', '倍')).toEqual({
    formula: '=IF(ISNUMBER(実績),ROUND(実績-IF(ISNUMBER(基準),基準,0),1),"")',
    numberFormat: '#,##0.0;"△ "#,##0.0',
  });
  expect(effectOf('43.8%', '48.0%')).toEqual({
    formula: '=IF(ISNUMBER(実績),ROUND(実績-IF(ISNUMBER(基準),基準,0),2),"")',
    numberFormat: '#,##0%;"△ "#,##0%',
  });
  expect(effectOf('1億円', '150百万円').formula).toBe(
    '=IF(ISNUMBER(実績),ROUND(実績-IF(ISNUMBER(基準),基準*100,0),0),"")',
  );
  expect(effectOf('5人', '6件').formula).toBe('=""');
});
