import { formats } from '../../src/formats';
import { overviewContent } from '../../src/formats/overview-content';
import { overflow } from '../../src/layout/overflow';
import { printPages, printSheet, type PrintPages } from '../../src/print';
import type { SheetContent } from '../../src/book/sheet-content';
import type { Plan } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { overviewRows } from '../../src/reports/overview';
import { readSeed } from '../support/seed';

function contents(plan: Plan): SheetContent[] {
  const format = formats.find(({ id }) => id === plan.format);
  if (!format) throw new RangeError(plan.format);
  return [
    ...planEdits(plan, format).flatMap((edit) => (edit.kind === 'putSheet' ? [edit.content] : [])),
    overviewContent(plan, overviewRows(plan, plan.settings.reportYear, format), format),
  ];
}

function pagesOf(sheets: readonly SheetContent[]): PrintPages {
  return printPages({ title: '', items: sheets.map((content) => ({ sheet: printSheet(content, null) })) });
}

/** Texts of headers and footers that lie upon each other, with the page (from 1) where they do. */
function collisions(pages: PrintPages): string[] {
  return Array.from({ length: pages.count }, (_, index) => index).flatMap((index) => {
    const { sheet, height } = pages.page(index);
    const { top = 0, bottom = 0 } = sheet.page?.margins ?? {};
    const outside = pages
      .draw(index)
      .drawings.flatMap((one) =>
        one.kind === 'text' && (one.y < top || one.y > height - bottom) ? [one] : [],
      );
    return outside.flatMap((one, i) =>
      outside
        .slice(i + 1)
        .filter(
          (other) =>
            Math.abs(one.y - other.y) < 8 && one.x < other.x + other.width && other.x < one.x + one.width,
        )
        .map((other) => `${String(index + 1)}: ${one.text} | ${other.text}`),
    );
  });
}

test.each(formats)('$id: headers and footers have room, also beside the longest names', ({ id }) => {
  const plan = readSeed(id);
  const measures = plan.measures.map((one) => ({
    ...one,
    title: '長い名称の施策であり六十字に達するもの'.repeat(3),
  }));
  expect(collisions(pagesOf(contents(plan)))).toEqual([]);
  expect(collisions(pagesOf(contents({ ...plan, measures })))).toEqual([]);
});

test.each(formats)('$id: 計画設定 is one page, or as many as its lists need', ({ id }) => {
  const settings = contents(readSeed(id)).filter(({ name }) => name === '計画設定');
  expect(pagesOf(settings).count).toBe(id === 'sanyo-onoda' ? 2 : 1);
});

test('山陽小野田: the head of a page tells the whole title, also where the tab cannot', () => {
  const heads = (number: string, title: string): string[][] => {
    const plan = readSeed('sanyo-onoda');
    const [first] = plan.measures;
    if (!first) throw new Error('no measure');
    const { overview: _, ...rest } = plan;
    const [sheet] = contents({ ...rest, measures: [{ ...first, number, title }] }).filter(
      ({ name }) => name !== '一覧',
    );
    if (!sheet) throw new Error('no sheet');
    const pages = pagesOf([sheet]);
    return Array.from({ length: pages.count }, (_page, i) =>
      pages.draw(i).drawings.flatMap((one) => (one.kind === 'text' && one.y < 40 ? [one.text.trim()] : [])),
    );
  };
  const long = '市民課窓口業務の民間委託(一般行政証明書発行業務の民間委託を含む)';
  expect(heads('12', long)).toEqual([[`12 ${long}`], [`12 ${long}`]]);
  expect(heads('3', '窓口/電話 & 相談')).toEqual([['3 窓口/電話 & 相談'], ['3 窓口/電話 & 相談']]);
  expect(heads('1', '公金収納対策の強化')).toEqual([['1 公金収納対策の強化'], ['1 公金収納対策の強化']]);
});

test('宇部 DX: pages are numbered from the cover on, whatever stands before it', () => {
  const sheets = contents(readSeed('ube-dx'));
  const named = (name: string): SheetContent[] => sheets.filter((sheet) => sheet.name === name);
  const pages = pagesOf([...named('一覧'), ...named('表紙'), ...named('目次'), ...named('計画体系')]);
  const footers = Array.from({ length: pages.count }, (_, i) =>
    pages
      .draw(i)
      .drawings.flatMap((one) =>
        one.kind === 'text' && one.y > pages.page(i).height - 48 ? [one.text] : [],
      ),
  );
  expect(footers).toEqual([['一覧　1'], ['一覧　2'], [], ['2'], ['3']]);
});

/** Widths of the overview's columns by their headings, and whether any number in it is shrunk. */
function overviewOf(plan: Plan): { widths: Record<string, number>; shrunk: boolean } {
  const [overview] = contents(plan).filter(({ name }) => name === '一覧');
  const heads = (overview?.cells ?? []).flatMap(({ row, col, value }) =>
    row === 1 && typeof value === 'string' ? [[value, overview?.columns[col] ?? 0] as const] : [],
  );
  return {
    widths: Object.fromEntries(heads),
    shrunk: (overview?.cells ?? []).some(({ style = 0 }) => overview?.styles[style]?.shrink === true),
  };
}

test('the columns of the overview are as wide as their figures and words of status', () => {
  const { widths, shrunk } = overviewOf(readSeed('seki'));
  expect(shrunk).toBe(false);
  // 949,451,676（R2.6.1現在） · やや遅れている
  expect(widths['R2(当初)']).toBeGreaterThan(120);
  expect(widths['進捗状況']).toBeGreaterThan(75);
});

test('美祢: an overview without departments has no column of them', () => {
  expect(Object.keys(overviewOf(readSeed('mine')).widths)).toEqual([
    '実施項目',
    '指標',
    'H29(当初)',
    'R1(目標)',
    'R1(実績)',
    '達成率',
    'R5(目標)',
    '年度実績',
    '評価',
  ]);
});

test('山陽小野田: where no indicator can be set its figures and grades are crossed out', () => {
  const sheets = contents(readSeed('sanyo-onoda'));
  const crossed = sheets
    .filter(({ name }) => name.startsWith('4 ') || name.startsWith('5 '))
    .map(({ cells, styles, names = [] }) =>
      names
        .filter(({ refersTo }) => {
          if (typeof refersTo === 'string') return false;
          const cell = cells.find(({ row, col }) => row === refersTo.row && col === refersTo.col);
          return styles[cell?.style ?? 0]?.border?.diagonalUp !== undefined;
        })
        .map(({ name }) => name),
    );
  expect(crossed).toEqual([
    ['指標1_基準値', '指標1_最終目標', '評価_R1', '評価_R2', '評価_R3', '評価_R4'],
    [],
  ]);
});

test('美祢: the pieces of an arrow fill their cells, and none counts as a text that is cut', () => {
  const sheets = contents(readSeed('mine')).map((content) => printSheet(content, null));
  const cut = sheets.flatMap((sheet) => overflow(sheet).map(({ name }) => name ?? ''));
  expect(cut.filter((name) => name.includes('矢印'))).toEqual([]);
});
