import type { BookSnapshot } from '../book/snapshot';
import { gradeScale, type GradeStep } from '../plan';

const step = /([SA-E◎○△×])\s*[：:=＝…]?\s*[^%\dA-E◎○△×]{0,16}?(\d{1,3}(?:\.\d+)?)\s*%\s*(以上|超|未満)/gu;

/**
 * The grade scale that a legend tells: 「Ａ：達成率100％以上　Ｂ：80％以上100％未満　…」. Empty where no sheet tells one that leaves no
 * gap: then grades are given by hand.
 */
export function gradeScaleIn({ sheets }: BookSnapshot): GradeStep[] {
  for (const { grid } of sheets) {
    if (!grid) continue;
    const texts = grid.values.flatMap((row) => row.filter((value) => typeof value === 'string'));
    // in one cell, or a step a cell
    for (const text of [
      ...texts.filter((one) => /%|％/u.test(one)),
      texts.filter((one) => /%|％/u.test(one) && one.length < 40).join('\n'),
    ]) {
      const scale = scaleIn(text.normalize('NFKC'));
      if (scale) return scale;
    }
  }
  return [];
}

function scaleIn(text: string): GradeStep[] | null {
  const steps = new Map<string, GradeStep>();
  for (const [, grade = '', bound = '', word = ''] of text.matchAll(step)) {
    if (steps.has(grade)) continue;
    if (word === '未満') steps.set(grade, { grade, from: null });
    else steps.set(grade, { grade, from: Number(bound), ...(word === '超' ? { above: true } : {}) });
  }
  const all = [...steps.values()];
  if (all.length < 2 || all.at(-1)?.from !== null) return null;
  const parsed = gradeScale.safeParse(all);
  return parsed.success ? parsed.data : null;
}
