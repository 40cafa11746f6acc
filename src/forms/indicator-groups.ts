import type { Line } from './body';
import type { ColumnMeaning } from './column-meaning';
import { kindOfRow } from './row-kinds';
import type { Box } from './view';
import type { YearContext } from './years';

/** 「指標① 目標 実績 指標② 目標 実績」: the columns of each indicator, those before the first name shared by all. */
export function sideBySide(meanings: readonly ColumnMeaning[]): (readonly ColumnMeaning[])[] {
  const names = meanings.flatMap(({ kind }, i) => (kind === 'name' ? [i] : []));
  if (names.length < 2) return [meanings];
  const unused: ColumnMeaning = { kind: 'text', label: '', year: null };
  return names.map((from, n) => {
    const to = names[n + 1] ?? meanings.length;
    return meanings.map((one, i) => (i < (names[0] ?? 0) || (i >= from && i < to) ? one : unused));
  });
}

/** Lines that belong together: those of one name (or, without names, of one title). */
export function indicatorGroups(
  meanings: readonly ColumnMeaning[],
  data: readonly Line[],
  { given }: YearContext,
): Line[][] {
  const at = (kind: ColumnMeaning['kind']): number => meanings.findIndex((one) => one.kind === kind);
  const [name, kinds, years] = [at('name'), at('rowKind'), at('years')];
  const keys = [name, ...meanings.flatMap(({ kind }, i) => (kind === 'detail' ? [i] : []))].filter(
    (i) => i >= 0,
  );
  if (keys.length === 0) {
    const title = meanings.findIndex((one) => one.kind === 'field' && one.role === 'title');
    if (years >= 0 && title < 0) return data.length > 0 ? [[...data]] : [];
    if (title >= 0) keys.push(title);
  }
  // where the columns say what is 目標 and what 実績, each row with figures of its own is an indicator
  const spoken = meanings.flatMap((one, i) =>
    kinds < 0 && years < 0 && one.kind === 'figure' && one.figure !== null && one.figure !== 'cost'
      ? [i]
      : [],
  );
  const has = ({ boxes, row }: Line, i: number): boolean => boxes[i]?.row === row && boxes[i].text !== '';
  // the name typed again beside each year, or beside 目標 and 実績
  const isByRows = kinds >= 0 || years >= 0;
  const measure = meanings.flatMap((one, i) =>
    one.kind === 'field' && (one.role === 'title' || one.role === 'number') ? [i] : [],
  );
  const wordsAt = (line: Line | undefined, i: number): string => line?.boxes[i]?.words ?? '';
  const groups: Line[][] = [];
  let before: readonly (Box | null)[] | null = null;
  let seen = new Set<string>();
  for (const line of data) {
    const own = keys.map((i) => line.boxes[i] ?? null);
    const label = kinds >= 0 ? (line.boxes[kinds]?.words ?? '') : '';
    // 計画 and 目標 are the same kind, and two of them are two indicators
    const rowKind = kindOfRow(label, given) ?? label;
    const last = groups.at(-1)?.at(-1);
    const group = groups.at(-1) ?? [];
    const isNext =
      isByRows &&
      measure.every((i) => wordsAt(line, i) === '' || wordsAt(line, i) === wordsAt(group[0], i)) &&
      (years < 0 ||
        !group.some((other) => [years, kinds].every((i) => wordsAt(other, i) === wordsAt(line, i))));
    const again = (box: Box | null, i: number): boolean => isNext && isRepeated(box, before?.[i]);
    const same =
      before !== null &&
      !spoken.some((i) => last && has(last, i) && has(line, i)) &&
      own.every(
        (box, i) =>
          box === (before?.[i] ?? null) ||
          again(box, i) ||
          (box === null && !(i > 0 && before?.[i] === null)),
      ) &&
      (kinds < 0 || !seen.has(rowKind) || goesOn(line.boxes[kinds], last?.boxes[kinds])) &&
      (own.some((box, i) => box !== null && (before?.includes(box) || again(box, i))) ||
        (kinds >= 0 && rowKind !== '') ||
        years >= 0);
    if (same) {
      groups.at(-1)?.push(line);
    } else {
      groups.push([line]);
      before = own;
      seen = new Set();
    }
    seen.add(rowKind);
  }
  return groups;
}

/** Whether a text stands in the line before, too. */
function isRepeated(box: Box | null, before: Box | null | undefined): boolean {
  return box !== null && box.words !== '' && box.words === before?.words;
}

/** Whether a block that was merged down covers this line as well as the one before. */
function goesOn(box: Box | null | undefined, before: Box | null | undefined): boolean {
  return box !== null && box !== undefined && box === before;
}
