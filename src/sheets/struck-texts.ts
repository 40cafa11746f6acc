import type { StruckField } from '../checks';
import { fieldOf } from '../plan/field';
import { overviewFieldOf } from '../formats/overview-field';
import type { PlanReading } from './read-plan';

/** The fields with struck text of the measures' sheets and of the overview, as the rules see them. */
export function struckTexts({ measures, overview }: PlanReading): StruckField[] {
  const found = new Map<string, StruckField>();
  for (const [index, { measure, cells }] of measures.entries()) {
    for (const [name, { struck, place }] of cells) {
      const field = struck && fieldOf(name);
      const key = `${place.sheet}!${String(place.row)},${String(place.col)}`;
      // a cell that several measures of a sheet, or several years, share is told once
      if (!struck || found.has(key)) continue;
      const { sheet, row, col } = place;
      found.set(key, {
        where: field ? { kind: 'measure', measure: index, field } : { kind: 'cell', sheet, row, col },
        data: { number: measure.number, title: measure.title },
        ...struck,
      });
    }
  }
  for (const [i, { row, cells }] of (overview?.rows ?? []).entries()) {
    for (const [name, { struck }] of cells) {
      const field = struck && overviewFieldOf(name);
      if (!struck || !field) continue;
      const part = field.part === 'grade' ? { grade: field.year } : field.part;
      found.set(`overview ${name}`, {
        where: { kind: 'overview', row: i + 1, part },
        data: { number: row.number, title: row.title },
        ...struck,
      });
    }
  }
  return [...found.values()];
}
