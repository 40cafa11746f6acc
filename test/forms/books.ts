import { XlsxBook } from '../../src/book/xlsx';
import type { CellEdit } from '../../src/book/edit';

type Typed = string | number | null;

/** A workbook of sheets with these cells; a text that begins with `=` is a formula. */
export function bookOfSheets(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly Typed[])[] }[],
): Uint8Array {
  const book = XlsxBook.create();
  for (const { name, rows } of sheets) {
    const cells = rows.flatMap((row, r) =>
      row.flatMap((value, c): (CellEdit & { readonly style?: number })[] => {
        if (value === null) return [];
        const at = { row: r, col: c };
        return [
          typeof value === 'string' && value.startsWith('=') ? { ...at, formula: value } : { ...at, value },
        ];
      }),
    );
    book.apply([
      { kind: 'putSheet', content: { name, columns: [60, 60, 60, 60, 60, 60], rows: [], styles: [], cells } },
    ]);
  }
  book.apply([{ kind: 'removeSheet', sheet: 'Sheet1' }]);
  return book.save();
}

function card(
  name: string,
  head: readonly [string, string, string, string],
  indicator: readonly [string, string, number],
  targets: readonly number[],
  actuals: readonly (number | null)[],
  rates: readonly Typed[],
): { readonly name: string; readonly rows: readonly (readonly Typed[])[] } {
  const [number, title, department, aim] = head;
  return {
    name,
    rows: [
      ['行革プラン　取組票（令和５年度）'],
      ['取組番号', number, '取組名', title],
      ['担当課', department],
      ['目的', aim, '評価', 'B'],
      ['指標名', '単位', '区分', 'R4', 'R5', 'R6', '基準値（R3）'],
      [indicator[0], indicator[1], '目標', ...targets, indicator[2]],
      [null, null, '実績', ...actuals],
      [null, null, '達成率', ...rates],
    ],
  };
}

/** Three measures, a sheet each, and a blank form: one formula reads another row, one rate is typed wrongly. */
export function cityBook(): Uint8Array {
  return bookOfSheets([
    card(
      '1',
      ['1', '窓口の改善', '市民課', '早い窓口'],
      ['待ち時間', '分', 20],
      [18, 15, 10],
      [19, 14, null],
      ['=D7/D6', '=E7/E6', null],
    ),
    card(
      '2',
      ['2', '債権の管理', '税務課', '公平な負担'],
      ['収納率', '％', 96.1],
      [97, 98, 99],
      [97.5, 98.1, null],
      ['=D7/D6', '=E7/G6', null],
    ),
    card(
      '3',
      ['3', '研修の充実', '総務課', '人材の育成'],
      ['受講者数', '人', 50],
      [55, 60, 70],
      [56, 66, null],
      ['90.0%', '=E7/E6', null],
    ),
    {
      name: '様式',
      rows: [
        ['行革プラン　取組票（令和５年度）'],
        ['取組番号', null, '取組名'],
        ['担当課'],
        ['目的', null, '評価'],
        ['指標名', '単位', '区分', 'R4', 'R5', 'R6', '基準値（R3）'],
        [null, null, '目標'],
        [null, null, '実績'],
        [null, null, '達成率'],
      ],
    },
  ]);
}

/** Two measures in a table. */
export function rowBook(): Uint8Array {
  return bookOfSheets([
    {
      name: '一覧',
      rows: [
        ['総合計画　進捗一覧'],
        ['番号', '施策名', '担当課', '指標', '単位', 'R4目標', 'R4実績', 'R5目標', 'R5実績'],
        ['1', '道路の整備', '建設課', '舗装率', '％', 80, 81, 85, 84],
        ['2', '公園の整備', '都市計画課', '公園数', 'か所', 10, 10, 12, 11],
      ],
    },
  ]);
}
