/**
 * Functions that our engine may compute: ordinary ones, that end in time proportional to what they are given, that
 * give one value, and whose results do not depend on the program that computes them. All others keep their value.
 */
const computableFunctions: ReadonlySet<string> = new Set(
  (
    'ABS ACOS ACOSH AND ASIN ASINH ATAN ATAN2 ATANH AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CHAR CHOOSE ' +
    'CLEAN CODE COLUMN COLUMNS CONCAT CONCATENATE CORREL COS COSH COUNT COUNTA COUNTBLANK COUNTIF ' +
    'COUNTIFS COVAR DATE DATEDIF DAY DAYS DAYS360 DEGREES EDATE EOMONTH EVEN EXACT EXP FALSE FIND FIXED ' +
    'GEOMEAN HARMEAN HLOOKUP HOUR IF IFERROR IFNA IFS INDEX INT INTERCEPT ISBLANK ISERR ISERROR ISEVEN ' +
    'ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LARGE LEFT LEN LN LOG LOG10 LOOKUP LOWER MATCH MAX ' +
    'MAXA MAXIFS MEDIAN MID MIN MINA MINIFS MINUTE MOD MODE MODE.SNGL MONTH MROUND N NA NOT NOW NPV ODD ' +
    'OR PERCENTILE PERCENTILE.INC PI POWER PRODUCT PROPER QUARTILE QUARTILE.INC QUOTIENT RADIANS RANK ' +
    'RANK.AVG RANK.EQ REPLACE RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS RSQ SEARCH SECOND SIGN SIN SINH ' +
    'SLOPE SMALL SQRT STDEV STDEV.P STDEV.S STDEVP SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ ' +
    'SWITCH T TAN TANH TEXT TEXTJOIN TODAY TRIM TRIMMEAN TRUE TRUNC UNICHAR UNICODE UPPER VAR VAR.P VAR.S ' +
    'VARP VLOOKUP WEEKDAY WEEKNUM XLOOKUP XMATCH YEAR'
  ).split(' '),
);

/** Functions whose cells cannot be told from the formula. */
export const blindFunctions: ReadonlySet<string> = new Set([
  'INDIRECT',
  'OFFSET',
  'GETPIVOTDATA',
  'EVALUATE',
  'CELL',
  'FORMULATEXT',
]);

/** Functions that our engine computes rightly inside SUMPRODUCT; to others it gives the first cell of a block only. */
const arrayFunctions: ReadonlySet<string> = new Set(
  'SUMPRODUCT SUM AVERAGE COUNT COUNTA COUNTIF COUNTIFS SUMIF SUMIFS MAX MIN IF PI TRUE FALSE'.split(' '),
);

/** What these give is one cell of a block, which our engine hands on as a value: an aggregate would take its text for a number. */
const referenceFunctions: ReadonlySet<string> = new Set(['INDEX', 'XLOOKUP']);
const aggregates: ReadonlySet<string> = new Set(
  'SUM AVERAGE AVERAGEA COUNT COUNTA MAX MAXA MIN MINA MEDIAN PRODUCT SUMSQ STDEV STDEV.P STDEV.S VAR VAR.P VAR.S'.split(
    ' ',
  ),
);

/** Whether all functions of a formula may be computed together; `others` are those that somebody else answers. */
export function isComputable(
  functions: readonly string[],
  others: (name: string) => boolean = () => false,
): boolean {
  if (
    functions.some((name) => referenceFunctions.has(name)) &&
    functions.some((name) => aggregates.has(name))
  )
    return false;
  if (functions.includes('SUMPRODUCT') && !functions.every((name) => arrayFunctions.has(name))) return false;
  return functions.every((name) => computableFunctions.has(name) || others(name));
}

/** Formats of TEXT that the engine may not know as Excel does: all but plain numbers with words around them. */
export function hasOddTextFormat(formula: string): boolean {
  const calls = [...formula.matchAll(/\bTEXT\s*\(/gi)].length;
  return calls > [...formula.matchAll(plainFormat)].length;
}

/** The end of `TEXT(…,"#,##0.0")`, `"0%"`, `"0""件"""`. */
const plainFormat = /,\s*"(?:[#0,.%]|""[^"]*"")+"\s*\)/g;
