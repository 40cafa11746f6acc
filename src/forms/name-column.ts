import type { Table } from './body';
import type { ColumnMeaning } from './column-meaning';
import { headOf } from './heads';
import { isMoney } from './money';
import type { Box } from './view';

/** A name column is one where so many of its texts are different. */
const distinct = 0.9;

/**
 * Where no heading names one, the column whose texts differ from row to row tells what the figures beside it are: サービス名,
 * 内容. It is shown as 要確認. Tables of money, and those whose texts are known labels, have none.
 */
export function withNameColumn(
  { band, lines, captions }: Table,
  meanings: readonly ColumnMeaning[],
): readonly ColumnMeaning[] {
  const isKnown = meanings.some(
    (one) =>
      one.kind === 'name' ||
      one.kind === 'years' ||
      (one.kind === 'field' && (one.role === 'title' || one.role === 'number')),
  );
  const first = meanings.findIndex(({ kind }) => kind === 'figure' || kind === 'rowKind');
  const hasKinds = meanings.some(
    (one) =>
      one.kind === 'rowKind' || (one.kind === 'figure' && one.figure !== null && one.figure !== 'cost'),
  );
  if (isKnown || !hasKinds || captions.some(({ text }) => isMoney(text))) return meanings;
  const data = lines.filter(({ kind }) => kind === 'data');
  const fits = (at: number): boolean => {
    const boxes = new Set(data.map(({ boxes: own }) => own[at] ?? null));
    const filled = [...boxes].filter((box): box is Box => box !== null && box.text !== '');
    const own = filled.filter((box) => isOwnText(box));
    return (
      filled.length >= 2 &&
      own.length === filled.length &&
      !filled.some(({ text }) => isMoney(text)) &&
      new Set(filled.map(({ words }) => words)).size >= filled.length * distinct
    );
  };
  const place = meanings.findLastIndex((one, i) => i < first && one.kind === 'text' && fits(i));
  if (place < 0 || band.columns[place] === undefined) return meanings;
  return meanings.map((one, i) => (i === place ? { kind: 'name', guessed: true } : one));
}

/**
 * Right of the numbers, and left of the names of indicators, a column whose texts differ from number to number is that of the
 * measures, where no heading is known for one: 「No | 事名 | 指標」. It is shown as 要確認.
 */
export function withTitleColumn(
  { lines }: Table,
  meanings: readonly ColumnMeaning[],
): readonly ColumnMeaning[] {
  const roleAt = (role: string): number =>
    meanings.findIndex((one) => one.kind === 'field' && one.role === role);
  const number = roleAt('number');
  const at = number + 1;
  const name = meanings.findIndex(({ kind }) => kind === 'name');
  if (number < 0 || roleAt('title') >= 0 || name <= at || meanings[at]?.kind !== 'text') return meanings;
  const data = lines.filter(({ kind }) => kind === 'data');
  const numbered = data.filter(({ boxes, row }) => boxes[number]?.row === row && boxes[number].text !== '');
  const boxes = numbered.map(({ boxes: own, row }) => (own[at]?.row === row ? own[at] : null));
  const filled = boxes.filter(
    (box) => box !== null && box.text !== '' && box.text.length <= 40 && isOwnText(box),
  );
  const texts = new Set(filled.map((box) => box?.words));
  const fits =
    filled.length >= 2 &&
    filled.length >= numbered.length * distinct &&
    texts.size >= filled.length * distinct;
  return fits
    ? meanings.map((one, i) =>
        i === at ? { kind: 'field', role: 'title', level: 3, year: null, guessed: true } : one,
      )
    : meanings;
}

function isOwnText({ value, words }: Box): boolean {
  return typeof value === 'string' && (headOf(words)?.role ?? null) === null;
}
