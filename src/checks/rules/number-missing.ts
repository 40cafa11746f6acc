import type { Plan } from '../../plan';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly missing: string;
}

/**
 * A gap in the numbers, told at the measure after it. Numbers with the same words before the last figure are one row:
 * 1-(1), 1-(2). Not told: directions that the system says have no measure here, and workbooks that hold a selection
 * (more than a third of the row is not there).
 */
export const numberMissing: Rule<Data> = {
  check: ({ plan }) => {
    const elsewhere = notListed(plan);
    const rows = numberRows(plan);
    return eachMeasure(plan, ({ measure, data, where }): Found<Data>[] => {
      const at = partsOf(measure.number);
      const row = at && rows.get(at.row);
      if (!at || !row || row.first.get(at.figure) !== measure.number) return [];
      const gap = row.gaps.get(at.figure) ?? [];
      const missing = gap
        .map((figure) => at.row.replace('#', String(figure)))
        .filter((n) => !elsewhere.has(n));
      if (missing.length === 0) return [];
      return [
        {
          severity: 'warning',
          where: where({ kind: 'number' }),
          data: { ...data, missing: missing.join('、') },
        },
      ];
    });
  },
};

interface NumberRow {
  /** The number as printed that has a figure first. */
  readonly first: ReadonlyMap<number, string>;
  /** The figures that are missing before a figure. */
  readonly gaps: ReadonlyMap<number, readonly number[]>;
}

function numberRows(plan: Plan): Map<string, NumberRow> {
  const found = new Map<string, Map<number, string>>();
  for (const { number } of plan.measures) {
    const at = partsOf(number);
    if (!at) continue;
    const first = found.get(at.row) ?? new Map<number, string>();
    if (!first.has(at.figure)) first.set(at.figure, number);
    found.set(at.row, first);
  }
  return new Map([...found].map(([row, first]) => [row, { first, gaps: gapsOf([...first.keys()]) }]));
}

function gapsOf(figures: readonly number[]): Map<number, number[]> {
  const sorted = [...figures].sort((a, b) => a - b);
  const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) + 1;
  if ((span - sorted.length) * 3 > sorted.length) return new Map();
  return new Map(
    sorted.slice(1).map((figure, i) => {
      const before = sorted[i] ?? figure;
      return [figure, Array.from({ length: figure - before - 1 }, (_, k) => before + 1 + k)];
    }),
  );
}

/** 「1-(2)」 → row 「1-(#)」, figure 2. */
function partsOf(number: string): { row: string; figure: number } | null {
  const match = /^(.*?)(\d{1,6})(\D*)$/u.exec(number.normalize('NFKC').trim());
  return (
    match && { row: `${match[1] ?? ''}#${match[3] ?? ''}`.replace(/^0+#/, '#'), figure: Number(match[2]) }
  );
}

function notListed(plan: Plan): Set<string> {
  return new Set(
    (plan.system ?? []).flatMap((policy) =>
      policy.directions
        .filter(({ listed }) => listed === false)
        .map((direction) => `${policy.number}-${direction.number}`.normalize('NFKC')),
    ),
  );
}
