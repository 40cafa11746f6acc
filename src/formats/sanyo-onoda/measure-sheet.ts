import { field, LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import type { FieldRef } from '../../plan/field';
import type { Measure, PlanSettings } from '../../plan';
import { fiscalYearLabel } from '../../quantity';
import { circle, scheduleWords } from '../blocks/choices';
import { calculation, calculationWidths } from '../blocks/calculation';
import { aside, computed, crossedOut, input, inputCenter, label, note, prose } from '../blocks/look';
import { noIndicator } from '../blocks/overview-rows';
import { measureHeader, measureSheetNames, sheetName } from '../blocks/marks';
import { equalParts, onWholeColumns } from '../blocks/whole-columns';

/** 担い手 of 協創, in the order of the sheet; the last one is twice as wide. */
const actors = ['行政', '市民', '地域', '団体', '学校大学', '企業', '近隣自治体'] as const;
const actorLabels: Readonly<Record<string, string>> = { 学校大学: '学校\n大学', 近隣自治体: '近隣自治体' };
/** The form has room for four rows of the schedule; a measure with more gets more. */
const scheduleRows = 4;

const page = [72, 42, 50.25, 50.25, 50.25, 50.25, 50.25, 50.25, 50.25, 50.25] as const;
const last = page.length - 1;
const gap = 14;

/** 個票: A4 portrait, two pages; source: 山陽小野田市 行動計画. Beside the page stands the zone with the calculation. */
export function measureSheet(measure: Measure, settings: PlanSettings): Layout<FieldRef> {
  const b = new LayoutBuilder<FieldRef>();
  const year = settings.reportYear;
  const l = (col: number, words: string, cols = 1, rows = 1): BoxSpec<FieldRef> => ({
    col,
    cols,
    rows,
    style: label,
    content: text(words),
  });
  const rest = (from: number): number => last - from + 1;
  const textField = (name: string): FieldRef => ({ kind: 'text', name });

  b.row(
    { min: 30, max: 60 },
    l(0, '行動計画'),
    {
      col: 1,
      cols: 8,
      style: { ...input, font: { ...input.font, size: 12, bold: true } },
      content: field({ kind: 'title' }),
    },
    {
      col: last,
      style: { ...inputCenter, font: { ...input.font, size: 12 } },
      content: field({ kind: 'number' }),
    },
  );
  for (const name of ['基本項目', '個別項目']) {
    b.row(
      20,
      l(0, name),
      { col: 1, style: inputCenter, content: field(textField(`${name}記号`)) },
      { col: 2, cols: rest(2), style: input, content: field(textField(name)) },
    );
  }
  b.row({ min: 20, max: 60 }, l(0, '担当部署'), {
    col: 1,
    cols: rest(1),
    style: input,
    content: field({ kind: 'department' }),
  });
  b.row(
    20,
    l(0, '新規・継続'),
    {
      col: 1,
      cols: 2,
      style: inputCenter,
      content: field(textField('新規継続')),
      choices: { list: ['新規', '継続'], strict: true },
    },
    l(3, '総合計画での位置付け', 3),
    { col: 6, cols: rest(6), style: input, content: field(textField('総合計画での位置付け')) },
  );
  const status = b.row({ min: 96, max: 400, stretch: 3 }, l(0, '現状と課題'), {
    col: 1,
    cols: rest(1),
    style: prose,
    content: field(textField('現状と課題')),
  });
  b.row({ min: 60, max: 300, stretch: 2 }, l(0, '目標'), {
    col: 1,
    cols: rest(1),
    style: prose,
    content: field(textField('目標')),
  });

  const wide = (actor: string): number => (actor === '近隣自治体' ? 2 : 1);
  const actorCol = (index: number): number => 2 + index;
  b.row(
    30,
    l(0, '協創', 1, 3),
    l(1, '担い手', 1, 2),
    ...actors.map((actor, i) => l(actorCol(i), actorLabels[actor] ?? actor, wide(actor))),
  );
  b.row(
    20,
    ...actors.map((actor, i): BoxSpec<FieldRef> => ({
      col: actorCol(i),
      cols: wide(actor),
      style: inputCenter,
      content: field({ kind: 'mark', name: `担い手_${actor}` }),
      choices: circle,
    })),
  );
  b.row({ min: 34, max: 300, stretch: 1 }, l(1, '内容'), {
    col: 2,
    cols: rest(2),
    style: input,
    content: field(textField('協創内容')),
  });

  const indicators = Math.max(1, measure.indicators.length);
  const firstIndicator = b.next;
  for (let i = 1; i <= indicators; i++) {
    const none = measure.indicators[i - 1]?.name === noIndicator;
    const figure = none ? crossedOut(inputCenter) : inputCenter;
    b.row(
      20,
      l(0, indicators > 1 ? `指標${String(i)}` : '指標', 1, 2),
      { col: 1, cols: 5, rows: 2, style: input, content: field({ kind: 'indicatorName', indicator: i }) },
      l(6, `現状 ${yearHead(settings.baselineYear)}`, 2),
      l(8, `目標 ${yearHead(settings.years.at(-1) ?? settings.reportYear)}`, 2),
    );
    b.row(
      { min: 22, max: 48 },
      { col: 6, cols: 2, style: figure, content: field({ kind: 'baseline', indicator: i }) },
      { col: 8, cols: 2, style: figure, content: field({ kind: 'finalTarget', indicator: i }) },
    );
  }

  const yearCols = equalParts(2, last - 1, settings.years.length);
  b.row(
    20,
    l(0, '年次計画', 2),
    ...settings.years.map((y, i) => l(yearCols[i]?.col ?? 2, yearHead(y), yearCols[i]?.cols)),
  );
  const words = scheduleWords(settings);
  const rows = Math.max(scheduleRows, measure.schedule.length);
  for (let row = 1; row <= rows; row++) {
    const cells = (kind: 'schedulePlan' | 'scheduleActual'): BoxSpec<FieldRef>[] =>
      settings.years.map((y, i) => ({
        col: yearCols[i]?.col ?? 2,
        cols: yearCols[i]?.cols ?? 1,
        style: inputCenter,
        content: field({ kind, row, year: y }),
        choices: words,
      }));
    b.row(
      { min: 21, max: 48, stretch: 0.2 },
      { col: 0, rows: 2, style: inputCenter, content: field({ kind: 'scheduleLabel', row }) },
      l(1, '計画'),
      ...cells('schedulePlan'),
    );
    b.row({ min: 21, max: 48, stretch: 0.2 }, l(1, '実績'), ...cells('scheduleActual'));
  }
  b.row(18, { col: 0, cols: last + 1, style: note, content: text('※年次計画欄の事業ごとに記入') });

  const secondPage = b.next;
  for (let row = 1; row <= rows; row++) {
    for (const [words, name] of [
      [`${fiscalYearLabel(year, 'era')}の取組状況`, '取組状況'],
      ['今後の取組・課題等', '今後の取組'],
    ] as const) {
      b.row({ min: 66, max: 240, stretch: 1 }, l(0, words, 2), {
        col: 2,
        cols: rest(2),
        style: prose,
        content: field({ kind: 'report', row, name, year }),
      });
    }
  }
  b.row(12);
  b.row(
    20,
    l(0, '指標に対する\n各年度の目標達成度', 2, 2),
    ...settings.years.map((y, i) => l(yearCols[i]?.col ?? 2, yearHead(y), yearCols[i]?.cols)),
  );
  const graded = { ...computed, font: { ...computed.font, size: 12, bold: true } };
  const ungraded =
    measure.indicators.length > 0 && measure.indicators.every(({ name }) => name === noIndicator);
  b.row(
    24,
    ...settings.years.map((y, i): BoxSpec<FieldRef> => ({
      col: yearCols[i]?.col ?? 2,
      cols: yearCols[i]?.cols ?? 1,
      style: ungraded ? crossedOut(graded) : graded,
      content: field({ kind: 'grade', year: y }),
    })),
  );

  const pageEnd = b.next;
  const zone = last + 2;
  const widths = calculationWidths(settings);
  b.put(0, {
    col: zone,
    cols: widths.length,
    style: aside.heading,
    content: text('計算欄（印刷されません）'),
  });
  b.put(1, {
    col: zone,
    cols: widths.length,
    style: note,
    content: text('色のついたセルに実績などを記入すると、達成率と評価が計算されます。'),
  });
  b.put(status - 1, {
    col: zone,
    cols: widths.length,
    style: aside.label,
    content: text(`一覧に載せる取組内容の概要（${fiscalYearLabel(year, 'era')}）`),
  });
  b.put(status, {
    col: zone,
    cols: widths.length,
    style: aside.prose,
    content: field(textField(`一覧概要_${year}`)),
  });
  calculation(b, { row: firstIndicator, col: zone, indicators, settings });

  const { columns, boxes } = onWholeColumns([...page, gap, ...widths], b.boxes);
  const pageColumns = columns.length - widths.length - 1;
  return {
    name: sheetName(measure),
    columns,
    rows: b.rows,
    boxes,
    names: measureSheetNames('sanyo-onoda', 1),
    protect: true,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 48, bottom: 48, left: 38, right: 38, header: 22, footer: 22 },
      printArea: { row: 0, col: 0, rows: pageEnd, cols: pageColumns },
      fitWidth: 1,
      fitHeight: 2,
      rowBreaks: [secondPage],
      centerHorizontally: true,
      header: measureHeader(measure),
      footer: { center: '&P' },
    },
  };
}

/** R1(2019) */
function yearHead(year: string): string {
  return fiscalYearLabel(year, 'short-western');
}
