import { XlsxBook } from '../../src/book/xlsx';
import { adoptEdits } from '../../src/forms/adopt';
import { withAnswers, formAnswers, type FormAnswers } from '../../src/forms/answers';
import { givenOf } from '../../src/forms/definition';
import { detect } from '../../src/forms/detect';
import { nothingGiven } from '../../src/forms/given';
import { readForm } from '../../src/sheets/read-form';
import { understandForm } from '../../src/sheets/understand-form';
import { bookOfSheets } from './books';
import { headsOf, valuesOf } from './support';

const card = (n: string, title: string, team: string, figures: readonly number[]) => ({
  name: n,
  rows: [
    ['行革プラン　取組票'],
    ['取組番号', n, 'なまえ', title],
    ['うけもち', team],
    ['指標名', '単位', 'R4ねらい目', 'R4できばえ', 'R5ねらい目', 'R5できばえ'],
    ['件数', '件', ...figures],
  ],
});
/** A city that calls nothing as others do. */
const bytes = bookOfSheets([
  card('1', '窓口の改善', 'くらし班', [1, 2, 3, 4]),
  card('2', '債権の管理', 'おかね班', [5, 6, 7, 8]),
  card('3', '研修の充実', 'ひと班', [9, 10, 11, 12]),
]);
const words = { なまえ: '名称', うけもち: '担当部署', ねらい目: '目標', できばえ: '実績' };
const answers: FormAnswers = formAnswers.parse({
  fields: Object.entries(words).map(([word, meaning]) => ({ word, meaning })),
});

test('words of the city’s own are read wherever they stand, above each year too', () => {
  const book = XlsxBook.load(bytes).snapshot({ all: true });
  const detection = detect(book, withAnswers(nothingGiven, answers, book, null));
  expect(headsOf(detection)).toEqual([
    '1|窓口の改善|くらし班',
    '2|債権の管理|おかね班',
    '3|研修の充実|ひと班',
  ]);
  expect(valuesOf(detection).slice(0, 4)).toEqual([
    '窓口の改善/件数[件]/目標 R4=1',
    '窓口の改善/件数[件]/実績 R4=2',
    '窓口の改善/件数[件]/目標 R5=3',
    '窓口の改善/件数[件]/実績 R5=4',
  ]);
});

test('様式定義 keeps them, and has lines for more', () => {
  const book = XlsxBook.load(bytes);
  const snapshot = book.snapshot({ all: true });
  const { fields: all = [] } = answers;
  const { detection, form } = understandForm(snapshot, {
    title: '計画',
    answers: { fields: all.filter((one) => !('word' in one && one.word === 'うけもち')) },
  });
  book.apply(adoptEdits(snapshot, detection, form, { title: '計画', municipality: '' }, (code) => code));
  const sheet = book.sheet('様式定義');
  const grid = book.snapshot().sheets.find(({ name }) => name === '様式定義')?.grid;
  const free =
    grid?.values.findIndex((cells) => cells[3] === '言葉' && (cells[2] === null || cells[2] === '')) ?? -1;
  sheet?.setValue(free, 1, '担当部署');
  sheet?.setValue(free, 2, 'うけもち');
  sheet?.setValue(free, 3, '');
  const read = readForm(XlsxBook.load(book.save()).snapshot());
  const given = read ? givenOf(read) : nothingGiven;
  expect(Object.fromEntries(given.words)).toEqual(words);
  expect(headsOf(detect(snapshot, given))).toContain('1|窓口の改善|くらし班');
});

test('a word cannot be said to be a text of its own', () => {
  expect(formAnswers.safeParse({ fields: [{ word: 'ねらい目', meaning: '文' }] }).success).toBe(false);
});
