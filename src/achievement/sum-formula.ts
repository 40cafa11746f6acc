/**
 * The live formula of a sum of those cells that hold numbers; "" when none does. SUM would pass over texts by itself,
 * but not in every program that reads workbooks.
 */
export function sumFormula(cells: readonly string[]): string {
  if (cells.length === 0) return '=""';
  const any = cells.map((cell) => `ISNUMBER(${cell})`).join(',');
  const sum = cells.map((cell) => `IF(ISNUMBER(${cell}),${cell},0)`).join('+');
  return `=IF(OR(${any}),${sum},"")`;
}

/** The live formula of the last of those cells that holds a number; "" when none does. */
export function lastFormula(cells: readonly string[]): string {
  return `=${cells.reduce((before, cell) => `IF(ISNUMBER(${cell}),${cell},${before})`, '""')}`;
}
