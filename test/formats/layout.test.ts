import type { Area } from '../../src/book';
import { formats } from '../../src/formats';
import { settingsSheetName } from '../../src/formats/settings-names';
import { paperSize } from '../../src/print/paper';
import type { Measure, Plan } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { seed } from '../seeds/seed';

const blank: Measure = {
  number: '1',
  title: '',
  department: '',
  fields: {},
  marks: {},
  indicators: [],
  schedule: [],
  reports: [],
  grades: {},
};

describe.each(formats)('$id', (format) => {
  const plan = seed(format.id);
  const inYear = (reportYear: string): Plan => ({ ...plan, settings: { ...plan.settings, reportYear } });

  test.each(plan.settings.years)(
    'reporting %s, no two boxes of a sheet overlap and all names differ',
    (year) => {
      const wrong = contentsOf(inYear(year)).flatMap((content) => {
        const areas = [...(content.merges ?? [])];
        const clash = overlap(areas);
        const names = (content.names ?? []).map(({ name }) => name);
        const cells = content.cells.map(({ row, col }) => `${String(row)}/${String(col)}`);
        return clash || new Set(names).size < names.length || new Set(cells).size < cells.length
          ? [content.name]
          : [];
      });
      expect(wrong).toEqual([]);
    },
  );

  test('every box stands on rows and columns of its sheet', () => {
    const wrong = contentsOf(plan).flatMap((content) =>
      content.cells
        .filter(({ row, col }) => row >= content.rows.length || col >= content.columns.length)
        .map(({ row, col }) => `${content.name}: ${String(row)}/${String(col)}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the page is as wide as its paper, within a tenth', () => {
    const shares = contentsOf(plan)
      .filter(({ page, name }) => page?.fitWidth === 1 && name !== settingsSheetName)
      .map((content) => {
        const { page, columns } = content;
        if (!page?.printArea) return 1;
        const { col, cols } = page.printArea;
        const width = columns.slice(col, col + cols).reduce((sum, one) => sum + one, 0);
        const room = paperSize(page).width - page.margins.left - page.margins.right;
        return width / room;
      });
    expect(shares.filter((share) => share > 1.1)).toEqual([]);
  });

  test('a sheet can be made of a measure that nobody has filled in', () => {
    const contents = contentsOf({ ...plan, measures: [blank] });
    expect(contents.length).toBeGreaterThan(1);
  });

  function contentsOf(one: Plan) {
    return planEdits(one, format).flatMap((edit) => (edit.kind === 'putSheet' ? [edit.content] : []));
  }
});

function overlap(areas: readonly Area[]): boolean {
  const taken = new Set<string>();
  for (const { row, col, rows, cols } of areas) {
    for (let r = row; r < row + rows; r++) {
      for (let c = col; c < col + cols; c++) {
        const key = `${String(r)}/${String(c)}`;
        if (taken.has(key)) return true;
        taken.add(key);
      }
    }
  }
  return false;
}
