import {
  cellUnits,
  chooseMethod,
  display,
  measureGrade,
  measureGradeFormula,
  rate,
  rateFormula,
  stagesOf,
  type RateCells,
  type RateInput,
  type RateResult,
  type Rounding,
} from '../../src/achievement';
import { exactText, fromDouble, quantityOfCell, type CellValue } from '../../src/quantity';
import { generateIndicators, randomNumbers, type GeneratedIndicator } from './support/generated-indicators';
import {
  recalculate,
  recalculateOurselves,
  writeWorkbook,
  type ReadCell,
  type WrittenCell,
} from './support/workbook';

const count = 6000;
const indicators = generateIndicators(count, 20260401);

/** What an indicator's rate and grade cells say. */
interface Outcome {
  readonly rate: string;
  readonly grade: string;
}

test(`the formulas of ${count} indicators, recalculated by LibreOffice, say what the engine says`, () => {
  const sheet = recalculate(writeWorkbook(indicators.map(rowOf)));
  const differences = indicators.flatMap((indicator, i) => {
    const expected = engineOutcome(indicator, i);
    const found = sheetOutcome(sheet[i] ?? [], indicator);
    return expected.rate === found.rate && expected.grade === found.grade
      ? []
      : [{ row: i + 1, of: inWords(indicator), expected, found }];
  });
  expect(differences.slice(0, 25)).toEqual([]);
  expect(differences).toHaveLength(0);
}, 300_000);

test('our own recalculation of 4,500 of the indicators says the same', () => {
  const some = indicators.slice(0, 4500);
  const sheet = recalculateOurselves(some.map(rowOf));
  const differences = some.flatMap((indicator, i) => {
    const expected = engineOutcome(indicator, i);
    const found = sheetOutcome(sheet[i] ?? [], indicator);
    return expected.rate === found.rate && expected.grade === found.grade
      ? []
      : [{ row: i + 1, of: inWords(indicator), expected, found }];
  });
  expect(differences.slice(0, 25)).toEqual([]);
  expect(differences).toHaveLength(0);
}, 300_000);

test('the generated indicators reach every grade, most reasons and every method', () => {
  const results = indicators.map((indicator) => resultOf(indicator));
  const seen = (values: readonly (string | null)[]): string[] =>
    [...new Set(values)].filter((value) => value !== null).sort();
  expect(seen(results.map(({ choice }) => choice.method))).toEqual([
    'change',
    'complement',
    'difference',
    'inverse',
    'level',
    'limit',
    'manual',
    'stage',
  ]);
  expect(seen(results.map((result) => (result.ok ? null : result.reason)))).toEqual([
    'actual-is-change',
    'actual-missing',
    'actual-negative',
    'actual-not-numeric',
    'actual-zero',
    'baseline-missing',
    'baseline-not-numeric',
    'change-unclear',
    'change-without-baseline',
    'direction-unsure',
    'manual',
    'stage-order',
    'stage-unknown',
    'target-equals-baseline',
    'target-missing',
    'target-negative',
    'target-not-numeric',
    'target-zero',
    'units-differ',
  ]);
  expect(seen(indicators.map((indicator, i) => engineOutcome(indicator, i).grade))).toEqual(
    [
      '',
      'A',
      'B',
      'C',
      'D',
      'S',
      '×',
      '△',
      '○',
      '◎',
      '－',
      'a',
      'b',
      'c',
      'd',
      'やや遅れている',
      '悪化',
      '改善',
      '維持',
      '達成',
      '遅れている',
      '順調',
    ].sort(),
  );
});

const measures = chunks(generateIndicators(4500, 7), 3);

test(`the grades of ${measures.length} measures of up to three indicators, worst and mean, are those of the engine`, () => {
  const random = randomNumbers(11);
  const cases = measures.map((all) => {
    const members = all.slice(0, 1 + Math.floor(random() * 3));
    const { scale, options } = members[0] as GeneratedIndicator;
    return { members, scale, options: { ...options, several: random() < 0.5 ? 'worst' : 'mean' } as const };
  });
  const written = cases.map(({ members, scale, options }, i) => {
    const names = members.map((_, k) => namesOf(i + 1, ['A B C', 'E F G', 'I J K'][k] ?? ''));
    const judged = members.map((member, k) => ({
      input: inputOf(member),
      cells: names[k] ?? noCells,
      rate: `${'DHL'[k]}${i + 1}`,
    }));
    const grade = measureGradeFormula(judged, scale, options);
    const values = members.flatMap((member, k): WrittenCell[] => [
      member.baseline,
      member.target,
      member.actual,
      rateCell(member, names[k] ?? noCells, options.rounding, 'ratio'),
    ]);
    const empty = Array<null>(12 - values.length).fill(null);
    return [...values, ...empty, { formula: grade.slice(1), numberFormat: 'General' }];
  });
  const expected = cases.map(({ members, scale, options }) => {
    const results = members.map((member) => rate(inputOf(member), options.rounding));
    return measureGrade(results, scale, options) ?? '';
  });
  const gradesOf = (sheet: readonly (readonly ReadCell[])[]) => sheet.map((row) => row[12]?.text ?? '');
  expect(gradesOf(recalculate(writeWorkbook(written)))).toEqual(expected);
  expect(gradesOf(recalculateOurselves(written))).toEqual(expected);
}, 300_000);

const noCells: RateCells = { baseline: '', target: '', actual: '' };

function inWords({ baseline, target, actual, context, ...rest }: GeneratedIndicator): string {
  const cells = [baseline, target, actual].map((cell) => cell && `${cell.value} as ${cell.numberFormat}`);
  return JSON.stringify([context?.name, ...cells, rest]);
}

/** Every fourth cell holds a percentage as a bare number with △, as under 美祢's heading 「達成率（%）」. */
function isPercentColumn(i: number): boolean {
  return i % 4 === 3;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.floor(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

function inputOf({ baseline, target, actual, ...given }: GeneratedIndicator): RateInput {
  const read = (cell: CellValue | null) => cell && quantityOfCell(cell.value, cell.numberFormat);
  return {
    baseline: read(baseline),
    target: read(target),
    actual: read(actual),
    ...given,
  };
}

function resultOf(indicator: GeneratedIndicator): RateResult {
  return rate(inputOf(indicator), indicator.options.rounding);
}

function engineOutcome(indicator: GeneratedIndicator, i: number): Outcome {
  const result = resultOf(indicator);
  const grade = measureGrade([result], indicator.scale, indicator.options) ?? '';
  if (!result.ok) return { rate: '', grade };
  if (result.choice.method === 'difference') return { rate: result.printed, grade };
  return { rate: isPercentColumn(i) ? display(result.printed, '△ ') : `${display(result.printed)}%`, grade };
}

function sheetOutcome(cells: readonly ReadCell[], { method }: GeneratedIndicator): Outcome {
  const shown = cells[3]?.text ?? '';
  // Beyond 15 digits of a difference the two may print the same number in different ways.
  const rateText = method === 'difference' && shown !== '' ? exactText(fromDouble(Number(shown))) : shown;
  // A number format shows the sign of a number that rounds to zero.
  return { rate: rateText.replace(/^(?:-|△ )(?=0(?:\.0*)?%?$)/, ''), grade: cells[4]?.text ?? '' };
}

function rowOf(indicator: GeneratedIndicator, i: number): WrittenCell[] {
  const as = isPercentColumn(i) ? 'percent' : 'ratio';
  const cells = namesOf(i + 1, 'A B C');
  const { scale, options } = indicator;
  const judged = { input: inputOf(indicator), cells, rate: `D${i + 1}` };
  const grade = measureGradeFormula([judged], scale, { ...options, as });
  return [
    indicator.baseline,
    indicator.target,
    indicator.actual,
    rateCell(indicator, cells, options.rounding, as),
    { formula: grade.slice(1), numberFormat: 'General' },
  ];
}

function namesOf(row: number, columns: string): RateCells {
  const [baseline = '', target = '', actual = ''] = columns.split(' ').map((column) => `${column}${row}`);
  return { baseline, target, actual };
}

function rateCell(
  indicator: GeneratedIndicator,
  cells: RateCells,
  rounding: Rounding,
  as: 'ratio' | 'percent',
): WrittenCell {
  const input = inputOf(indicator);
  const { formula, numberFormat } = rateFormula(cells, chooseMethod(input), rounding, stagesOf(input), {
    units: cellUnits(input),
    as,
    negative: as === 'percent' ? '△ ' : '-',
  });
  return { formula: formula.slice(1), numberFormat };
}
