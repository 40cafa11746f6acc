import type { BookSnapshot, SheetSnapshot } from '../../src/book/snapshot';
import type { KnownForm, TrueFigure } from './truth';

/** A form as somebody has changed it, and where its figures stand now. */
export type Disturbance = (form: KnownForm) => Pick<KnownForm, 'snapshot' | 'truth'>;

/** Rows inserted at a place of each sheet of measures (every other one where there are several). */
function withRows(
  place: (rows: readonly number[], sheet: number) => { readonly at: number; readonly count: number },
  text: string | null = null,
): Disturbance {
  return ({ open, snapshot, truth }) => {
    const book = open();
    let moved = truth;
    sheetsOf(truth).forEach((name, i) => {
      const sheet = book.sheet(name);
      if (!sheet || i % 2 === 1) return;
      const rows = truth.filter((one) => one.sheet === name).map(({ row }) => row);
      const { at, count } = place(
        [...new Set(rows)].sort((a, b) => a - b),
        i,
      );
      sheet.insertRows(at, count);
      if (text !== null)
        book.apply([
          {
            kind: 'setCells',
            sheet: name,
            cells: [{ row: at, col: firstColumn(snapshot, name), value: text }],
          },
        ]);
      moved = moved.map((one) =>
        one.sheet === name && one.row >= at ? { ...one, row: one.row + count } : one,
      );
    });
    return { snapshot: book.snapshot({ all: true }), truth: moved };
  };
}

function firstColumn({ sheets }: BookSnapshot, name: string): number {
  return sheets.find((sheet) => sheet.name === name)?.grid?.area.col ?? 0;
}

function sheetsOf(truth: readonly TrueFigure[]): string[] {
  return [...new Set(truth.map(({ sheet }) => sheet))];
}

/** Signs that look alike, as they are mistaken for each other. */
const alike: Readonly<Record<string, string>> = {
  ...{
    績: '積',
    標: '票',
    担: '但',
    値: '植',
    基: '墓',
    率: '卒',
    課: '果',
    指: '脂',
    評: '許',
    単: '早',
    位: '住',
  },
  ...{
    施: '旋',
    策: '索',
    事: '亊',
    業: '葉',
    番: '審',
    号: '呂',
    組: '祖',
    現: '規',
    状: '伏',
    所: '処',
    管: '官',
  },
};

export type Slip = (text: string) => string | null;

/** Kinds of slips of the hand; null where a text has none of the kind. */
export const slips: Readonly<Record<string, Slip>> = {
  'another sign': (text) => {
    const at = [...text].findIndex((char) => alike[char] !== undefined);
    if (at < 0) return null;
    return [...text].map((char, i) => (i === at ? (alike[char] ?? char) : char)).join('');
  },
  'a sign left out': (text) =>
    text.length >= 3 && !/\d/u.test(text.normalize('NFKC')) ? text.slice(0, 1) + text.slice(2) : null,
  'a sign twice': (text) =>
    text.length >= 2 && !/\d/u.test(text.normalize('NFKC')) ? text.slice(0, 1) + text : null,
  'two signs exchanged': (text) =>
    text.length >= 3 && !/\d/u.test(text.normalize('NFKC'))
      ? `${text[1] ?? ''}${text[0] ?? ''}${text.slice(2)}`
      : null,
  'spaces and signs': (text) => (text.length >= 2 ? `${text.slice(0, 1)}　${text.slice(1)}：` : null),
};

/** Labels of the form (the texts that most of its sheets have, or headings of a list) with a slip: two on each sheet. */
export function withSlips(slip: Slip, seed: number): Disturbance {
  return ({ snapshot, truth }) => {
    const names = sheetsOf(truth);
    const own = snapshot.sheets.filter(({ name }) => names.includes(name));
    const count = new Map<unknown, number>();
    for (const { grid } of own)
      for (const text of new Set(grid?.values.flat())) count.set(text, (count.get(text) ?? 0) + 1);
    const isForm = (text: string): boolean =>
      own.length === 1 ? headings.test(text) : (count.get(text) ?? 0) > own.length * 0.6;
    const sheets = snapshot.sheets.map((sheet): SheetSnapshot => {
      const i = own.indexOf(sheet);
      const { grid } = sheet;
      if (i < 0 || !grid) return sheet;
      const figures = truth.filter((one) => one.sheet === sheet.name);
      const isFigure = (row: number, col: number): boolean =>
        figures.some((one) => one.row === row && one.col === col);
      // below the first figures of a list stand names, not labels
      const rows = figures.map(({ row }) => row);
      const last = own.length === 1 ? Math.min(...rows) - 1 : Math.max(...rows);
      const labels = grid.values.flatMap((line, r) =>
        line.flatMap((value, c) => {
          const [row, col] = [grid.area.row + r, grid.area.col + c];
          if (typeof value !== 'string' || value.length > 14 || row > last || isFigure(row, col)) return [];
          if ((grid.formulas[r]?.[c] ?? null) !== null || !isForm(value)) return [];
          const typed = slip(value);
          return typed === null ? [] : [{ r, c, typed }];
        }),
      );
      const chosen = [0, 1].flatMap(
        (n) => labels[(i * i * 13 + i * 7 + seed * 29 + n * 101) % labels.length] ?? [],
      );
      const values = grid.values.map((line, r) =>
        line.map((value, c) => chosen.find((one) => one.r === r && one.c === c)?.typed ?? value),
      );
      return { ...sheet, grid: { ...grid, values } };
    });
    return { snapshot: { ...snapshot, sheets }, truth };
  };
}

const headings = /目標|実績|担当|指標|単位|施策|事業|基準|現状|課題|区分|評価/u;

/** Only some of the sheets of measures. */
function withSheets(isKept: (sheet: number) => boolean): Disturbance {
  return ({ snapshot, truth }) => {
    const gone = sheetsOf(truth).filter((_, i) => !isKept(i));
    return {
      snapshot: { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !gone.includes(name)) },
      truth: truth.filter(({ sheet }) => !gone.includes(sheet)),
    };
  };
}

const blank: Disturbance = ({ open, truth }) => {
  const book = open();
  book.apply(
    sheetsOf(truth).map((sheet) => ({
      kind: 'setCells',
      sheet,
      cells: truth.filter((one) => one.sheet === sheet).map(({ row, col }) => ({ row, col, value: null })),
    })),
  );
  return { snapshot: book.snapshot({ all: true }), truth: truth.map((one) => ({ ...one, value: '' })) };
};

/** What is done to a form, by its name. */
export const disturbances: Readonly<Record<string, Disturbance>> = {
  'two rows above': withRows(() => ({ at: 0, count: 2 })),
  'a row above the figures': withRows(([first = 1]) => ({ at: first, count: 1 })),
  'a row between figures': withRows((rows, i) => ({ at: rows[(i * 5 + 3) % rows.length] ?? 1, count: 1 })),
  'a note between figures': withRows(
    (rows, i) => ({ at: rows[(i * 3 + 2) % rows.length] ?? 1, count: 1 }),
    '※令和６年度から集計の方法を変えた。',
  ),
  ...Object.fromEntries(
    Object.entries(slips).map(([name, slip], i) => [`labels with ${name}`, withSlips(slip, i)] as const),
  ),
  'every third sheet missing': withSheets((i) => i % 3 !== 1),
  'two sheets left': withSheets((i) => i < 2),
  'all figures blank': blank,
};
