import { field, text, type BoxSpec, type LayoutBuilder } from '../../layout/builder';
import type { FieldRef } from '../../plan/field';
import type { PlanSettings } from '../../plan';
import { grades } from './choices';
import { aside } from './look';
import { directionChoices, methodChoices } from './words';

/** Widths of the zone beside the page, pt: 年度, 目標値, 実績値, 達成率, 算定評価, 手動評価, 理由. */
export const reckoningColumns = [48, 84, 84, 60, 52, 52, 150] as const;

/**
 * 計算欄: for each indicator direction and method, and a line a year with target, actual and rate; with the first
 * indicator also the computed and the hand-given grade. Stands beside rows that the page has already, in
 * `2 + years` lines an indicator.
 */
export function reckoning(
  b: LayoutBuilder<FieldRef>,
  at: { row: number; col: number; indicators: number; settings: PlanSettings },
): void {
  const { col, settings } = at;
  let row = at.row;
  const l = (offset: number, words: string, cols = 1): BoxSpec<FieldRef> => ({
    col: col + offset,
    cols,
    style: aside.label,
    content: text(words),
  });
  for (let i = 1; i <= at.indicators; i++) {
    b.put(
      row,
      l(0, at.indicators > 1 ? `指標${String(i)}` : '指標'),
      l(1, '方向'),
      {
        col: col + 2,
        style: aside.input,
        content: field({ kind: 'direction', indicator: i }),
        choices: directionChoices,
      },
      l(3, '方法'),
      {
        col: col + 4,
        cols: 2,
        style: aside.input,
        content: field({ kind: 'method', indicator: i }),
        choices: methodChoices,
      },
      { col: col + 6, style: aside.label, content: text('空欄は自動で選びます') },
    );
    const heads =
      i === 1
        ? ['年度', '目標値', '実績値', '達成率', '算定評価', '手動評価', '手動評価の理由']
        : ['年度', '目標値', '実績値', '達成率'];
    b.put(row + 1, ...heads.map((words, offset) => l(offset, words)));
    settings.years.forEach((year, index) => {
      const line: BoxSpec<FieldRef>[] = [
        l(0, year),
        { col: col + 1, style: aside.input, content: field({ kind: 'target', indicator: i, year }) },
        { col: col + 2, style: aside.input, content: field({ kind: 'actual', indicator: i, year }) },
        { col: col + 3, style: aside.computed, content: field({ kind: 'rate', indicator: i, year }) },
      ];
      if (i === 1) {
        line.push(
          { col: col + 4, style: aside.computed, content: field({ kind: 'computedGrade', year }) },
          {
            col: col + 5,
            style: aside.input,
            content: field({ kind: 'givenGrade', year }),
            choices: grades(settings),
          },
          { col: col + 6, style: aside.prose, content: field({ kind: 'gradeReason', year }) },
        );
      }
      b.put(row + 2 + index, ...line);
    });
    row += 2 + settings.years.length;
  }
}
