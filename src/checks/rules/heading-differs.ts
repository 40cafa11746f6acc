import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';

/** A heading of the form that a few sheets have otherwise (fields named …見出し; absent is the form's own wording). */
export const headingDiffers: Rule = {
  code: 'heading-differs',
  check: ({ plan }) => {
    const count = new Map<string, number>();
    const key = (name: string, text: string): string => `${name}\n${text}`;
    for (const { fields } of plan.measures) {
      for (const [name, text] of Object.entries(fields)) {
        if (name.endsWith('見出し')) count.set(key(name, text), (count.get(key(name, text)) ?? 0) + 1);
      }
    }
    if (count.size === 0) return [];
    return eachMeasure(plan, ({ measure, data, where }): Finding[] =>
      Object.entries(measure.fields).flatMap(([name, text]): Finding[] => {
        const same = count.get(key(name, text)) ?? plan.measures.length;
        if (!name.endsWith('見出し') || same * 2 >= plan.measures.length) return [];
        return [
          {
            code: 'heading-differs',
            severity: 'info',
            where: where({ kind: 'text', name }),
            data: { ...data, heading: text },
          },
        ];
      }),
    );
  },
};
