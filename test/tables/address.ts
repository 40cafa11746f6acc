import { parseArea } from '../../src/book/address';

/** Row and column of a cell, from 0. */
export function parseAddress(cell: string): { readonly row: number; readonly col: number } {
  const area = parseArea(cell);
  if (!area) throw new Error(cell);
  return area;
}
