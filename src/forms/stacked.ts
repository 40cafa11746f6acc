import type { ColumnMeaning } from './column-meaning';
import { figureKindOf, type FigureKind } from './figure-kind';
import { roleOf } from './heads';
import type { Line, Table } from './body';
import type { View } from './view';
import { labelWords } from '../lexicon';

/**
 * What figures below each other are where no row says it: as a note tells (「上段：目標値　下段：実績値」), else 目標 above 実績
 * above 達成率. Null where the figures of an indicator stand in one row, or their columns say it.
 */
export function stackedKinds(
  view: View,
  table: Table,
  meanings: readonly ColumnMeaning[],
  lines: readonly Line[],
): readonly (FigureKind | null)[] | null {
  const plain = meanings.flatMap((one, i) =>
    one.kind === 'figure' && one.figure === null && one.year !== null ? [i] : [],
  );
  if (plain.length < 2) return null;
  const filled = lines.map(({ boxes, row }) => plain.some((i) => boxes[i]?.row === row));
  const count = filled.filter(Boolean).length;
  if (count < 2 || count > 3) return null;
  const kinds = toldKinds(view, table) ?? (['target', 'actual', 'rate'] as const);
  let place = 0;
  return filled.map((is) => (is ? (kinds[place++] ?? null) : null));
}

function toldKinds(view: View, { band }: Table): readonly FigureKind[] | null {
  for (const { text, row } of view.boxes) {
    if (row < band.first - 8 || !/上段/u.test(text)) continue;
    const words = labelWords(text);
    const kinds = [...words.matchAll(/[上中下]段[:・\s]*([^上中下:・、\s()]+)/gu)].map((match) =>
      figureKindOf(roleOf(match[1] ?? '')),
    );
    if (kinds.length >= 2 && kinds.every((kind) => kind !== null)) return kinds;
  }
  return null;
}
