import { editDistance, labelWords, mistypedRole, rowKindOf, type LabelRole } from '../lexicon';
import { findBands } from './bands';
import type { MistypedLabel } from './families';
import { headOf } from './heads';
import { withBoxes, type Box, type View } from './view';

/** Headings that a table has once, and without which nobody knows what its rows are. */
const needed: ReadonlySet<LabelRole> = new Set<LabelRole>([
  'title',
  'number',
  'department',
  'indicatorName',
  'unit',
]);

/**
 * A list has no other sheet that tells how its headings are spelled: one that is a slip away from a word of the lexicon is that
 * word, where the table has no other column of its kind.
 */
export function correctHeads(view: View): {
  readonly view: View;
  readonly mistyped: readonly MistypedLabel[];
} {
  const meant = new Map<Box, string>();
  for (const { columns } of findBands(view)) {
    const known = new Set(columns.map(({ said }) => said.at(-1)?.role ?? null));
    for (const { heads } of columns) {
      const head = heads.at(-1);
      if (!head || typeof head.value !== 'string' || headOf(head.words) !== null) continue;
      if (/\d/u.test(head.words) || head.words.length > 20) continue;
      const found = mistypedRole(head.words);
      if (found && needed.has(found.role) && !known.has(found.role)) meant.set(head, found.word);
    }
  }
  for (const [box, word] of mistypedKinds(view)) meant.set(box, word);
  if (meant.size === 0) return { view, mistyped: [] };
  const boxes = view.boxes.map((box) => {
    const word = meant.get(box);
    return word === undefined ? box : { ...box, words: labelWords(word) };
  });
  const mistyped = [...meant].map(([box, word]) => ({ sheet: view.sheet.name, box, meant: word }));
  return { view: withBoxes(view, boxes), mistyped };
}

/** 実積 below and above 実績 in one column. */
function mistypedKinds({ boxes }: View): ReadonlyMap<Box, string> {
  const kinds = new Map<number, Map<string, number>>();
  for (const { col, words } of boxes) {
    if (words.length > 6 || rowKindOf(words) === null) continue;
    const own = kinds.get(col) ?? new Map<string, number>();
    kinds.set(col, own.set(words, (own.get(words) ?? 0) + 1));
  }
  const meant = new Map<Box, string>();
  for (const box of boxes) {
    const { col, words, value } = box;
    const own = kinds.get(col);
    if (!own || typeof value !== 'string' || words.length < 2 || words.length > 6 || headOf(words) !== null)
      continue;
    const near = [...own].filter(
      ([kind, times]) => times >= 2 && kind.length === words.length && editDistance(kind, words) === 1,
    );
    const [only, another] = near;
    if (only && another === undefined) meant.set(box, only[0]);
  }
  return meant;
}
