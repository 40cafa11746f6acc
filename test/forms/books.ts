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

/** Four measures on two sheets, two below each other on each; an actual of the second is open. */
export function blockBook(): Uint8Array {
  const block = (
    number: string,
    title: string,
    [t4, t5]: readonly [number, number],
    [a4, a5]: readonly [number, number | null],
  ): readonly (readonly Typed[])[] => [
    ['事業番号', number, '事業名', title],
    ['担当課', '建設課', '評価', null],
    ['指標名', '単位', '区分', 'R4', 'R5'],
    [`${title}の数`, 'か所', '目標', t4, t5],
    [null, null, '実績', a4, a5],
    [],
  ];
  return bookOfSheets([
    {
      name: '施策1',
      rows: [
        ['整備計画　実施状況'],
        ...block('1', '道路', [10, 12], [9, 12]),
        ...block('2', '公園', [10, 12], [11, null]),
      ],
    },
    {
      name: '施策2',
      rows: [
        ['整備計画　実施状況'],
        ...block('3', '河川', [10, 12], [9, 11]),
        ...block('4', '橋', [10, 12], [10, 12]),
      ],
    },
  ]);
}

/** Three measures in a table; the department of the first two is one merged cell, an actual of the last is open. */
export function openRowBook(): Uint8Array {
  const book = XlsxBook.load(
    bookOfSheets([
      {
        name: '一覧',
        rows: [
          ['総合計画　進捗一覧'],
          ['番号', '施策名', '担当課', '指標', '単位', 'R4目標', 'R4実績', 'R5目標', 'R5実績', '評価'],
          ['1', '道路の整備', '建設課', '舗装率', '％', 80, 81, 85, 84],
          ['2', '橋の点検', null, '点検数', '橋', 5, 5, 6, 6],
          ['3', '公園の整備', '都市計画課', '公園数', 'か所', 10, 10, 12],
        ],
      },
    ]),
  );
  book.sheet('一覧')?.addMerges([{ row: 2, col: 2, rows: 2, cols: 1 }]);
  return book.save();
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
