import { XlsxBook } from '../../src/book/xlsx';
import { cellAddress } from '../../src/book/address';
import { adoptEdits } from '../../src/forms/adopt';
import { checkPlan } from '../../src/sheets/check';
import { readPlan } from '../../src/sheets/read-plan';
import { understandForm } from '../../src/sheets/understand-form';
import { findingText } from '../../locales/finding-texts';
import { findingTexts } from '../../locales/ja/findings';
import { bookOfSheets } from './books';

type Typed = string | number | null;

interface Card {
  readonly name: string;
  readonly targets: readonly Typed[];
  readonly actuals: readonly Typed[];
  readonly rates: readonly Typed[];
  readonly grade?: Typed;
}

const usual = ['=D7/D6', '=E7/E6', '=F7/F6', null];
const byScore = '=IF(F4>=8,"A","B")';

function findingsOf(cards: readonly Card[]): string[] {
  const book = XlsxBook.load(
    bookOfSheets(
      cards.map(({ name, targets, actuals, rates, grade = byScore }, i) => ({
        name: String(i + 1),
        rows: [
          ['みなと市行革プラン　取組票（令和６年度）'],
          ['取組番号', String(i + 1), '取組名', `${name}の推進`],
          ['担当課', '総務課'],
          ['評価', grade, null, null, '点数', 9 - i],
          ['指標名', '単位', '区分', 'R4', 'R5', 'R6', 'R7', '基準値（R3）'],
          [name, '件', '目標', ...targets, 10],
          [null, null, '実績', ...actuals],
          [null, null, '達成率', ...rates],
        ],
      })),
    ),
  );
  const snapshot = book.snapshot({ all: true });
  const { detection, form } = understandForm(snapshot, { title: '計画' });
  book.apply(adoptEdits(snapshot, detection, form, { title: '計画', municipality: '' }, (code) => code));
  const reading = readPlan(XlsxBook.load(book.save()).snapshot());
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return checkPlan(reading).map((finding) => {
    const { severity, code, place, data } = finding;
    const where = place ? `${place.sheet}!${cellAddress(place)}` : '';
    const more = /（ほか .*）$/u.exec(findingText(findingTexts, finding))?.[0] ?? '';
    return [severity, code, where, String(data.state ?? ''), more].filter((part) => part !== '').join(' ');
  });
}

const targets = [12, 14, 16, 20];
const actuals = [12, 13, 16, null];
const fine = (name: string): Card => ({ name, targets, actuals, rates: usual });

test('a grade that is typed over the formula of the other sheets is told with that formula', () => {
  const found = findingsOf([
    ...['窓口の件数', '研修の件数', '広報の件数', '公園の件数'].map(fine),
    { ...fine('債権の件数'), grade: 'A' },
  ]);
  expect(found).toEqual(['warning formula-overwritten 5!B4 constant']);
});

test('rates that are typed on many sheets, and one measured by its last target throughout, are a line each', () => {
  const typed = [1, '92.9%', 1, null];
  const found = findingsOf([
    ...['窓口の件数', '研修の件数', '広報の件数', '公園の件数', '道路の件数'].map(fine),
    { name: '債権の件数', targets, actuals, rates: typed },
    { name: '施設の件数', targets, actuals, rates: typed },
    { name: '文書の件数', targets, actuals, rates: ['=D7/$G$6', '=E7/$G$6', '=F7/$G$6', null] },
  ]);
  expect(found).toEqual([
    'info own-rate-differs 6!D8 replaced （ほか 5 か所：6、7）',
    'info own-rate-differs 8!D8 final （ほか 2 か所：E8、F8）',
  ]);
});

test('figures with their unit are read as the city writes them; bare digits as a text among numbers are told', () => {
  const words = findingsOf(
    ['窓口の件数', '研修の件数', '広報の件数'].map((name) => ({
      ...{ name, rates: [null, null, null, null] },
      targets: ['12件', '14件', '16件', '20件以上'],
      actuals: ['12件', '13件', '16件(速報)', null],
    })),
  );
  expect(words).toEqual([]);
  const slips = findingsOf([
    ...['窓口の件数', '研修の件数', '広報の件数'].map(fine),
    { ...fine('公園の件数'), actuals: [12, '１３', 16, null], rates: ['=D7/D6', null, '=F7/F6', null] },
  ]);
  expect(slips).toEqual(['error number-as-text 4!E7', 'info mixed-width 4!E7 wide']);
});
