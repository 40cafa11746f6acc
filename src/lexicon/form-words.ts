import { labelWords } from './label';
import type { LabelRole } from './roles';

/** Words that stand as labels in the forms of cities and would mean something else, or nothing, above a column of a list. */
const words: Readonly<Partial<Record<LabelRole, readonly string[]>>> = {
  finalTarget: ['最終', '最終値', '最終年度', '目標年度'],
  target: ['中間', '中間値', '中間年度'],
  grade: [
    ...['2次評価', '二次評価', '3次評価', '三次評価', '外部評価', '最終評価', '内部評価', '評価(ランク)'],
    ...['総合判定', '達成状況評価', '今年度評価', '評価点', '所属評価', '部局評価'],
  ],
  cost: [
    '当初予算額',
    '予算現額',
    '決算見込額',
    '事業費計',
    '総事業費',
    'コスト',
    '効果額',
    '財政効果額',
    '国県支出金',
    '地方債',
  ],
};

const roles = new Map(
  Object.entries(words).flatMap(([role, own]) =>
    own.map((word) => [labelWords(word), role as LabelRole] as const),
  ),
);

/** The role of a label of a form that the lexicon of lists does not know. @param text normal words */
export function formRoleOf(text: string): LabelRole | null {
  return roles.get(text) ?? null;
}
