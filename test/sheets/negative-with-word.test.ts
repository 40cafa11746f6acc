import { evaluate, quantityOf } from '../../src/plan';
import { gradePlan } from '../../src/sheets/grade';
import { createdPlan, foundIn } from '../support/created-plan';
import { readSeed } from '../support/seed';

test.each(['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform'])(
  '%s: a minus glued to a word keeps its sign from the list to the rate',
  (format) => {
    const seed = readSeed(format);
    const [first] = seed.measures;
    if (!first) throw new Error(format);
    const year = seed.settings.reportYear;
    const indicator = {
      name: '人口増減率',
      baseline: '-1.5%',
      targets: { [year]: '-1.0%' },
      actuals: { [year]: '人口増減率-1.4%' },
    };
    const created = createdPlan({ ...seed, measures: [{ ...first, indicators: [indicator], grades: {} }] });
    const { reading } = created;
    const [measure] = reading.plan.measures;
    const actual = quantityOf(measure?.indicators[0]?.actuals[year]);
    expect(actual?.kind === 'number' && actual.number.valueOf()).toBe(-1.4);
    expect(actual?.text).toBe('人口増減率-1.4%');
    const rates = measure ? evaluate(measure, reading.plan.settings, year).rates : [];
    expect(rates.map((rate) => rate.ok && rate.printed)).toEqual(['20.0']);
    expect(gradePlan(reading, year).edits).toEqual([]);
    const about = foundIn(created).filter(({ code }) => /^(?:unit|actual|number-as|target-not)/u.test(code));
    expect(about.map(({ code }) => code)).toEqual([]);
  },
);
