import type { FieldRef } from '../plan/field';
import { isFigureCell, isNoFigure } from './cells';
import { figureKindOf } from './figure-kind';
import { headOf } from './heads';
import type { PlanYearsFound } from './indicator-fields';
import type { LabelledCell } from './labels';
import { bind, type BoundField } from './record';
import { takeText, whole } from './taking';
import { splitUnit } from './units';
import type { Box, View } from './view';
import { resolveYear, type YearContext } from './years';

/** Figures that stand with their labels in one cell or right of them, where a form has no table: 「目標値（R8）：80％」. */
export function labelledFigures(
  view: View,
  labelled: readonly LabelledCell[],
  taken: ReadonlySet<Box>,
  years: PlanYearsFound,
  context: YearContext,
): BoundField[] {
  const fields: BoundField[] = [];
  let indicator = 0;
  const all = [...labelled, ...besideLabels(view, taken, new Set(labelled.map(({ label }) => label)))];
  const reported = new Set(
    all.flatMap(({ role, key }) =>
      role === 'actual' ? [resolveYear(headOf(key)?.year ?? null, context) ?? years.report] : [],
    ),
  );
  for (const cell of all.toSorted((a, b) => a.row - b.row || a.col - b.col)) {
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
    if (cell.role === 'unit' && cell.place === 'right' && indicator > 0) {
      fields.push(bind(view, { kind: 'unit', indicator }, cell, rest));
      continue;
    }
    const head = headOf(cell.key);
    const kind = figureKindOf(cell.role);
    if (
      kind === null ||
      (cell.place !== 'inside' && !besideKinds.has(cell.role)) ||
      indicator === 0 ||
      !/[\d０-９]/u.test(text) ||
      text.length > 20
    )
      continue;
    const year = resolveYear(head?.year ?? null, context);
    const ref = refOf(kind, indicator, year, years, reported);
    if (ref) fields.push(bind(view, ref, cell, { ...rest, year }));
  }
  return fields;
}

const besideKinds: ReadonlySet<string | null> = new Set(['baseline', 'target', 'finalTarget', 'actual']);

/** 「指標名 | 受講者数」, 「単位 | 人」, 「目標値（R8） | 80」: labels with what stands right of them. */
function besideLabels(view: View, taken: ReadonlySet<Box>, known: ReadonlySet<Box | null>): LabelledCell[] {
  return view.boxes.flatMap((label): LabelledCell[] => {
    const role = headOf(label.words)?.role ?? null;
    if (taken.has(label) || known.has(label) || label.text.length > 20) return [];
    const box = view.boxAt(label.row, label.col + label.cols);
    if (!box || box.row !== label.row || taken.has(box) || box.text === '') return [];
    const fits = besideKinds.has(role)
      ? isFigureCell(box) && !isNoFigure(box.text)
      : (role === 'indicatorName' || role === 'unit') &&
        typeof box.value === 'string' &&
        !headOf(box.words)?.role;
    if (!fits) return [];
    const { row, col } = box;
    const place = 'right' as const;
    return [{ label, key: label.words, role, words: label.words, row, col, box, taking: whole, place }];
  });
}

function refOf(
  kind: string,
  indicator: number,
  year: string | null,
  { report }: PlanYearsFound,
  reported: ReadonlySet<string | null>,
): FieldRef | null {
  const when = year ?? report;
  switch (kind) {
    case 'baseline':
    case 'finalTarget':
      return { kind, indicator };
    case 'target':
      return when !== null && reported.has(when)
        ? { kind, indicator, year: when }
        : { kind: 'finalTarget', indicator };
    case 'actual':
      return when === null ? null : { kind, indicator, year: when };
    default:
      return null;
  }
}
