import { oneEach } from '../../../src/formats/blocks/one-each';
import { overviewList } from '../../../src/formats/blocks/overview-list';
import { computed, input, inputCenter, label } from '../../../src/formats/blocks/look';
import { measureSheetNames, sheetName } from '../../../src/formats/blocks/marks';
import { calculation, calculationWidths } from '../../../src/formats/blocks/calculation';
import type { PlanFormat } from '../../../src/formats/format';
import { field, LayoutBuilder, text } from '../../../src/layout/builder';
import type { Layout } from '../../../src/layout/layout';
import type { FieldRef, Measure, PlanSettings } from '../../../src/plan';

/** A form of one page: number, title, department, one text, one indicator, the grade, and the zone with the calculation. */
function measureSheet(measure: Measure, settings: PlanSettings): Layout<FieldRef> {
  const b = new LayoutBuilder<FieldRef>();
  b.row(
    24,
    { col: 0, style: inputCenter, content: field({ kind: 'number' }) },
    { col: 1, style: input, content: field({ kind: 'title' }) },
    { col: 2, style: input, content: field({ kind: 'department' }) },
  );
  b.row(
    80,
    { col: 0, style: label, content: text('取組') },
    { col: 1, cols: 2, style: input, content: field({ kind: 'text', name: '取組' }) },
  );
  b.row(
    24,
    { col: 0, style: input, content: field({ kind: 'indicatorName', indicator: 1 }) },
    { col: 1, style: inputCenter, content: field({ kind: 'baseline', indicator: 1 }) },
    { col: 2, style: inputCenter, content: field({ kind: 'finalTarget', indicator: 1 }) },
  );
  b.row(
    24,
    { col: 0, style: label, content: text('評価') },
    { col: 1, cols: 2, style: computed, content: field({ kind: 'grade', year: settings.reportYear }) },
  );
  while (b.next < 6) b.row(18);
  calculation(b, { row: 0, col: 4, indicators: 1, settings });
  return {
    name: sheetName(measure),
    columns: [120, 240, 120, 14, ...calculationWidths(settings)],
    rows: b.rows,
    boxes: b.boxes,
    names: measureSheetNames('tiny', 1),
    protect: true,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 48, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
      printArea: { row: 0, col: 0, rows: 4, cols: 3 },
      fitWidth: 1,
      fitHeight: 1,
    },
  };
}

export const tiny: PlanFormat = {
  id: 'tiny',
  version: 1,
  title: { ja: '試しの様式', en: 'Form for tests' },
  rules: { inheritsTarget: true, ratesAs: 'ratio', negative: '△' },
  defaults: {
    gradeScale: [
      { grade: '◎', from: 100 },
      { grade: '△', from: null },
    ],
    statusWords: [],
    measureGrade: 'worst',
  },
  measureSheets: oneEach(measureSheet),
  ...overviewList({ measure: '事業', department: '課', summary: '取組', grades: '評価' }),
};
