import { absoluteReference, parseReference } from '../address';

/** A name's formula with its sheet quoted, as this project writes it; Excel itself leaves quotes away where it can. */
export function normalReference(formula: string): string {
  const reference = parseReference(formula);
  return reference?.sheet ? `=${absoluteReference(reference.sheet, reference.area)}` : formula;
}

/** Names that Excel makes for itself: print areas, titles, filters. */
export function isBuiltIn(name: string): boolean {
  return /^(_xlnm\.|Print_Area$|Print_Titles$|_FilterDatabase$)/i.test(name);
}
