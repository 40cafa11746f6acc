import fc from 'fast-check';
import { applyEdits } from '../../../src/book/apply';
import { cellAddress } from '../../../src/book';
import { formats } from '../../../src/formats';
import type { PlanFormat } from '../../../src/formats/format';
import { directionOf, lexicon, markOf, methodOf, rowKindOf } from '../../../src/lexicon';
import { readQuantity } from '../../../src/quantity';
import { planEdits } from '../../../src/sheets/build';
import { formPlaces } from '../../../src/sheets/list/form-places';
import { measureValues, type FieldValue } from '../../../src/sheets/list/plan-values';
import { readList, type ListReading } from '../../../src/sheets/list/read-list';
import { templateColumns } from '../../../src/sheets/list/template-columns';
import { readPlan } from '../../../src/sheets/read-plan';

const plan = { years: ['R4', 'R5', 'R6'], baselineYear: 'R3', reportYear: 'R5' };

/** A cell of a random list: of a figure or a text `no` is in it, so that it can be found again. */
type Made = (no: number) => string;

const figures: readonly Made[] = [
  (no) => String(no),
  (no) => `${no}件`,
  (no) => `${no}.5%`,
  (no) => `△${no}千円`,
  (no) => `-${no}`,
  (no) => `約${no}人`,
  (no) => `${no}以上`,
  (no) => `${no},000円`,
  (no) => [...String(no)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  (no) => `${no}.55555555555556`,
  (no) => `${no}t-CO2/年`,
  (no) => `▲${no}.25ポイント`,
  (no) => `${no}人（R4末）`,
  (no) => `¥${no}`,
  (no) => `${no}/120件`,
  (no) => `1億${no}万円`,
];
const texts: readonly Made[] = [
  (no) => `検討${no}`,
  (no) => `窓口${no}を開く。`,
  (no) => `一行目${no}\n二行目${no}`,
  (no) => `・項目${no}`,
  (no) => `○できた${no}`,
  (no) => `R4.10.${no}`,
  (no) => `2022/4/${no}`,
  (no) => `"${no}",と、${no}`,
  (no) => `長い文${no}。`.repeat(12),
  (no) => `=${no}`,
  (no) => `'${no}日`,
  (no) => `${no}月〜`,
];
const words = [
  '増加',
  '減',
  '↑',
  '水準',
  '実績÷目標',
  '目標',
  '実績',
  '達成率',
  '○',
  '×',
  '達成',
  '休止',
  'A',
  '未定',
  '-',
  '→',
  '実施',
];
const units = ['件', '％', '人', '千円', 't-CO2', '—', '数'];

const years = [
  'R3',
  'R4',
  'R5',
  '令和6年度',
  '2023',
  '2022年度',
  'R9',
  '4年度',
  '前年度',
  '今年度',
  'H29',
  'R4～R6',
];
const wordsOfHeads = lexicon.map(({ word }) => word);
const unknownHeads = ['予備', '第三者', '列Ａ', '内訳２', 'aaa', '', '写真'];

/** Where a heading parts into two rows. */
const parting = '\u0000';

const heading = (form: PlanFormat): fc.Arbitrary<string> => {
  const own = templateColumns(formPlaces(form, plan), plan).map((column) => column.heading);
  const years1 = fc.constantFrom(...years);
  const figure = fc.constantFrom(
    '目標',
    '実績',
    '目標値',
    '実績値',
    '計画',
    '',
    '見込',
    'スケジュール',
    '取組状況',
    '評価',
  );
  return fc.oneof(
    { arbitrary: fc.constantFrom(...own), weight: 5 },
    { arbitrary: fc.tuple(years1, figure).map((parts) => parts.join(parting)), weight: 4 },
    { arbitrary: fc.constantFrom(...wordsOfHeads), weight: 3 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...wordsOfHeads), years1)
        .map(([word, year]) => `${word}（${year}）`),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom('指標', '目標', 'KPI', '実績'),
          fc.constantFrom('1', '2', '②', '(件)', '（％）'),
        )
        .map((parts) => parts.join('')),
      weight: 1,
    },
    { arbitrary: fc.constantFrom(...unknownHeads), weight: 1 },
  );
};

const content: fc.Arbitrary<Made> = fc.oneof(
  { arbitrary: fc.constant<Made>(() => ''), weight: 4 },
  { arbitrary: fc.constantFrom(...figures), weight: 6 },
  { arbitrary: fc.constantFrom(...texts), weight: 3 },
  {
    arbitrary: fc.constantFrom(...words, ...units).map(
      (word): Made =>
        () =>
          word,
    ),
    weight: 2,
  },
);
/** Columns mostly hold one kind of thing, and now and then another. */
const column = (form: PlanFormat) =>
  fc.record({
    heading: heading(form),
    usual: content,
    others: fc.array(fc.tuple(fc.nat(9), content), { maxLength: 3 }),
  });
const number = fc.constantFrom('1', '2', '1', '', '3', '１', '1-1', 'Ⅱ-1', '合計');
const title = fc.constantFrom('空き家', '移住', '', '窓口', '小計');

interface RandomList {
  readonly rows: readonly (readonly string[])[];
  /** The first row below the headings. */
  readonly first: number;
  /** In one row. */
  readonly heads: readonly string[];
}

const list = (form: PlanFormat): fc.Arbitrary<RandomList> =>
  fc
    .record({
      columns: fc.array(column(form), { minLength: 1, maxLength: 12 }),
      lines: fc.array(fc.tuple(number, title), { minLength: 1, maxLength: 8 }),
      hasNumber: fc.boolean(),
      above: fc.constantFrom([], [['令和6年度 事業一覧']], [['', '単位：千円'], []]),
      hasTwoRows: fc.boolean(),
    })
    .map(({ columns, lines, hasNumber, above, hasTwoRows }) => {
      let no = 100;
      const head = [...(hasNumber ? ['番号'] : []), '施策名', ...columns.map((one) => one.heading)];
      const rows = lines.map(([numberText, titleText], row) => [
        ...(hasNumber ? [numberText] : []),
        titleText,
        ...columns.map(({ usual, others }) => (others.find(([at]) => at === row)?.[1] ?? usual)(++no)),
      ]);
      const parts = head.map((text) => text.split(parting));
      const heads = parts.map((one) => one.join(''));
      const headRows = hasTwoRows ? [0, 1].map((i) => parts.map((one) => one[i] ?? '')) : [heads];
      return {
        rows: [...above, ...headRows, ...rows],
        first: above.length + headRows.length,
        heads,
      };
    });

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** Whether a value of the plan says what was typed. */
function says({ ref, text }: FieldValue, typed: string): boolean {
  if (plain(text) === plain(typed) || plain(text).includes(plain(typed))) return true;
  if (ref.kind === 'direction') return directionOf(typed) === text;
  if (ref.kind === 'method') return methodOf(typed) === text;
  if (ref.kind === 'mark') return markOf(typed) === true || plain(ref.name) === plain(typed);
  if (ref.kind === 'schedulePlan') return text === '→' && /^(?:[○→-]|実施)$/u.test(typed);
  if (ref.kind === 'report' || ref.kind === 'markedLines')
    return plain(text).includes(plain(typed.replace(/^[・○]/u, '')));
  const [one, other] = [readQuantity(typed), readQuantity(text)];
  if (one.kind !== 'number' || other.kind !== 'number') return false;
  const isSame =
    Math.abs(one.number.valueOf() - other.number.valueOf()) <= 1e-12 * Math.abs(one.number.valueOf());
  return isSame && (one.unit === null || one.unit === other.unit);
}

/** Cells of a list that stand neither in the workbook that is made of it, read again, nor in a line that names them. */
function silent({ rows, first }: RandomList, reading: ListReading, form: PlanFormat): string[] {
  const told = new Set(reading.problems.flatMap(({ cells }) => cells.map(({ row, col }) => `${row}/${col}`)));
  const book = reading.plan && applyEdits({ sheets: [], names: [] }, planEdits(reading.plan, form));
  const measures = book ? (readPlan(book, [form]).plan?.measures ?? []) : [];
  const values = measures.flatMap((measure) => [
    ...measureValues(measure).values(),
    { ref: { kind: 'number' } as const, text: measure.number },
  ]);
  return rows.slice(first).flatMap((row, i) =>
    row.flatMap((text, col) => {
      if (text.trim() === '' || told.has(`${first + i}/${col}`)) return [];
      const meaning = reading.columns.find((one) => one.col === col)?.meaning;
      if (meaning?.kind === 'rowKind' && rowKindOf(text) !== null) return [];
      if (
        meaning?.kind === 'unit' &&
        values.some((value) => value.text.includes(plain(text)) || value.text.includes(text))
      )
        return [];
      return values.some((value) => says(value, text.trim()))
        ? []
        : [`${cellAddress({ row: first + i, col })}=${text}`];
    }),
  );
}

/** 「R4目標」: headings of which no more than one thing can be meant, with the year of the plan. */
const plainFigures = new Map(
  ['R4', 'R5', 'R6', '令和6年度'].flatMap((year) =>
    (['目標', '目標値', '実績', '実績値'] as const).map(
      (word): [string, { kind: 'target' | 'actual'; year: string }] => [
        `${year}${word}`,
        { kind: word.startsWith('目標') ? 'target' : 'actual', year: year.startsWith('令和') ? 'R6' : year },
      ],
    ),
  ),
);

/** Figures that stand in another place than that which their heading and their line say. */
function misplaced({ rows, first, heads }: RandomList, reading: ListReading): string[] {
  const told = new Set(reading.problems.flatMap(({ cells }) => cells.map(({ row, col }) => `${row}/${col}`)));
  const names = reading.columns.find(({ meaning }) => meaning?.kind === 'title')?.col ?? 0;
  return rows.slice(first).flatMap((row, i) =>
    row.flatMap((text, col) => {
      const wanted = plainFigures.get(heads[col] ?? '');
      const name = row[names] ?? '';
      if (!wanted || !/\d{3}|[０-９]{3}/u.test(text) || text.length > 20 || told.has(`${first + i}/${col}`))
        return [];
      const isThere = (reading.plan?.measures ?? []).some(
        (measure) =>
          (name === '' || measure.title === name) &&
          [...measureValues(measure).values()].some(
            (value) =>
              value.ref.kind === wanted.kind &&
              'year' in value.ref &&
              value.ref.year === wanted.year &&
              says(value, text.trim()),
          ),
      );
      return isThere ? [] : [`${cellAddress({ row: first + i, col })}=${text}`];
    }),
  );
}

test.each(formats.map((form) => [form.id, form] as const))(
  'random lists for %s: every cell stands in the workbook or in a line that names it',
  (_, form) => {
    fc.assert(
      fc.property(list(form), fc.boolean(), (made, isGiven) => {
        const { rows } = made;
        const table = { sheet: null, rows: rows.map((row) => row.map((text) => ({ text }))) };
        const reading = readList(table, form, isGiven ? plan : {});
        if (reading.plan === null) {
          expect(reading.problems).not.toEqual([]);
          return;
        }
        expect(silent(made, reading, form)).toEqual([]);
        expect(misplaced(made, reading)).toEqual([]);
        // the last net, for what the reader has forgotten
        expect(reading.problems.filter(({ code }) => code === 'not-taken')).toEqual([]);
      }),
      { seed: 9, numRuns: 20 },
    );
  },
);
