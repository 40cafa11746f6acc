import { XlsxBook } from '../../src/book/xlsx';
import { adoptEdits } from '../../src/forms/adopt';
import { valueText } from '../../src/plan';
import { readPlan } from '../../src/sheets/read-plan';
import { understandForm } from '../../src/sheets/understand-form';
import { bookOfSheets } from './books';

type Rows = readonly (readonly (string | number | null)[])[];

/** Measures of a workbook of one list, as they are read once it is adopted, saved and opened again. */
function adopted(rows: Rows): string[] {
  const book = XlsxBook.load(bookOfSheets([{ name: '一覧', rows }]));
  const snapshot = book.snapshot({ all: true });
  const { detection, form } = understandForm(snapshot, { title: '計画' });
  book.apply(adoptEdits(snapshot, detection, form, { title: '計画', municipality: '' }, (code) => code));
  const { plan } = readPlan(XlsxBook.load(book.save()).snapshot());
  return (plan?.measures ?? []).map(({ title, indicators }) => {
    const figures = indicators.flatMap(({ targets, actuals }) =>
      [targets, actuals].map((own) =>
        Object.entries(own)
          .map(([year, value]) => `${year}=${value ? valueText(value) : ''}`)
          .join(' '),
      ),
    );
    return `${title}: ${figures.join(' | ')}`;
  });
}

describe('what a list says is read from its names once it is adopted', () => {
  it('reads a year a row', () => {
    const rows = (number: number, title: string): Rows =>
      ['R4', 'R5', 'R6'].map((year, i) => [
        ...(i === 0 ? [number, title, '水産課', '件数（件）'] : [null, null, null, null]),
        ...[year, 10 * number + i, i < 2 ? 9 * number + i : null],
      ]);
    expect(
      adopted([
        ['振興計画　事業別進捗管理表'],
        ['番号', '事業名', '所管課', '指標（単位）', '年度', '目標値', '実績値'],
        ...rows(1, '放流'),
        ...rows(2, '直売'),
      ]),
    ).toEqual(['放流: R4=10 R5=11 R6=12 | R4=9 R5=10', '直売: R4=20 R5=21 R6=22 | R4=18 R5=19']);
  });

  it('reads measures whose column was told by its texts', () => {
    expect(
      adopted([
        ['障がい福祉計画　見込量と実績'],
        ['サービスの種類', '単位', 'R4計画', 'R4実績', 'R5計画', 'R5実績'],
        ['居宅介護', '人', 10, 9, 20, 22],
        ['同行援護', '人', 5, 5, 6, 3],
        ['生活介護', '人', 7, 7, 8, 8],
      ]),
    ).toEqual([
      '居宅介護: R4=10 R5=20 | R4=9 R5=22',
      '同行援護: R4=5 R5=6 | R4=5 R5=3',
      '生活介護: R4=7 R5=8 | R4=7 R5=8',
    ]);
  });
});
