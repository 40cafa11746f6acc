import type { Line, Table } from './body';
import type { ColumnMeaning } from './column-meaning';
import { isFigureCell } from './cells';
import { isGradeWord } from './words';

/** 指標の表, 事業費の表, anything else by years. */
export type TableSort = 'indicators' | 'costs' | 'other';

const costWords = /費|予算|決算|財源|支出金|地方債|起債|コスト|人工|経費|歳出|歳入|補助金額|効果額/u;

export function tableSort({ band, lines, captions }: Table, meanings: readonly ColumnMeaning[]): TableSort {
  const figures = meanings.filter((one) => one.kind === 'figure');
  const costs = figures.filter(({ figure }) => figure === 'cost').length;
  const named = meanings.some(({ kind }) => kind === 'name');
  const spoken =
    figures.some(({ figure }) => figure !== null && figure !== 'cost' && figure !== 'rate') ||
    meanings.some(({ kind }) => kind === 'rowKind');
  if (costs > 0 && costs >= figures.length / 2) return 'costs';
  const heads = band.columns.flatMap(({ heads: own }) => own);
  const isCost =
    captions.some(({ text }) => costWords.test(text)) ||
    heads.some(({ text }) => /千円|円[）)]/u.test(text) && !named) ||
    lines.filter(({ boxes }) => costWords.test(boxes.find((box) => box && box.text !== '')?.text ?? ''))
      .length >
      lines.length / 2;
  // 「予算額 | 決算額 | 人件費」 by years: names of costs, and nobody says 目標 or 実績
  const nameAt = meanings.findIndex(({ kind }) => kind === 'name');
  const data = lines.filter(({ kind }) => kind === 'data');
  const areCosts =
    nameAt >= 0 &&
    !spoken &&
    data.filter(({ boxes }) => costWords.test(boxes[nameAt]?.text ?? '')).length > data.length / 2;
  if ((!named && isCost) || areCosts) return 'costs';
  const titled = meanings.some(
    (one) => one.kind === 'field' && (one.role === 'title' || one.role === 'number'),
  );
  const hasValues = lines.some(({ boxes }) =>
    boxes.some((box, i) => box && meanings[i]?.kind === 'figure' && box.text !== '' && isFigureCell(box)),
  );
  if (named && (hasValues || spoken)) return hasFigureShare(lines, meanings) ? 'indicators' : 'other';
  if (named) return 'indicators';
  if (titled) return spoken || hasValues ? 'indicators' : 'other';
  // a year a row: 「検討」 and 「実施」 are targets, too
  const byYears = meanings.some(({ kind }) => kind === 'years') && areShort(lines, meanings);
  return spoken &&
    (hasValues ||
      byYears ||
      lines.every(({ boxes }) =>
        boxes.every((box, i) => !box || box.text === '' || meanings[i]?.kind !== 'figure'),
      ))
    ? 'indicators'
    : 'other';
}

/** Of what stands in the columns of figures at least a part are figures, or short words (検討, 実施): long texts are a report. */
function hasFigureShare(lines: readonly Line[], meanings: readonly ColumnMeaning[]): boolean {
  const cells = lines.flatMap(({ boxes, row }) =>
    boxes.filter(
      (box, i) => box !== null && box.row === row && box.text !== '' && meanings[i]?.kind === 'figure',
    ),
  );
  const fit = cells.filter(
    (box) =>
      box && (isFigureCell(box) || box.text.length <= 8 || /^.{0,3}[\d０-９]/u.test(box.text.slice(0, 40))),
  ).length;
  return cells.length === 0 || fit >= cells.length * 0.3;
}

/** Whether nothing in the columns of figures is prose. */
function areShort(lines: readonly Line[], meanings: readonly ColumnMeaning[]): boolean {
  return lines.every(({ boxes }) =>
    boxes.every((box, i) => box === null || meanings[i]?.kind !== 'figure' || box.text.length <= 30),
  );
}

/** Whether all that stands below the headings are grades. */
export function areGrades({ lines }: Table): boolean {
  const cells = lines.flatMap(({ boxes, row }) =>
    boxes.filter((box) => box !== null && box.row === row && box.text !== ''),
  );
  return cells.every((box) => box !== null && isGradeWord(box.text));
}
