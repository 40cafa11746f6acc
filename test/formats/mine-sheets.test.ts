import type { SheetContent } from '../../src/book';
import { XlsxBook } from '../../src/book/xlsx';
import { mine } from '../../src/formats/mine';
import { printSheet } from '../../src/print';
import { paginate } from '../../src/print/paginate';
import type { Measure, Plan } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { readPlan } from '../../src/sheets/read-plan';
import { seed } from '../seeds/seed';

const plan = seed('mine');

function measureSheets(of: Plan): SheetContent[] {
  return planEdits(of, mine).flatMap((edit) =>
    edit.kind === 'putSheet' && (edit.content.names ?? []).some(({ name }) => name === '項目1_名称')
      ? [edit.content]
      : [],
  );
}

/** The numbers of the measures that begin on each page of a sheet. */
function numbersByPage(content: SheetContent): string[][] {
  const rows = new Map(
    (content.names ?? []).flatMap(({ name, refersTo }) =>
      /^項目\d+_番号$/.test(name) && typeof refersTo !== 'string'
        ? [[refersTo.row, refersTo.col] as const]
        : [],
    ),
  );
  const sheet = printSheet(content, null);
  return paginate(sheet).map(({ windows }) => {
    const area = windows.at(-1)?.area;
    return [...rows]
      .filter(([row]) => area && row >= area.row && row < area.row + area.rows)
      .map(([row, col]) => sheet.shown(row, col));
  });
}

test('the 63 measures of 美祢 stand on four sheets, a sheet for each 大分類', () => {
  expect(measureSheets(plan).map(({ name }) => name)).toEqual([
    '1 組織・人材マネジメントの見直し',
    '2 業務の見直し',
    '3 歳出・歳入／資産・債権管理の見直し',
    '4 協働の推進',
  ]);
});

test('the tables of the 小分類 follow each other on six pages, as they were published', () => {
  const pages = measureSheets(plan).flatMap(numbersByPage);
  expect(pages.map((numbers) => `${numbers[0] ?? ''}–${numbers.at(-1) ?? ''}`)).toEqual([
    '1–8',
    '9–20',
    expect.stringMatching(/^21–3\d$/),
    expect.stringMatching(/^3\d–4\d$/),
    expect.stringMatching(/^4\d–55$/),
    '56–63',
  ]);
});

test.each(plan.settings.years)(
  'reporting %s, pages end where the table is meant to be parted',
  (reportYear) => {
    const sheets = measureSheets({ ...plan, settings: { ...plan.settings, reportYear } });
    const meant = sheets.map(({ page }) => [0, ...(page?.rowBreaks ?? [])]);
    const starts = sheets.map((content) =>
      paginate(printSheet(content, null)).map(({ windows }) => windows.at(-1)?.area.row),
    );
    expect(starts).toEqual(meant);
  },
);

test('a measure whose text fills a page has a page of its own, and its table goes on behind it', () => {
  const long = (measure: Measure): Measure =>
    measure.number !== '4'
      ? measure
      : {
          ...measure,
          reports: [{ year: 'R1', texts: { 年度実績: '会議を開きました。'.repeat(80) } }],
        };
  const [first] = measureSheets({ ...plan, measures: plan.measures.map(long) });
  if (!first) throw new Error('no sheet');
  expect(numbersByPage(first).flat()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  const titles = first.cells.flatMap(({ formula }) => (formula?.includes('小分類') ? [formula] : []));
  expect(titles.slice(0, 3)).toEqual([
    '="＜小分類"&項目1_小分類番号&"　"&項目1_小分類&"＞"',
    '="＜小分類"&項目3_小分類番号&"　"&項目3_小分類&"＞"',
    '="＜小分類"&項目3_小分類番号&"　"&項目3_小分類&"＞（続き）"',
  ]);
});

test('sheets of the earlier layout, where the whole sheet had one 小分類, are still read', () => {
  const measures = plan.measures.slice(2, 8);
  const edits = planEdits({ ...plan, measures }, mine).map((edit) => {
    if (edit.kind !== 'putSheet') return edit;
    const names = (edit.content.names ?? []).flatMap((one) => {
      const shared = /^項目(\d+)_(小分類(?:番号)?)$/.exec(one.name);
      return !shared ? [one] : shared[1] === '1' ? [{ ...one, name: shared[2] ?? '' }] : [];
    });
    return { ...edit, content: { ...edit.content, names } };
  });
  const book = XlsxBook.create();
  book.apply(edits);
  const reading = readPlan(XlsxBook.load(book.save()).snapshot());
  expect(reading.plan?.measures.map(({ fields }) => fields)).toEqual(measures.map(({ fields }) => fields));
});
