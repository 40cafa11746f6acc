import { readBound } from '../achievement/scale-bound';
import { scaleOf, type GivenStep, type ScaleProblem } from '../achievement/scale-steps';
import { isCellError, type CellValue } from '../book/cell';
import type { GradeStep } from '../plan';

/** The scale of 計画設定, or why it is none and in which of its lines (from 0). */
export type GradeScaleReading =
  | { readonly ok: true; readonly steps: readonly GradeStep[] }
  | { readonly ok: false; readonly problem: ScaleProblem; readonly line: number };

/** 評価, 評価の下限 and 評価の説明, line by line; a bound is a number or words: 「105超」「80以上100未満」「改善」「下限なし」. */
export function readGradeScale(
  grades: readonly CellValue[],
  from: readonly CellValue[],
  words: readonly CellValue[],
): GradeScaleReading {
  const given: GivenStep[] = [];
  const texts: string[] = [];
  for (const [line, value] of grades.entries()) {
    const grade = textOf(value);
    if (grade === '') continue;
    const bound = readBound(textOf(from[line] ?? null));
    if (!bound) return { ok: false, problem: { code: 'unreadable', grades: [grade] }, line };
    given.push({ grade, bound });
    texts.push(textOf(words[line] ?? null));
  }
  if (given.length === 0) return { ok: true, steps: [] };
  const read = scaleOf(given);
  if (!read.ok) {
    const at = grades.findIndex((grade) => textOf(grade) === (read.problem.grades?.[0] ?? ''));
    return { ok: false, problem: read.problem, line: Math.max(0, at) };
  }
  const steps = read.scale.map((step): GradeStep => {
    const text = texts[given.findIndex(({ grade }) => grade === step.grade)] ?? '';
    return text === '' ? step : { ...step, text };
  });
  return { ok: true, steps };
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value).trim();
}
