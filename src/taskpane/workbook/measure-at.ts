import type { MeasureReading, PlanReading } from './book-port';

/** The measure whose cells are at a row of a sheet that holds several; `null` where the row belongs to none. */
export function measureAt(reading: PlanReading | null, sheetId: string, row: number): MeasureReading | null {
  const here = reading?.measures.filter((one) => one.sheetId === sheetId) ?? [];
  if (here.length < 2) return null;
  return here.find((one) => rowsOf(one).first <= row && row <= rowsOf(one).last) ?? null;
}

function rowsOf({ cells }: MeasureReading): { readonly first: number; readonly last: number } {
  const rows = [...cells.values()].map(({ place }) => place.row);
  return { first: Math.min(...rows), last: Math.max(...rows) };
}
