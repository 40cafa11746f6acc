import { fieldOf } from '../plan/field';
import type { FormerTarget } from '../sheets/next-year';
import { isEmpty, saysSame, shownValue } from './field-value';
import type { HandOutRecord } from './memory';
import type { MeasureRecord } from './records';

/** The targets that are others now than when they were first handed out this year. */
export function revisedTargets(
  records: readonly MeasureRecord[],
  handOuts: readonly HandOutRecord[],
  year: string,
): FormerTarget[] {
  const first = new Map(
    handOuts
      .filter((one) => one.year === year)
      .toReversed()
      .flatMap(({ bases }) => bases.map((base) => [base.key, base] as const)),
  );
  return records.flatMap((record, measure) => {
    const base = first.get(record.key);
    if (!base) return [];
    return [...record.fields].flatMap(([name, now]): FormerTarget[] => {
      const ref = fieldOf(name);
      if (ref?.kind !== 'target' && ref?.kind !== 'finalTarget') return [];
      const was = base.fields[name];
      if (!was || isEmpty(was) || was.formula || saysSame(was, now)) return [];
      const former = shownValue(was);
      return [{ measure, indicator: ref.indicator, year: ref.kind === 'target' ? ref.year : null, former }];
    });
  });
}
