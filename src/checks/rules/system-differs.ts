import type { Measure, Plan } from '../../plan';
import type { FieldRef } from '../../plan/field';
import type { Found } from '../finding';
import { normalNotation } from '../notation';
import type { Rule } from '../rule';
import { eachMeasure } from '../walk';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly state: 'unknown' | 'name';
  readonly entry: string;
  readonly name: string;
  readonly expected: string;
}

/**
 * A measure against the table 計画体系: its policy and direction by their number (「基本方針番号」 beside 「基本方針」, or 「１　…」
 * in one field), and its own title where the measures are the directions (5-(2)).
 */
export const systemDiffers: Rule<Data> = {
  check: ({ plan }) => {
    if (!plan.system) return [];
    const table = tableOf(plan);
    return eachMeasure(plan, ({ measure, data, where }): Found<Data>[] =>
      entriesOf(measure, table).flatMap(({ field, number, name, names }): Found<Data>[] => {
        const expected = names.get(key(number));
        if (expected !== undefined && normalNotation(expected) === normalNotation(name)) return [];
        return [
          {
            severity: 'warning',
            where: where(field),
            data: {
              ...data,
              entry: number,
              name,
              expected: expected ?? '',
              state: expected === undefined ? 'unknown' : 'name',
            },
          },
        ];
      }),
    );
  },
};

type Names = ReadonlyMap<string, string>;

interface SystemTable {
  readonly policies: Names;
  readonly directions: Names;
  /** Directions by the number of the measure: 1-(2). */
  readonly measures: Names;
}

interface Entry {
  readonly field: FieldRef;
  readonly number: string;
  readonly name: string;
  readonly names: Names;
}

function tableOf(plan: Plan): SystemTable {
  const policies = plan.system ?? [];
  const directions = policies.flatMap((policy) =>
    policy.directions.map((direction) => ({ policy, direction })),
  );
  return {
    policies: new Map(policies.map(({ number, name }) => [key(number), name])),
    directions: new Map(directions.map(({ direction }) => [key(direction.number), direction.name])),
    measures: new Map(
      directions.map(({ policy, direction }) => [
        key(`${policy.number}-${direction.number}`),
        direction.name,
      ]),
    ),
  };
}

function entriesOf(measure: Measure, table: SystemTable): Entry[] {
  const entries: Entry[] = [];
  for (const [name, text] of Object.entries(measure.fields)) {
    const number = measure.fields[`${name}番号`];
    const field: FieldRef = { kind: 'text', name };
    if (number !== undefined) {
      const names = /小|方向/u.test(name) ? null : table.policies;
      if (names) entries.push({ field, number, name: text, names });
      continue;
    }
    const one = /^([0-9０-９]{1,3})[\s　．.]+(\S.*)$/u.exec(text);
    const names = name === '基本方針' ? table.policies : name === '戦略' ? table.directions : null;
    if (one?.[1] !== undefined && one[2] !== undefined && names) {
      entries.push({ field, number: one[1], name: one[2], names });
    }
  }
  if (table.measures.has(key(measure.number))) {
    entries.push({
      field: { kind: 'title' },
      number: measure.number,
      name: measure.title,
      names: table.measures,
    });
  }
  return entries;
}

function key(number: string): string {
  return number.normalize('NFKC').replace(/\s/gu, '');
}
