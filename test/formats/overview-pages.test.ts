import { formats } from '../../src/formats';
import { overviewContent } from '../../src/formats/overview-content';
import { printPages, printSheet } from '../../src/print';
import { overviewLines, type OverviewRow, type Plan } from '../../src/plan';
import { overviewRows } from '../../src/reports/overview';
import { sheetCuts } from '../../src/sheets/cut-texts';
import { readSeed } from '../support/seed';

const row = (number: number, lines: number): OverviewRow => ({
  number: String(number),
  title: '施策',
  department: '課',
  indicator: '指標1',
  ...(lines > 1
    ? { further: Array.from({ length: lines - 1 }, (_, i) => ({ indicator: `指標${String(i + 2)}` })) }
    : {}),
  summary: '',
  grades: {},
});

/** The names of indicators on each page, and the pages. */
function printed(id: string, rows: readonly OverviewRow[], change: Partial<Plan> = {}) {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new RangeError(id);
  const content = overviewContent({ ...readSeed(id), ...change }, rows, format);
  const pages = printPages({ title: '', items: [{ sheet: printSheet(content, null) }] });
  const lines = Array.from({ length: pages.count }, (_, index) =>
    pages
      .draw(index)
      .drawings.flatMap((one) => (one.kind === 'text' && /^指標\d+$/.test(one.text) ? [one.text] : [])),
  );
  return { content, lines };
}

test.each(formats.map(({ id }) => id))('%s: no measure with several indicators is parted by a page', (id) => {
  const rows = Array.from({ length: 40 }, (_, i) => row(i + 1, (i % 4) + 1));
  const { lines } = printed(id, rows);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.map(([first]) => first)).toEqual(lines.map(() => '指標1'));
  expect(lines.flat()).toHaveLength(rows.flatMap(overviewLines).length);
});

test('few lines are not left alone on a last page', () => {
  const { content, lines } = printed(
    'ube-dx',
    Array.from({ length: 21 }, (_, i) => row(i + 1, 1)),
  );
  expect([lines.length, (content.page?.scale ?? 100) >= 88]).toEqual([1, true]);
});

test('the columns fill the page, whichever are chosen', () => {
  const widths = (
    [['indicator', 'rate'], ['summary'], ['indicator', 'yearTarget', 'current', 'rate', 'summary']] as const
  ).map((columns) => {
    const { content } = printed('ube-reform', [row(1, 2)], { overviewColumns: [...columns] });
    return content.columns.reduce((sum, width) => sum + width, 0);
  });
  expect(widths.map((width) => width > 1110 && width < 1119)).toEqual([true, true, true]);
});

test.each(formats.map(({ id }) => id))('%s: a first 一覧 shows its own headings whole', (id) => {
  const plan = readSeed(id);
  const format = formats.find((one) => one.id === id);
  const rows = format ? overviewRows(plan, plan.settings.reportYear, format) : [];
  const { content } = printed(id, rows);
  expect(rows.length).toBeGreaterThan(5);
  const [, firstRow = 0] = content.page?.titleRows ?? [];
  const cut = sheetCuts(printSheet(content, null)).filter((one) => one.row <= firstRow);
  expect(cut).toEqual([]);
});

test.each(formats.map(({ id }) => id))('%s: no text of a first 一覧 stands at the line of its cell', (id) => {
  const seed = readSeed(id);
  const [first] = seed.settings.years;
  if (first === undefined) throw new RangeError(id);
  const settings = { ...seed.settings, reportYear: first };
  const { content } = printed(id, [row(1, 2)], { settings });
  const glued = content.cells.filter(({ value, style }) => {
    const { horizontal, border, indent = 0 } = content.styles[style ?? -1] ?? {};
    return typeof value === 'string' && horizontal === 'left' && border?.left !== undefined && indent === 0;
  });
  expect(glued.map(({ value }) => value)).toEqual([]);
});
