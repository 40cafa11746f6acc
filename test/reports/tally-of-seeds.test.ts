import { readFileSync } from 'node:fs';
import type { Area } from '../../src/book/cell';
import { findFormat } from '../../src/formats';
import { tally, type Count, type Figures } from '../../src/reports/tally';
import { tallyContent } from '../../src/reports/tally-sheet';
import { readSeed, seedFile } from '../support/seed';

/** A seed as it stands in its file, nothing read or filled in. */
interface RawPlan {
  readonly settings: { readonly years: readonly string[]; readonly reportYear: string };
  readonly measures: readonly {
    readonly department: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly grades?: Readonly<Record<string, { readonly grade: string }>>;
    readonly indicators: readonly RawIndicator[];
  }[];
}
interface RawIndicator {
  readonly finalTarget?: RawValue;
  readonly targets?: Readonly<Record<string, RawValue>>;
  readonly actuals?: Readonly<Record<string, RawValue>>;
}
type RawValue = string | { readonly text: string };

interface Expected {
  readonly policy: string;
  readonly grades: readonly string[];
  /** Rates and those of 100 % or more, by year: calculated, so they are told here. */
  readonly rates: readonly (readonly [number, number])[];
}

const none = [0, 0] as const;
const cases: Readonly<Record<string, Expected>> = {
  'ube-reform': { policy: '基本方針', grades: [], rates: [none, none, none, none, none] },
  'ube-dx': { policy: '基本方針', grades: [], rates: [none, none, none, none] },
  'sanyo-onoda': {
    policy: '基本項目',
    grades: ['A', 'B', 'C', 'D'],
    rates: [[8, 3], [14, 5], none, none],
  },
  mine: { policy: '大分類', grades: ['A', 'B', 'C'], rates: [[27, 15], none, none, none, none] },
  seki: {
    policy: '重点項目',
    grades: ['達成', '順調', 'やや遅れている', '遅れている'],
    rates: [[1, 1], none, none],
  },
};

describe.each(Object.entries(cases))('集計 of %s', (id, { policy, grades, rates }) => {
  const raw = JSON.parse(readFileSync(seedFile(id), 'utf8')) as RawPlan;
  const { measures, settings } = raw;
  const format = findFormat(id);
  if (!format) throw new Error(id);
  const counted = tally(readSeed(id), format, settings.reportYear);

  const count = (name: string, group: RawPlan['measures'], year: string): Count => {
    const counts = grades.map((one) => group.filter((m) => m.grades?.[year]?.grade === one).length);
    return {
      name,
      counts,
      none: group.filter((m) => m.grades?.[year] === undefined).length,
      total: group.length,
      ...(grades.length > 0 ? {} : { figures: figuresOf(group, year) }),
    };
  };
  const groups = (keys: (measure: RawPlan['measures'][number]) => readonly string[]): Count[] =>
    [...new Set(measures.flatMap(keys))].map((key) =>
      count(
        key,
        measures.filter((measure) => keys(measure).includes(key)),
        settings.reportYear,
      ),
    );

  test('all, by year, by policy and by department: as many as the seed has', () => {
    const year = settings.years.indexOf(settings.reportYear);
    expect(counted).toEqual({
      year: settings.reportYear,
      grades,
      graded: grades.length > 0,
      all: count('', measures, settings.reportYear),
      byYear: settings.years.slice(0, year + 1).map((one) => count(one, measures, one)),
      byPolicy: groups(({ fields }) => [fields[policy] ?? '']),
      byDepartment: groups(({ department }) => department.split(/[、・]/u).filter((one) => one !== '')),
      sharedMeasures: measures.some(({ department }) => /[、・]/u.test(department)),
      figures: settings.years.map((one) => ({ year: one, ...figuresOf(measures, one) })),
    });
  });

  test('the sheet has a table for each of them, and charts that point at its cells', () => {
    const { cells, charts = [] } = tallyContent(readSeed(id), counted);
    const texts = new Set(cells.filter(({ col }) => col === 0).map(({ value }) => value));
    const figureTable = (by: string): string => `${by}の指標の数（目標・実績・達成率のあるもの）`;
    const graded = grades.length > 0;
    const sections = graded
      ? ['評価の分布', '年度別', figureTable('年度別'), '方針別', '部署別']
      : ['年度別', '方針別', '部署別'].map(figureTable);
    const departments = counted.byDepartment.length > 0;
    expect([...texts].filter((one) => /分布|別/u.test(String(one)))).toEqual(
      departments ? sections : sections.slice(0, -1),
    );
    expect(charts.map(({ title }) => title)).toEqual([
      ...(graded ? ['評価の分布', '年度別の評価'] : ['年度別の指標の数']),
      ...(graded && departments ? ['部署別の評価'] : []),
    ]);
    if (graded) return;
    const figures = charts.find(({ title }) => title === '年度別の指標の数');
    const valuesOf = (area: Area): unknown[] =>
      Array.from(
        { length: area.rows },
        (_, i) => cells.find(({ row, col }) => row === area.row + i && col === area.col)?.value,
      );
    expect(figures?.series.map(({ values }) => valuesOf(values))).toEqual(
      (['targets', 'actuals', 'rates', 'reached'] as const).map((key) =>
        counted.figures.map((year) => year[key]),
      ),
    );
    const lines = cells.filter(({ row, col }) => row > 0 && col > 0 && isIn('部署別', row));
    expect(lines.filter(({ value }) => typeof value === 'number').map(({ value }) => value)).toEqual(
      counted.byDepartment.flatMap(({ figures: own, total }) => [
        ...[own?.targets, own?.actuals, own?.rates, own?.reached],
        total,
      ]),
    );

    function isIn(by: string, row: number): boolean {
      const head = cells.find(({ value }) => value === figureTable(by));
      return head !== undefined && row > head.row;
    }
  });

  function figuresOf(group: RawPlan['measures'], year: string): Figures {
    const [rated = 0, reached = 0] = rates[settings.years.indexOf(year)] ?? [];
    return {
      targets: known(group, ({ targets, finalTarget }) => targets?.[year] ?? finalTarget),
      actuals: known(group, ({ actuals }) => actuals?.[year]),
      rates: rated,
      reached,
    };
  }

  /** Indicators that have such a value, and not only a dash. */
  function known(
    group: RawPlan['measures'],
    value: (indicator: RawIndicator) => RawValue | undefined,
  ): number {
    const values = group.flatMap(({ indicators }) => indicators.map(value));
    return values.filter((one) => {
      const words = typeof one === 'object' ? one.text : (one ?? '');
      return !/^[\s－―—-]*$/u.test(words);
    }).length;
  }
});
