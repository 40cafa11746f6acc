import { tableBoxes, type ReadView } from './read-view';

import type { Box } from './view';
import { headOf } from './heads';

/** Of each view the text that could be its title where no label says so: high up, other on every sheet, not long. */
export function titleByPlace(all: readonly ReadView[]): (Box | null)[] {
  const count = new Map<string, number>();
  for (const { view } of all)
    for (const words of new Set(view.boxes.map((box) => box.words)))
      count.set(words, (count.get(words) ?? 0) + 1);
  return all.map((read) => {
    const inTables = tableBoxes(read);
    const top = read.view.area.row;
    const candidates = read.view.boxes.filter(
      ({ value, words, text, row }) =>
        typeof value === 'string' &&
        row < top + 8 &&
        text.length >= 4 &&
        text.length <= 50 &&
        !text.includes('。') &&
        (all.length === 1 || (count.get(words) ?? 0) === 1) &&
        headOf(words) === null,
    );
    return (
      candidates
        .filter((box) => !inTables.has(box))
        .sort((a, b) => weight(b) - weight(a) || a.row - b.row)[0] ?? null
    );
  });
}

/** Wide and high boxes are titles. */
function weight({ cols, rows, row }: Box): number {
  return cols * Math.min(rows, 3) - row;
}

/** Of each view the cell with a number that no label names: at one place on all sheets, other on each, 「ACTION 01」. */
export function numberByPlace(
  all: readonly ReadView[],
): ({ readonly box: Box; readonly prefix: string } | null)[] {
  if (all.length < 2) return all.map(() => null);
  const byPlace = new Map<string, { readonly prefix: string; readonly rest: string }[]>();
  const parts = all.map((read) => {
    const { view } = read;
    const inTables = tableBoxes(read);
    const found = new Map<string, { readonly box: Box; readonly prefix: string }>();
    for (const box of view.boxes) {
      const match = /^([^\d]{0,10}?)((?:[A-Z]{0,2}-?)?\d{1,4}(?:[-.]\d{1,3}){0,3})$/u.exec(
        box.text.normalize('NFKC').trim(),
      );
      if (!match || box.row >= view.area.row + 8 || inTables.has(box)) continue;
      const [, prefix = '', rest = ''] = match;
      const key = `${String(box.row - view.area.row)}/${String(box.col)}`;
      found.set(key, { box, prefix: box.text.slice(0, box.text.length - rest.length) });
      byPlace.set(key, [...(byPlace.get(key) ?? []), { prefix, rest }]);
    }
    return found;
  });
  const enough = all.length * 0.8;
  const place = [...byPlace].find(
    ([, found]) =>
      found.length >= enough &&
      new Set(found.map(({ prefix }) => prefix)).size === 1 &&
      new Set(found.map(({ rest }) => rest)).size >= found.length * 0.9,
  )?.[0];
  return parts.map((found) => (place === undefined ? null : (found.get(place) ?? null)));
}
