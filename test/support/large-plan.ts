import type { Edit } from '../../src/book';
import { XlsxBook } from '../../src/book/xlsx';
import { findFormat } from '../../src/formats';
import type { PlanFormat } from '../../src/formats/format';
import type { Plan } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { computedCells } from '../../src/sheets/computed-cells';
import type { PlanReading } from '../../src/sheets/read-plan';
import { readSeed } from './seed';

/** A seed's plan with as many measures as wanted: its own over and over, each with a number of its own. */
export function largePlan(id: string, count: number): { readonly plan: Plan; readonly format: PlanFormat } {
  const format = findFormat(id);
  const seed = readSeed(id);
  if (!format) throw new Error(`no format ${id}`);
  const measures = Array.from({ length: count }, (_, i) => {
    const measure = seed.measures[i % seed.measures.length];
    if (!measure) throw new Error(`no measures in ${id}`);
    return { ...measure, number: String(i + 1) };
  });
  return { plan: { ...seed, measures }, format };
}

/** The plan's workbook as a file. */
export function largeBook(id: string, count: number): Uint8Array {
  const { plan, format } = largePlan(id, count);
  const book = XlsxBook.create();
  book.apply(planEdits(plan, format));
  return book.save();
}

/** What 評価 writes when no sheet has its formulas yet: every rate and grade of the year. */
export function gradeAll(reading: PlanReading, year: string): readonly Edit[] {
  const bySheet = new Map<string, Edit & { kind: 'setCells' }>();
  for (const [index, { sheet }] of reading.measures.entries()) {
    for (const { cell, content } of computedCells(reading, index, year)) {
      const { row, col } = cell.place;
      const { formula, numberFormat } = content;
      const edit = { row, col, formula, ...(numberFormat === undefined ? {} : { numberFormat }) };
      const cells = [...(bySheet.get(sheet)?.cells ?? []), edit];
      bySheet.set(sheet, { kind: 'setCells', sheet, cells });
    }
  }
  return [...bySheet.values()];
}
