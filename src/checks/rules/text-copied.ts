import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { textData, textsOf, type PlanText } from '../texts';

/** Shorter texts are alike by nature. */
const long = 18;
/** A text that more measures share is a heading of theirs. */
const most = 3;

/** The same text in the same field of another measure: often left from the sheet that was copied. */
export const textCopied: Rule = {
  code: 'text-copied',
  check: ({ plan }) => {
    const headings = new Set(
      (plan.system ?? []).flatMap((p) => [p.name, ...p.directions.map((d) => d.name)]),
    );
    const groups = new Map<string, PlanText[]>();
    for (const one of textsOf(plan)) {
      if (one.text.length < long || one.where.kind !== 'measure' || headings.has(one.text) || !isProse(one))
        continue;
      const key = `${one.field}\n${one.text.replace(/\s/gu, '')}`;
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
    return [...groups.values()].flatMap((group): Finding[] => {
      const [first, ...others] = group;
      if (!first || others.length + 1 > most) return [];
      const cells = new Map(others.map((other) => [JSON.stringify(other.where), other]));
      return [...cells.values()]
        .filter(({ measure }) => measure !== first.measure)
        .map((other) => ({
          code: 'text-copied',
          severity: 'info',
          where: other.where,
          data: { ...textData(other), other: first.measure?.number ?? '' },
        }));
    });
  },
};

function isProse({ where }: PlanText): boolean {
  return where.kind === 'measure' && ['text', 'report', 'markedLines'].includes(where.field.kind);
}
