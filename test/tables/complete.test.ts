import { readPlan } from '../../src/sheets/read-plan';
import { tablesOf, type Tables } from '../../src/tables';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

/** Every text and every mark of a plan's part, by its path without places and years. */
function leaves(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [[path, value]];
  if (value === true) return [[path, path.split('_').at(-1) ?? '']];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    leaves(one, Array.isArray(value) || /^[HRS]\d+$/u.test(key) ? path : `${path}.${key}`),
  );
}

const plain = (text: string): string => text.replace(/\s+/gu, '');

function wordsOf({ indicators, measures, texts }: Pick<Tables, 'indicators' | 'measures' | 'texts'>): string {
  return [...indicators, ...measures, ...texts]
    .flatMap((row) => Object.values(row).map((value) => plain(String(value ?? ''))))
    .join('\n');
}

/** Dashes say that there is nothing; the number before an input is that of its line; marks of status are in `status`. */
const known = /^(?:[-－—―ー]|[①-⑳]|\.marks\.(?!.*_).*)$/u;

test.each(['sanyo-onoda', 'ube-reform', 'ube-dx', 'mine', 'seki'])(
  'whatever stands in the measures of %s stands in a table',
  (id) => {
    const reading = readPlan(planBook(readSeed(id)).snapshot());
    if (reading.plan === null) throw new Error(id);
    const tables = tablesOf({ reading, source: { file: 'plan.xlsx' }, findings: [], message: () => '' });
    const words = wordsOf(tables);
    const lost = reading.plan.measures
      .flatMap((measure) => leaves(measure, ''))
      .filter(([path, text]) => !/\.spans\.(?:from|to)$|\.id$/u.test(path) && !known.test(text))
      .filter(([, text]) => !words.includes(plain(text)));
    expect(lost).toEqual([]);
    for (const { marks, number } of reading.plan.measures) {
      const set = Object.keys(marks).filter((name) => marks[name]);
      const told = [
        ...tables.measures.flatMap((row) =>
          row.measure_number === number ? (row.status ?? '').split('、') : [],
        ),
        ...tables.texts.flatMap((row) =>
          row.measure_number === number ? [row.field, `${row.field}_${row.text}`] : [],
        ),
      ];
      expect(told).toEqual(expect.arrayContaining(set));
    }
  },
);

test('arrows of 年次計画 say in every year of theirs what is done', () => {
  const reading = readPlan(planBook(readSeed('ube-dx')).snapshot());
  if (reading.plan === null) throw new Error('no plan');
  const { texts } = tablesOf({ reading, source: { file: '' }, findings: [], message: () => '' });
  const first = reading.plan.measures[0];
  const planned = texts.filter(
    ({ measure_number: number, field, line }) =>
      number === first?.number && field === '年次計画の計画' && line === 1,
  );
  expect(planned.map(({ era_year: year, text }) => [year, text])).toEqual(
    ['R5', 'R6', 'R7', 'R8'].map((year) => [year, first?.schedule[0]?.spans?.[0]?.text]),
  );
  expect(planned[0]?.cell).toMatch(/^[A-Z]+\d+$/u);
});
