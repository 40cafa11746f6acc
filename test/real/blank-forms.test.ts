import { readFileSync } from 'node:fs';
import { XlsxBook } from '../../src/book/xlsx';
import { findFormat } from '../../src/formats';
import { blankMeasure, newPlan } from '../../src/formats/new-plan';
import type { Indicator, Plan } from '../../src/plan';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { tassei } from '../support/cli';
import { LibreOffice } from '../support/libreoffice';
import { schemaViolations } from '../support/shared';

jest.setTimeout(600_000);

const office = new LibreOffice();
afterAll(() => {
  office.dispose();
});

interface Form {
  readonly id: string;
  readonly sheet: string;
  /** What the names of the second measure begin with. */
  readonly prefix: string;
  /** The cell of the target that R4 is measured by. */
  readonly target: '目標_R4' | '最終目標';
  /** Boxes of the form that are to be marked, all empty. */
  readonly marks: readonly string[];
  readonly rateAs: 1 | 100;
  readonly grade: string | null;
  /** Cells for figures and lines that a form has for each measure: indicators, lines of the schedule. */
  readonly lines: readonly [number, number];
}

const actors = ['行政', '市民', '地域', '団体', '学校大学', '企業', '近隣自治体'];
const own = { sheet: '2', prefix: '', marks: [], rateAs: 1, grade: null } as const;
const forms: readonly Form[] = [
  { ...own, id: 'ube-reform', target: '目標_R4', lines: [2, 0] },
  {
    ...own,
    id: 'ube-dx',
    target: '目標_R4',
    marks: ['目的_市民サービスの向上', '目的_行政事務の効率化'],
    lines: [2, 3],
  },
  {
    ...own,
    id: 'sanyo-onoda',
    target: '最終目標',
    marks: actors.map((actor) => `担い手_${actor}`),
    grade: 'B',
    lines: [1, 4],
  },
  {
    ...own,
    id: 'mine',
    sheet: '実施計画',
    prefix: '項目2_',
    target: '目標_R4',
    rateAs: 100,
    lines: [1, 2],
  },
  { ...own, id: 'seki', target: '最終目標', lines: [1, 0] },
];

const years = ['R4', 'R5', 'R6', 'R7', 'R8'];

/** The plan that five blank sheets hold. */
function blankPlan({ id, marks }: Form): Plan {
  const format = findFormat(id);
  if (!format) throw new Error(id);
  const measures = ['1', '2', '3', '4', '5'].map((number) => ({
    ...blankMeasure(number),
    marks: Object.fromEntries(marks.map((name) => [name, false])),
  }));
  const title = '見本市 改革計画';
  return newPlan(format, {
    municipality: '見本市',
    title,
    years,
    baselineYear: 'R3',
    reportYear: 'R4',
    measures,
  });
}

function read(file: string): PlanReading {
  const reading = readPlan(XlsxBook.load(readFileSync(file)).snapshot());
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

/** Kept apart from what 進捗状況 counts, which no plan has before it is written. */
function planOf({ plan: { statusCounts: _, ...plan } }: PlanReading): Plan {
  return plan;
}

describe.each(forms)('$id', (form) => {
  const file = `${office.folder}/${form.id}.xlsx`;
  const names = ['--title', '見本市 改革計画', '--municipality', '見本市'];

  beforeAll(() => {
    const made = tassei('create', form.id, '--measures', '5', '--years', 'R4-R8', ...names, '-o', file);
    expect({ ...made, out: '' }).toEqual({ code: 0, out: '', err: '' });
  });

  test('five blank sheets read back as five empty measures, and hold to the standard', () => {
    const reading = read(file);
    expect(planOf(reading)).toEqual(blankPlan(form));
    expect(reading.problems).toEqual([]);
    expect(schemaViolations(file)).toBe('');
  });

  test('each has the usual lines to fill in', () => {
    const count = (cells: ReadonlyMap<string, unknown>, pattern: RegExp): number =>
      [...cells.keys()].filter((name) => pattern.test(name)).length;
    const lines = read(file).measures.map(({ cells }) => [
      count(cells, /^指標\d+_名称$/),
      count(cells, /^年次計画\d+_名称$/),
    ]);
    expect(lines).toEqual(years.map(() => form.lines));
  });

  test('check tells of each that its title is missing, and nothing else', () => {
    const { code, out } = tassei('check', file, '--json');
    const { findings } = JSON.parse(out) as {
      findings: { code: string; data: { number: string; entry?: string } }[];
    };
    expect(findings.map(({ code: rule, data }) => [rule, data.number, data.entry])).toEqual(
      ['1', '2', '3', '4', '5'].map((number) => ['entry-missing', number, 'title']),
    );
    expect(code).toBe(1);
  });

  test('what a clerk fills in for one of them is read, rated and graded', () => {
    const cells: readonly (readonly [string, string | number])[] = [
      ['名称', '窓口の改善'],
      ['指標1_名称', '利用件数'],
      [`指標1_${form.target}`, 200],
      ['指標1_実績_R4', 150],
    ];
    const filled = office.edit(
      file,
      [
        `names = doc.Sheets.getByName('${form.sheet}').NamedRanges`,
        ...cells.map(([name, value]) => {
          const cell = `names.getByName('${form.prefix}${name}').ReferredCells.getCellByPosition(0, 0)`;
          return typeof value === 'number'
            ? `${cell}.setValue(${String(value)})`
            : `${cell}.setString('${value}')`;
        }),
      ].join('\n'),
    );
    const graded = `${office.folder}/graded-${form.id}.xlsx`;
    expect(tassei('grade', filled, '--year', 'R4', '-o', graded).err).toBe('');
    const reading = read(graded);
    const blank = blankPlan(form);
    const target = '200';
    const indicator: Indicator = {
      name: '利用件数',
      ...(form.target === '最終目標' ? { finalTarget: target, targets: {} } : { targets: { R4: target } }),
      actuals: { R4: '150' },
    };
    expect(planOf(reading)).toEqual({
      ...blank,
      measures: blank.measures.map((one) =>
        one.number === '2' ? { ...one, title: '窓口の改善', indicators: [indicator] } : one,
      ),
    });
    const shown = reading.measures[1]?.cells;
    expect(shown?.get('指標1_達成率_R4')?.value).toBeCloseTo(0.75 * form.rateAs, 10);
    const result = JSON.parse(tassei('grade', graded, '--year', 'R4', '--json').out) as {
      measures: { number: string; computed?: string | null }[];
    };
    expect(result.measures.find(({ number }) => number === '2')).toMatchObject({ computed: form.grade });
  });
});

test.each([
  [['--measures', '0', '--years', 'R4-R8'], '--measures「0」は、1から1,000までの整数で指定してください。\n'],
  [['--measures', '5'], '計画期間を --years R4-R8 のように指定してください。\n'],
  [[], '計画のデータ・一覧（--from）と空の様式の数（--measures）のどちらか一つを指定してください。\n'],
])('create seki %p tells what is missing', (args, err) => {
  expect(tassei('create', 'seki', ...args, '-o', `${office.folder}/none.xlsx`)).toEqual({
    code: 2,
    out: '',
    err,
  });
});
