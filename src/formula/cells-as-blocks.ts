import { scanFormula, writeReference, type FormulaToken } from './formula-text';
import { functionName } from './future-functions';

/**
 * The formula with every single cell that stands where a function takes a block written as one (`SUM(A1)` as
 * `SUM(A1:A1)`): Excel ignores texts and booleans in referred cells, our engine only in blocks of cells.
 */
export function writeCellsAsBlocks(formula: string): string {
  const tokens = scanFormula(formula);
  if (!tokens.some((token) => token.kind === 'function' && functions.has(functionName(token.text))))
    return formula;
  const open: Bracket[] = [];
  const texts = tokens.map((token, at) => {
    const bracket = open.at(-1);
    if (token.text === '(') {
      const before = tokens[at - 1];
      const inBlocks = bracket !== undefined && takesBlock(bracket);
      const plain = inBlocks ? always : never;
      open.push({ argument: 1, takes: before?.kind === 'function' ? takesOf(before, inBlocks) : plain });
    } else if (token.text === ')') {
      open.pop();
    } else if (token.text === ',' && bracket) {
      bracket.argument++;
    } else if (token.kind === 'reference' && token.last === null && bracket && takesBlock(bracket)) {
      if (opens.has(beside(tokens, at, -1)) && closes.has(beside(tokens, at, 1)))
        return writeReference(token.qualifier, token.first, token.first);
    }
    return token.text;
  });
  return texts.join('');
}

/** Whether an argument, counted from 1, takes a block of cells. */
type Takes = (argument: number) => boolean;

interface Bracket {
  readonly takes: Takes;
  argument: number;
}

const always: Takes = () => true;
const never: Takes = () => false;
const first: Takes = (argument) => argument === 1;
const second: Takes = (argument) => argument === 2;
const odd: Takes = (argument) => argument % 2 === 1;
const even: Takes = (argument) => argument % 2 === 0;
const oddFromThird: Takes = (argument) => argument > 2 && argument % 2 === 1;
const firstOrEven: Takes = (argument) => argument === 1 || argument % 2 === 0;
const firstOrThird: Takes = (argument) => argument === 1 || argument === 3;
const fromSecond: Takes = (argument) => argument > 1;

/** Functions that treat what stands in a block otherwise than a value, or take nothing but blocks. */
const functions: ReadonlyMap<string, Takes> = new Map(
  (
    [
      [
        always,
        'AND AVERAGE AVERAGEA COUNT COUNTA GEOMEAN HARMEAN MAX MAXA MEDIAN MIN MINA MODE MODE.SNGL OR PRODUCT ' +
          'STDEV STDEV.P STDEV.S STDEVP SUM SUMPRODUCT SUMSQ VAR VAR.P VAR.S VARP',
      ],
      [first, 'COUNTBLANK COUNTIF LARGE PERCENTILE PERCENTILE.INC QUARTILE QUARTILE.INC SMALL TRIMMEAN'],
      [second, 'MATCH RANK RANK.AVG RANK.EQ XMATCH'],
      [firstOrThird, 'AVERAGEIF SUMIF'],
      [odd, 'COUNTIFS'],
      [firstOrEven, 'AVERAGEIFS MAXIFS MINIFS SUMIFS'],
      [fromSecond, 'LOOKUP NPV SUBTOTAL'],
    ] as const
  ).flatMap(([takes, names]) => names.split(' ').map((name) => [name, takes] as const)),
);

/** Functions that give back the very cells that they choose, so that what stands around them takes these as a block. */
const choosers: ReadonlyMap<string, Takes> = new Map([
  ['CHOOSE', fromSecond],
  ['IF', fromSecond],
  ['IFS', even],
  ['SWITCH', oddFromThird],
]);

function takesOf(token: FormulaToken, inBlocks: boolean): Takes {
  const name = functionName(token.text);
  return functions.get(name) ?? (inBlocks ? choosers.get(name) : undefined) ?? never;
}

function takesBlock({ takes, argument }: Bracket): boolean {
  return takes(argument);
}

const opens: ReadonlySet<string> = new Set(['(', ',']);
const closes: ReadonlySet<string> = new Set([')', ',']);

/** The next token that is not blank. */
function beside(tokens: readonly FormulaToken[], at: number, step: 1 | -1): string {
  let i = at + step;
  while (tokens[i]?.text.trim() === '') i += step;
  return tokens[i]?.text ?? '';
}
