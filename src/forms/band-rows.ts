import type { LabelRole } from '../lexicon';
import { isValueHead } from './cells';
import { headOf, looseYear, type Head } from './heads';
import type { Box } from './view';

export const figureRoles: ReadonlySet<LabelRole> = new Set<LabelRole>([
  ...(['target', 'actual', 'baseline', 'finalTarget', 'totalTarget', 'totalActual'] as const),
]);
const axisRoles: ReadonlySet<LabelRole> = new Set<LabelRole>([
  ...([
    'indicatorName',
    'unit',
    'rowKind',
    'rate',
    'grade',
    'number',
    'title',
    'department',
    'cost',
  ] as const),
]);

/** Rows of headings are not higher than this, and a heading is not longer. */
export const most = { rows: 4, length: 30, tall: 4 } as const;

/** Headings of at least two kinds, one of which tells of figures, and no figures among them. */
export function isBandRow(boxes: readonly Box[], below: readonly Box[] = []): boolean {
  const filled = boxes.filter(({ text }) => text !== '');
  if (filled.length < 2) return false;
  const told = new Set<string>();
  let figures = isRunUnder(below, filled) ? 1 : 0;
  const run = yearRun(filled);
  let numbers = 0;
  const others = new Set<string>();
  for (const box of filled) {
    const head = headOf(box.words);
    const isYear = head?.year !== null && head?.year !== undefined;
    // years without a word count beside others only
    if (run.has(box)) continue;
    const isCount = typeof box.value === 'number' && !(isYear && (box.value > 1900 || /年/u.test(box.text)));
    if (isCount) numbers++;
    else if (head && (isYear || (head.role && (figureRoles.has(head.role) || axisRoles.has(head.role))))) {
      told.add(`${head.role ?? ''}/${head.year ? JSON.stringify(head.year) : ''}`);
      if (
        isYear ||
        (head.role && figureRoles.has(head.role)) ||
        head.hints.some((one) => figureRoles.has(one))
      )
        figures++;
    } else if (box.text.length > most.length) others.add(box.words).add(`${box.words} `);
    else others.add(box.words);
  }
  if (isYearList(filled) || opensYearGrid(filled) || opensLongList(filled)) return true;
  if (told.size < 2 || figures + run.size === 0) return false;
  return numbers <= told.size / 3 && others.size <= told.size + 2;
}

/** 「年度」 or 「実績」 over 4, 5, 6, 7: years without a word, and nothing else in their row. */
export function isRunUnder(boxes: readonly Box[], above: readonly Box[]): boolean {
  const filled = boxes.filter(({ text }) => text !== '');
  const [first] = filled;
  if (!first || yearRun(filled).size !== filled.length) return false;
  const over = above.find(({ col, cols }) => col <= first.col && col + cols > first.col);
  if (!over || above.some(({ words }) => headOf(words)?.year)) return false;
  return isYearWord(over) || isEra(over) || isFigureHead(over);
}

/** 「平成 | 令和」 over 29, 30, 元, 2. */
function isEra({ words }: Box): boolean {
  return /^(?:平成|令和)$/u.test(words);
}

export function isYearWord({ words }: Box): boolean {
  return /^(?:各?年度?|実施年度|対象年度)$/u.test(words);
}

/** 年度, 取組実績, 評価: a list with a year a row. */
export function isYearList(filled: readonly Box[]): boolean {
  const [first, ...others] = filled;
  if (!first || !/^(?:年度|実施年度|対象年度)$/u.test(first.words)) return false;
  return (
    others.length > 0 &&
    others.every(({ words, text }) => text.length <= most.length && (headOf(words)?.role ?? null) !== null)
  );
}

/** 年度, 区分, 相談件数, 満足度: an indicator a column, 目標 and 実績 of each year below each other. */
export function opensYearGrid([first, second, ...others]: readonly Box[]): boolean {
  return (
    first !== undefined &&
    isYearWord(first) &&
    headOf(second?.words ?? '')?.role === 'rowKind' &&
    others.length > 0 &&
    others.every(({ value, text }) => typeof value === 'string' && text.length <= most.length)
  );
}

/** 施策名, 指標名, 年度, 区分, 数値: a figure a row, and the row says which it is. */
export function opensLongList(filled: readonly Box[]): boolean {
  const has = (role: LabelRole): boolean => filled.some(({ words }) => headOf(words)?.role === role);
  const isHead = ({ value, text }: Box): boolean => typeof value === 'string' && text.length <= most.length;
  return (
    has('indicatorName') &&
    has('rowKind') &&
    filled.some(isYearWord) &&
    filled.some(isValueHead) &&
    filled.every(isHead)
  );
}

/** Boxes whose bare numbers go up by one, at least three: years without a word. */
export function yearRun(boxes: readonly Box[]): ReadonlySet<Box> {
  const number = ({ words }: Box): number | null => {
    const head = looseYear(words);
    return head?.year?.kind === 'bare' ? head.year.number : null;
  };
  const runs: Box[][] = [];
  for (const box of boxes) {
    const own = number(box);
    if (own === null) continue;
    const before = runs.at(-1)?.at(-1);
    const last = before ? number(before) : null;
    // 平成30, 令和元: an era ends
    if (last !== null && (own === last + 1 || (own === 1 && last >= 29))) runs.at(-1)?.push(box);
    else runs.push([box]);
  }
  return new Set(runs.filter((one) => one.length >= 3).flat());
}

/** 指標名, 年度: the first heading of a table; a second one begins another. */
export function opensTable({ words }: Box): boolean {
  const head = headOf(words);
  return head?.role === 'indicatorName' || head?.role === 'title' || words === '年度';
}

export function isFigureHead({ words }: Box): boolean {
  const head: Head | null = headOf(words);
  return head !== null && (head.year !== null || (head.role !== null && figureRoles.has(head.role)));
}
