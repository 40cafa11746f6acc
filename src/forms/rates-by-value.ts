import type { Table } from './body';
import type { ColumnMeaning } from './column-meaning';
import type { Box } from './view';

/** Rows of which so many fit make a column one of rates. */
const usual = 0.8;

/** A column of figures that are 実績 ÷ 目標 of the same year, whatever it is called (計画比, Ｂ／Ａ), is 達成率. */
export function withRates({ lines }: Table, meanings: readonly ColumnMeaning[]): ColumnMeaning[] {
  return meanings.map((one, i): ColumnMeaning => {
    if (one.kind !== 'figure' || one.figure !== null) return one;
    const year = JSON.stringify(one.year);
    const nearest = (figure: 'target' | 'actual'): number =>
      meanings.findLastIndex(
        (other, k) =>
          k < i && other.kind === 'figure' && other.figure === figure && JSON.stringify(other.year) === year,
      );
    const [target, actual] = [nearest('target'), nearest('actual')];
    if (target < 0 || actual < 0) return one;
    const told = lines.flatMap(({ boxes, row, kind }) => {
      const at = (k: number): number | null => numberIn(boxes[k] ?? null, row);
      const [rate, from, to] = [at(i), at(target), at(actual)];
      return kind !== 'data' || rate === null || from === null || to === null || from === 0
        ? []
        : [isRate(rate, to / from)];
    });
    const fits = told.filter(Boolean).length;
    return fits >= 2 && fits >= told.length * usual ? { ...one, figure: 'rate' } : one;
  });
}

function numberIn(box: Box | null, row: number): number | null {
  return box?.row === row && typeof box.value === 'number' ? box.value : null;
}

function isRate(rate: number, quotient: number): boolean {
  return Math.abs(rate - quotient) < 0.006 || Math.abs(rate / 100 - quotient) < 0.006;
}
