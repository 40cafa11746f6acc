import type { FieldRef } from '../plan/field';
import { figureKindOf } from './figure-kind';
import { headOf } from './heads';
import type { PlanYearsFound } from './indicator-fields';
import type { LabelledCell } from './labels';
import { bind, type BoundField } from './record';
import { takeText } from './taking';
import { splitUnit } from './units';
import type { View } from './view';
import { resolveYear, type YearContext } from './years';

/** Figures that stand with their labels in one cell, where a form has no table: 「目標値（R8）：80％」. */
export function labelledFigures(
  view: View,
  labelled: readonly LabelledCell[],
  years: PlanYearsFound,
  context: YearContext,
): BoundField[] {
  const fields: BoundField[] = [];
  let indicator = 0;
  for (const cell of labelled.toSorted((a, b) => a.row - b.row || a.col - b.col)) {
    const text = takeText(cell.box?.text ?? '', cell.taking);
    if (text === '' || cell.isUnused) continue;
    const rest = {
      taking: cell.taking,
      label: cell.words,
      key: cell.key,
      sureness: 'likely',
      reasons: ['label-inside'],
    } as const;
    if (cell.role === 'indicatorName') {
      indicator++;
      const { unit } = splitUnit(text);
      const taking = unit === null ? cell.taking : { ...cell.taking, how: 'nameOf' as const };
      fields.push(bind(view, { kind: 'indicatorName', indicator }, cell, { ...rest, taking }));
      if (unit !== null)
        fields.push(
          bind(view, { kind: 'unit', indicator }, cell, {
            ...rest,
            taking: { ...cell.taking, how: 'unitOf' },
          }),
        );
      continue;
    }
    const head = headOf(cell.key);
    const kind = figureKindOf(cell.role);
    if (
      kind === null ||
      cell.place !== 'inside' ||
      indicator === 0 ||
      !/[\d０-９]/u.test(text) ||
      text.length > 20
    )
      continue;
    const year = resolveYear(head?.year ?? null, context);
    const ref = refOf(kind, indicator, year, years);
    if (ref) fields.push(bind(view, ref, cell, { ...rest, year }));
  }
  return fields;
}

function refOf(
  kind: string,
  indicator: number,
  year: string | null,
  { report }: PlanYearsFound,
): FieldRef | null {
  const when = year ?? report;
  switch (kind) {
    case 'baseline':
    case 'finalTarget':
      return { kind, indicator };
    case 'target':
      return { kind: 'finalTarget', indicator };
    case 'actual':
      return when === null ? null : { kind, indicator, year: when };
    default:
      return null;
  }
}
