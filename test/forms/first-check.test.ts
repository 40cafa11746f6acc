import { XlsxBook } from '../../src/book/xlsx';
import { cellAddress } from '../../src/book/address';
import { adoptEdits } from '../../src/forms/adopt';
import { planWordsIn } from '../../src/forms/plan-words';
import { checkPlan } from '../../src/sheets/check';
import { readForm } from '../../src/sheets/read-form';
import { readPlan } from '../../src/sheets/read-plan';
import { understandForm } from '../../src/sheets/understand-form';
import { bookOfSheets } from './books';

type Typed = string | number | null;

interface Sheet {
  readonly number: string;
  readonly title: string;
  readonly indicator: readonly [name: string, unit: string, baseline: number];
  readonly targets: readonly Typed[];
  readonly actuals: readonly Typed[];
  readonly rates: readonly Typed[];
}

const usual = ['=D6/D5', '=E6/E5', '=F6/F5', null];

function bookWith(sheets: readonly Sheet[]): XlsxBook {
  return XlsxBook.load(
    bookOfSheets(
      sheets.map(({ number, title, indicator: [name, unit, baseline], targets, actuals, rates }, i) => ({
        name: String(i + 1),
        rows: [
          ['第３次みなと市行政改革大綱　取組票（令和６年度）'],
          ['取組番号', number, '取組名', title],
          ['担当課', '総務課'],
          ['指標名', '単位', '区分', 'R4', 'R5', 'R6', 'R7', '基準値（R3）'],
          [name, unit, '目標', ...targets, baseline],
          [null, null, '実績', ...actuals],
          [null, null, '達成率', ...rates],
        ],
      })),
    ),
  );
}

const sheets: readonly Sheet[] = [
  {
    number: '1',
    title: '窓口の改善',
    indicator: ['満足度', '％', 70],
    targets: [72, 74, 76, 80],
    actuals: [71, 75, 77, null],
    rates: usual,
  },
  // drawn too far: the target of another year
  {
    number: '2',
    title: '債権の管理',
    indicator: ['収納率', '％', 96],
    targets: [96.5, 97, 97.5, 98],
    actuals: [96.4, 97.2, 97.6, null],
    rates: ['=D6/D5', '=E6/E5', '=F6/G5', null],
  },
  // right, but typed over the formula
  {
    number: '3',
    title: '研修の充実',
    indicator: ['受講者数', '人', 100],
    targets: [110, 120, 130, 140],
    actuals: [108, 125, 140, null],
    rates: ['=D6/D5', 1.0417, '=F6/F5', null],
  },
  // typed, and wrong
  {
    number: '4',
    title: '広報の強化',
    indicator: ['登録者数', '人', 1000],
    targets: [1200, 1400, 1600, 2000],
    actuals: [1250, 1380, 1500, null],
    rates: ['=D6/D5', '=E6/E5', '98.0%', null],
  },
  // copied, with the number left as it was
  {
    number: '4',
    title: '公園の管理',
    indicator: ['愛護会数', '団体', 10],
    targets: [11, 12, 13, 14],
    actuals: [11, 12, 12, null],
    rates: usual,
  },
  // the same indicator in another unit
  {
    number: '6',
    title: '職員の育成',
    indicator: ['受講者数', '件', 100],
    targets: [110, 120, 130, 140],
    actuals: [108, 125, 140, null],
    rates: usual,
  },
  // a reference is lost
  {
    number: '7',
    title: '施設の統合',
    indicator: ['廃止数', '施設', 0],
    targets: [1, 2, 3, 5],
    actuals: [1, 2, 3, null],
    rates: ['=D6/D5', '=E6/E5', '=F6/#REF!', null],
  },
];

test('the first 点検 finds formulas, typed rates, numbers and units that are wrong', () => {
  const book = bookWith(sheets);
  const snapshot = book.snapshot({ all: true });
  const words = planWordsIn(snapshot);
  expect(words).toEqual({ title: '第３次みなと市行政改革大綱', municipality: 'みなと市' });
  const { detection, form, doubts } = understandForm(snapshot, { title: words.title });
  expect(doubts).toEqual([]);
  book.apply(adoptEdits(snapshot, detection, form, words, (code) => code));
  const reading = readPlan(XlsxBook.load(book.save()).snapshot());
  if (reading.plan === null) throw new Error('no plan');
  const found = checkPlan(reading).map(({ code, severity, place, data }) =>
    [
      severity,
      code,
      place ? `${place.sheet}!${cellAddress(place)}` : '',
      'state' in data ? data.state : '',
    ].join(' '),
  );
  expect(found).toEqual([
    'error number-duplicate 5!B2 ',
    'error own-rate-differs 2!F7 elsewhere',
    'error own-rate-differs 4!F7 typed',
    'error own-rate-differs 7!F7 broken',
    'warning number-missing 6!B2 ',
    'warning unit-elsewhere 6!B5 ',
    'info own-rate-differs 3!E7 replaced',
  ]);
});

test('answers to labels and to cells without one are kept in 様式定義', () => {
  const book = bookWith(sheets);
  const snapshot = book.snapshot({ all: true });
  const answers = {
    fields: [
      { label: '担当課', meaning: '使わない' },
      { sheet: '1', cell: 'J5', meaning: '事業費' },
      { sheet: '1', cell: 'I5', meaning: '合計目標', indicator: 1 },
    ],
  };
  const words = { title: '計画', municipality: '' };
  const { detection, form } = understandForm(snapshot, { title: '計画', answers });
  book.apply(adoptEdits(snapshot, detection, form, words, (code) => code));
  const again = XlsxBook.load(book.save()).snapshot({ all: true });
  const kept = readForm(again)?.fields.filter(({ sureness }) => sureness === 'given');
  expect(kept?.map(({ place, meaning }) => `${place} ${meaning}`)).toEqual(
    expect.arrayContaining(['label 使わない', 'cell 合計目標']),
  );
  const { detection: later } = understandForm(again, { title: '計画' });
  expect(later.records[0]?.fields.map(({ ref }) => ref.kind)).toContain('totalTarget');
  expect(later.records[0]?.fields.map(({ ref }) => ref.kind)).not.toContain('department');
});

test('a label that was said to be a figure is one, and sheets that the city calls as ours stay', () => {
  const book = XlsxBook.load(
    bookOfSheets([
      ...['窓口改革', '防災強化'].map((title, i) => ({
        name: title,
        rows: [
          ['取組番号', i + 1, '取組名', title],
          ['今年の成果量', 7 + i],
          ['指標名', '単位', '区分', 'R5', 'R6'],
          ['件数', '件', '目標', 1, 2],
          [null, null, '実績', 1, null],
        ],
      })),
      { name: '計画設定', rows: [['市の設定です']] },
    ]),
  );
  const snapshot = book.snapshot({ all: true });
  const answers = { fields: [{ label: '今年の成果量', meaning: '合計実績' }], reportYear: 'R6' };
  const { detection, form } = understandForm(snapshot, { title: '計画', answers });
  const words = { title: '計画', municipality: '' };
  book.apply(adoptEdits(snapshot, detection, form, words, (code) => code));
  const after = XlsxBook.load(book.save());
  expect(after.sheets.map(({ name }) => name).slice(2)).toEqual(['計画設定', '様式定義', '計画設定 (2)']);
  const { plan } = readPlan(after.snapshot());
  expect(plan?.measures.map(({ indicators }) => indicators[0]?.totalActual)).toEqual(['7', '8']);
});
