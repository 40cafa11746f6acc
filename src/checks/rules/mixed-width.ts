import type { Plan } from '../../plan';
import type { FieldRef } from '../../plan/field';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { textData, textsOf, type PlanText, type TextData } from '../texts';

/** Figures and what belongs to them in full width. */
const wide = /[０-９．，％＋]/u;
const wideAll = /[０-９．，％＋]/gu;
const narrow = /[0-9]/u;

interface Data extends TextData {
  readonly state: 'within' | 'wide';
  readonly text: string;
  readonly better: string;
  readonly places: number;
  /** Of the same in other cells: how many, and some of them. */
  readonly more?: number;
  readonly cells?: string;
}

/**
 * Full-width figures in value cells, also of the overview, of a plan that mostly writes them in half width (or both in one
 * value, 「1.５%」). Cells of one measure that hold the same text are one finding, and its fix writes them all.
 */
export const mixedWidth: Rule<Data> = {
  check: ({ plan }) => {
    const figures = figuresOf(plan);
    const wides = figures.filter(({ text }) => wide.test(text));
    if (wides.length === 0 || wides.length * 2 > figures.length) return [];
    const groups = new Map<string, PlanText[]>();
    for (const one of wides) {
      const { where } = one;
      const key = `${where.kind === 'measure' ? String(where.measure) : JSON.stringify(where)}\n${one.text}`;
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
    return [...groups.values()].flatMap((group): Found<Data>[] => {
      const [first, ...others] = group;
      if (!first) return [];
      const better = first.text.replace(wideAll, (char) => char.normalize('NFKC'));
      const also = others.flatMap(({ where }): FieldRef[] => (where.kind === 'measure' ? [where.field] : []));
      return [
        {
          severity: 'info',
          where: first.where,
          data: {
            ...textData(first),
            text: first.text,
            better,
            places: group.length,
            state: narrow.test(first.text) ? 'within' : 'wide',
          },
          fix: { kind: 'value', text: better, ...(also.length > 0 ? { also } : {}) },
        },
      ];
    });
  },
};

/** Value cells that hold a figure. */
function figuresOf(plan: Plan): PlanText[] {
  return textsOf(plan).filter(
    ({ cell, where, text }) => cell === 'value' && where.kind !== 'plan' && /[0-9０-９]/u.test(text),
  );
}
