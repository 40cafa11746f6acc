/** A custom function of the add-in, as its metadata tell Excel. */
export interface CustomFunction {
  readonly id: string;
  /** Arguments that it must be given. */
  readonly least: number;
  /** Arguments that it may be given. */
  readonly most: number;
}

/** The custom functions by the names that formulas call them; a test holds them against `assets/functions.json`. */
export const customFunctions: ReadonlyMap<string, CustomFunction> = new Map([
  ['TASSEI.RATE', { id: 'RATE', least: 2, most: 5 }],
  ['TASSEI.GRADE', { id: 'GRADE', least: 1, most: 2 }],
  ['TASSEI.QUANTITY', { id: 'QUANTITY', least: 1, most: 2 }],
]);

/** Whether a function (upper case) can only be one of the add-in's, also one that it does not have. */
export function isCustomFunction(name: string): boolean {
  return name.startsWith('TASSEI.');
}

/** Whether it is worth while to look for custom functions in a formula, as it is typed or as a file writes it. */
export function mayCallCustom(formula: string): boolean {
  return /TASSEI[._]/i.test(formula);
}
