import { valueText, type FieldRef, type Indicator } from '../../plan';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly entry: 'title' | 'department' | 'indicatorName';
  readonly count?: number;
}

/**
 * What every measure has and this one has not yet, one thing at a time (departments once where most measures have none):
 * its title, then its department where the form has a place for it, then the name of an indicator that has figures.
 */
export const entryMissing: Rule<Data> = {
  check: ({ plan, hasField }) => {
    const findings = eachMeasure(plan, ({ measure, index, data, where }): Found<Data>[] => {
      const isNamed = measure.indicators.some(({ name }) => name.trim() !== '');
      // a place for a further indicator that nobody has used
      const unnamed = measure.indicators.findIndex(
        (one) => one.name.trim() === '' && (!isNamed || hasFigures(one)),
      );
      const tell = (entry: Data['entry'], field: FieldRef): Found<Data>[] => [
        { severity: 'warning', where: where(field), data: { ...data, entry } },
      ];
      const department: FieldRef = { kind: 'department' };
      if (measure.title.trim() === '') return tell('title', { kind: 'title' });
      if (measure.department.trim() === '' && hasField?.(index, department))
        return tell('department', department);
      return unnamed < 0 ? [] : tell('indicatorName', { kind: 'indicatorName', indicator: unnamed + 1 });
    });
    return departmentsTogether(findings, plan.measures.length);
  },
};

function hasFigures({ baseline, finalTarget, targets, actuals }: Indicator): boolean {
  return [baseline, finalTarget, ...Object.values(targets), ...Object.values(actuals)].some(
    (value) => value !== undefined && valueText(value) !== '',
  );
}

/** More than this many measures without a department are one finding where they are most of the plan's. */
const many = 10;

/** A plan that was made from a list without departments is told so once. */
function departmentsTogether(findings: readonly Found<Data>[], measures: number): Found<Data>[] {
  const isDepartment = ({ data }: Found<Data>): boolean => data.entry === 'department';
  const missing = findings.filter(isDepartment);
  const [first] = missing;
  if (!first || missing.length <= many || missing.length * 2 <= measures) return [...findings];
  const together = { ...first, data: { ...first.data, count: missing.length } };
  return [together, ...findings.filter((finding) => !isDepartment(finding))];
}
