import type { Measure } from '../../src/plan';
import { createdPlan, foundIn } from '../support/created-plan';
import { readSeed } from '../support/seed';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${String(i + 1)}番目の関連する計画の名称`).join('\n');

test.each([
  ['ube-reform', '関連計画', 30],
  ['ube-reform', '現状', 40],
  ['seki', '現状', 60],
  ['sanyo-onoda', '現状と課題', 60],
])(
  '%s: all %s of a text of many lines stand in the cell, and what is not printed is told',
  (format, name, count) => {
    const seed = readSeed(format);
    const [first] = seed.measures;
    if (!first) throw new Error(format);
    const measure: Measure = { ...first, fields: { ...first.fields, [name]: lines(count) } };
    const created = createdPlan({ ...seed, measures: [measure] });
    expect(created.reading.plan.measures[0]?.fields[name]).toBe(lines(count));
    const cut = foundIn(created).filter(({ code, data }) => code === 'text-cut' && data.name === name);
    expect(cut.map(({ severity, data }) => [severity, data.lines])).toEqual([['warning', count]]);
  },
);
