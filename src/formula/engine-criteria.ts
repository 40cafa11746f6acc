import { isCellError, type CellError, type CellValue } from '../book/cell';
import { readCriterion, type Meets } from './criteria';
import { blockOf, errorValue, firstOf, notComputed, type Block } from './engine-blocks';
import { toEngine, type EngineFunction, type EngineValue } from './engine-values';

/** What is made of the values whose cells meet the criteria. */
type Aggregate = (numbers: readonly number[], met: number) => CellValue;

const sum: Aggregate = (numbers) => numbers.reduce((total, number) => total + number, 0);
const average: Aggregate = (numbers) =>
  numbers.length === 0
    ? { error: '#DIV/0!' }
    : numbers.reduce((total, number) => total + number, 0) / numbers.length;
const count: Aggregate = (_, met) => met;
const most: Aggregate = (numbers) => numbers.reduce((one, other) => Math.max(one, other), numbers[0] ?? 0);
const least: Aggregate = (numbers) => numbers.reduce((one, other) => Math.min(one, other), numbers[0] ?? 0);

/** SUMIF, COUNTIFS and their like by Excel's rules of criteria; the engine counts TRUE as 1 and blanks as 0 in them. */
export const criteriaFunctions: ReadonlyMap<string, EngineFunction> = new Map([
  ['COUNTIF', ofOne(count)],
  ['SUMIF', ofOne(sum)],
  ['AVERAGEIF', ofOne(average)],
  ['COUNTIFS', ofSeveral(count, 0)],
  ['SUMIFS', ofSeveral(sum, 1)],
  ['AVERAGEIFS', ofSeveral(average, 1)],
  ['MAXIFS', ofSeveral(most, 1)],
  ['MINIFS', ofSeveral(least, 1)],
]);

/** (range, criterion, [values]) */
function ofOne(aggregate: Aggregate): EngineFunction {
  return {
    minArity: 2,
    maxArity: 3,
    invoke: ([range, criterion, values]) => {
      const [looked, taken] = [blockOf(range), values === undefined ? blockOf(range) : blockOf(values)];
      if (!looked || !taken) return errorValue('#VALUE!');
      // Excel stretches the values to the range, over cells that nobody has given us
      if (!isAlike(looked, taken)) return notComputed;
      return take(taken, [{ block: looked, meets: readCriterion(firstOf(criterion)) }], aggregate);
    },
  };
}

/** ([values], range, criterion, range, criterion …) */
function ofSeveral(aggregate: Aggregate, before: 0 | 1): EngineFunction {
  return {
    minArity: 2 + before,
    maxArity: 254 + before,
    invoke: (args) => {
      const values = blockOf(args[0]);
      const criteria: Criterion[] = [];
      for (let i = before; i < args.length; i += 2) {
        const block = blockOf(args[i]);
        if (!values || !block || i + 1 >= args.length || !isAlike(values, block))
          return errorValue('#VALUE!');
        criteria.push({ block, meets: readCriterion(firstOf(args[i + 1])) });
      }
      return values ? take(values, criteria, aggregate) : errorValue('#VALUE!');
    },
  };
}

interface Criterion {
  readonly block: Block;
  readonly meets: Meets;
}

function take(values: Block, criteria: readonly Criterion[], aggregate: Aggregate): EngineValue {
  const numbers: number[] = [];
  let met = 0;
  let error: CellError | null = null;
  for (let row = 0; row < values.height; row++) {
    for (let col = 0; col < values.width; col++) {
      if (!criteria.every(({ block, meets }) => meets(block.at(row, col)))) continue;
      met++;
      const value = values.at(row, col);
      if (typeof value === 'number') numbers.push(value);
      else if (isCellError(value)) error ??= value;
    }
  }
  return toEngine(error && aggregate !== count ? error : aggregate(numbers, met));
}

function isAlike(one: Block, other: Block): boolean {
  return one.height === other.height && one.width === other.width;
}
