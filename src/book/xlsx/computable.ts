/**
 * Functions that our engine may compute: ordinary ones, that end in time proportional to what they are given, that
 * give one value, and whose results do not depend on the program that computes them. All others keep their value.
 */
export const computableFunctions: ReadonlySet<string> = new Set(
  (
    'ABS ACOS ACOSH AND ASIN ASINH ATAN ATAN2 ATANH AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CEILING.MATH CHAR ' +
    'CHOOSE CLEAN CODE COLUMN COLUMNS CONCAT CONCATENATE CORREL COS COSH COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS ' +
    'COVAR DATE DATEDIF DATEVALUE DAY DAYS DAYS360 DEGREES EDATE EOMONTH EVEN EXACT EXP FALSE FIND FIXED FLOOR ' +
    'FLOOR.MATH GCD GEOMEAN HARMEAN HLOOKUP HOUR IF IFERROR IFNA IFS INDEX INT INTERCEPT ISBLANK ISERR ISERROR ISEVEN ' +
    'ISLOGICAL ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LARGE LCM LEFT LEN LN LOG LOG10 LOOKUP LOWER MATCH MAX MAXA MAXIFS ' +
    'MEDIAN MID MIN MINA MINIFS MINUTE MOD MODE MODE.SNGL MONTH MROUND N NA NOT NOW NPV NUMBERVALUE ODD OR PERCENTILE ' +
    'PERCENTILE.INC PI POWER PRODUCT PROPER QUARTILE QUARTILE.INC QUOTIENT RADIANS RANK RANK.AVG RANK.EQ REPLACE RIGHT ' +
    'ROUND ROUNDDOWN ROUNDUP ROW ROWS RSQ SEARCH SECOND SIGN SIN SINH SLOPE SMALL SQRT STDEV STDEV.P STDEV.S STDEVP ' +
    'SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ SWITCH T TAN TANH TEXT TEXTJOIN TIME TIMEVALUE TODAY TRIM ' +
    'TRIMMEAN TRUE TRUNC UNICHAR UNICODE UPPER VALUE VAR VAR.P VAR.S VARP VLOOKUP WEEKDAY WEEKNUM XLOOKUP XMATCH XOR ' +
    'YEAR'
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

/** Formats of TEXT that the engine does not know as Excel does: eras, weekdays in Japanese, colours, conditions. */
export function hasOddTextFormat(formula: string): boolean {
  return /\bTEXT\s*\(/i.test(formula) && /"[^"]*(\[|g|e(?![+-]?0)|aaa|r)[^"]*"/i.test(formula);
}
