import { parseArea } from '../../src/book/address';
import type { BookSnapshot, SheetSnapshot } from '../../src/book';
import { detect, type Detection } from '../../src/forms/detect';
import { tableOfValues } from '../../src/forms/table-of-values';

type Typed = string | number | null;

/** A sheet from its rows; a text that begins with `=` is a formula that shows what stands behind ` → `. */
export function sheetOf(
  name: string,
  rows: readonly (readonly Typed[])[],
  merges: readonly string[] = [],
): SheetSnapshot {
  const cols = Math.max(...rows.map((row) => row.length));
  const at = (row: readonly Typed[], c: number): Typed => row[c] ?? null;
  const parts = (typed: Typed): readonly [Typed, string | null] => {
    if (typeof typed !== 'string' || !typed.startsWith('=')) return [typed, null];
    const [formula = '', shown = ''] = typed.split(' → ');
    return [shown !== '' && Number.isFinite(Number(shown)) ? Number(shown) : shown, formula];
  };
  const cells = rows.map((row) => Array.from({ length: cols }, (_, c) => parts(at(row, c))));
  return {
    id: name,
    name,
    visibility: 'visible',
    protected: false,
    names: [],
    grid: {
      area: { row: 0, col: 0, rows: rows.length, cols },
      values: cells.map((row) => row.map(([value]) => value)),
      formulas: cells.map((row) => row.map(([, formula]) => formula)),
      numberFormats: cells.map((row) => row.map(() => 'General')),
      merges: merges.flatMap((one) => parseArea(one) ?? []),
    },
  };
}

export function bookOf(...sheets: SheetSnapshot[]): BookSnapshot {
  return { sheets, names: [] };
}

/** Values as `title/indicator/kind year = value`, in the order in which they were read. */
export function valuesOf(detection: Detection): string[] {
  return tableOfValues(detection)
    .filter(({ kind }) => kind !== '')
    .map(
      ({ title, indicator, unit, kind, year, value }) =>
        `${title}/${indicator}[${unit}]/${kind} ${year}=${value}`,
    );
}

export function read(...sheets: SheetSnapshot[]): {
  readonly detection: Detection;
  readonly values: string[];
} {
  const detection = detect(bookOf(...sheets));
  return { detection, values: valuesOf(detection) };
}

export function headsOf({ records }: Detection): string[] {
  return records.map(({ fields }) => {
    const text = (kind: string): string => fields.find(({ ref }) => ref.kind === kind)?.text ?? '';
    return `${text('number')}|${text('title')}|${text('department')}`;
  });
}
