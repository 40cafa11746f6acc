import type { Found } from '../finding';
import type { Rule } from '../rule';
import { textData, textsOf, type PlanText, type TextData } from '../texts';

/** Shorter texts are alike by nature. */
const long = 18;
/** A text that more measures share is a heading of theirs. */
const most = 3;

interface Data extends TextData {
  readonly other: string;
}

/**
 * The same sentences in the same field of another measure: often left from the sheet that was copied. Names that measures
 * share (policies, fields of a programme) are no sentences.
 */
export const textCopied: Rule<Data> = {
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
    // by cell, since the lines of one cell are looked at one by one and told once
    const findings = new Map<string, Found<Data>>();
    for (const [first, ...others] of groups.values()) {
      if (!first || others.length + 1 > most) continue;
      for (const other of others) {
        if (other.measure === first.measure) continue;
        const number = first.measure?.number ?? '';
        findings.set(JSON.stringify([other.where, number]), {
          severity: 'info',
          where: other.where,
          data: { ...textData(other), other: number },
        });
      }
    }
    return [...findings.values()];
  },
};

function isProse({ where, text }: PlanText): boolean {
  return (
    /。|\n/u.test(text) &&
    where.kind === 'measure' &&
    ['text', 'report', 'markedLines'].includes(where.field.kind)
  );
}
