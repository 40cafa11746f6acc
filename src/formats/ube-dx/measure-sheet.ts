import { circled } from '../circled';
import type { CellStyle } from '../../book/sheet-content';
import { field, LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import { fieldName, type FieldRef } from '../../plan/field';
import type { Measure, PlanSettings } from '../../plan';
import { fiscalYearLabel } from '../../quantity';
import { checkBox, departments } from '../blocks/choices';
import { band, input, inputCenter, label, plain, prose, sides } from '../blocks/look';
import { measureHeader, measureSheetNames, sheetName } from '../blocks/marks';
import { ownHeading } from '../blocks/own-heading';
import {
  calculation,
  calculationHead,
  calculationLines,
  calculationWidths,
  type CalculationPart,
} from '../blocks/calculation';
import { spanArrows, yearParts } from '../blocks/span-arrows';
import { targetCells } from '../blocks/target-cells';
import type { PlanHead } from '../format';

/** 取組内容 and its number; the years share the rest. */
const heads = [60, 54] as const;
const yearsWidth = 402;
const gap = 14;
const zoneParts: readonly CalculationPart[] = ['actual', 'rate', 'calculation'];
/** Lines that the form has while nothing is planned yet. */
const emptyForm = { schedule: 3, indicators: 2 } as const;

/** 施策内容 ①–④: the field, and its heading with what it asks for. */
const contents = ({ municipality }: PlanHead): readonly (readonly [string, string])[] => [
  ['ありたい姿', `① ありたい姿・\nあるべき姿\n（${municipality || '市'}の未来を\nデザインする視点で）`],
  ['現状', '② 現状'],
  ['実施する施策の内容', '③ ①、②を踏まえて\n市として実施する\n施策の内容'],
  ['期待される効果', '④ 施策の実施により\n期待される効果\n（仮説）'],
];
const purposes = ['市民サービスの向上', '行政事務の効率化'] as const;

const bar: CellStyle = { ...band, horizontal: 'center', fill: '#BDD7EE' };
const heading: CellStyle = { ...plain, font: { ...plain.font, size: 13, bold: true } };
const small: CellStyle = { ...label, font: { ...label.font, size: 9.5 } };

/** 施策: A4 portrait, two pages; source: 宇部市 DX 推進計画 アクションプラン. */
export function measureSheet(measure: Measure, settings: PlanSettings, plan: PlanHead): Layout<FieldRef> {
  const b = new LayoutBuilder<FieldRef>();
  const { years } = settings;
  const first = heads.length;
  const width = first + yearParts.columns * years.length;
  const wide = yearsWidth / years.length - yearParts.head;
  const half = first + Math.floor((width - first) / 2);
  const textField = (name: string): FieldRef => ({ kind: 'text', name });
  const l = (col: number, words: string, cols = 1, rows = 1): BoxSpec<FieldRef> => ({
    col,
    cols,
    rows,
    style: small,
    content: text(words),
  });
  const whole = (ref: FieldRef, style = input): BoxSpec<FieldRef> => ({
    col: first,
    cols: width - first,
    style,
    content: field(ref),
  });

  if (measure.fields['章'] !== undefined) {
    b.row(
      { min: 26, max: 52 },
      {
        col: 0,
        cols: width,
        style: { ...heading, locked: false, font: { ...heading.font, size: 14 } },
        content: field(textField('章')),
      },
    );
  }
  b.row(
    { min: 24, max: 48 },
    { col: 0, cols: 1, style: heading, content: text('基本方針') },
    { col: 1, style: { ...heading, locked: false }, content: field(textField('基本方針番号')) },
    {
      col: first,
      cols: width - first,
      style: { ...heading, locked: false, wrap: true },
      content: field(textField('基本方針')),
    },
  );
  b.row(22, {
    col: 0,
    cols: width,
    style: { ...heading, shrink: true, font: { ...heading.font, size: 12 } },
    content: { kind: 'formula', formula: headline },
  });
  b.row(6);
  b.row(22, { col: 0, cols: width, style: bar, content: text('施策概要') });
  b.row(
    { min: 28, max: 56 },
    l(0, '施策名', 2),
    {
      col: first,
      style: sides(
        { ...input, horizontal: 'center', font: { ...input.font, bold: true } },
        'left',
        'top',
        'bottom',
      ),
      content: field({ kind: 'number' }),
    },
    {
      col: first + 1,
      cols: width - first - 1,
      style: sides({ ...input, font: { ...input.font, bold: true } }, 'right', 'top', 'bottom'),
      content: field({ kind: 'title' }),
    },
  );
  b.row({ min: 22, max: 200 }, l(0, '所管課', 2), {
    ...whole({ kind: 'department' }),
    choices: departments(settings),
  });
  b.row({ min: 22, max: 200 }, l(0, '関係課', 2), whole(textField('関係課')));
  b.row(
    24,
    l(0, '目的区分', 2),
    ...purposes.map((purpose, i): BoxSpec<FieldRef> => {
      const from = i === 0 ? first : half;
      const to = i === 0 ? half : width;
      return {
        col: from,
        cols: to - from,
        // the cell holds ☑ or ☐; what it stands for is in the format
        style: {
          ...sides(input, i === 0 ? 'left' : 'right', 'top', 'bottom'),
          numberFormat: `@"　${purpose}"`,
        },
        content: field({ kind: 'checkBox', name: `目的_${purpose}` }),
        choices: checkBox,
      };
    }),
  );
  b.row(22, { col: 0, cols: width, style: bar, content: text('施策内容') });
  for (const [name, words] of contents(plan)) {
    const head = { col: 0, cols: 2, ...ownHeading(measure, `${name}の見出し`, words, small) };
    b.row({ min: 96, max: 300, stretch: 1 }, head, whole(textField(name), prose));
  }

  const secondPage = b.next;
  b.row(22, { col: 0, cols: width, style: bar, content: text('取組みスケジュールと目標指標') });
  const yearHeads = years.map((year, i) =>
    l(first + yearParts.columns * i, fiscalYearLabel(year, 'era'), yearParts.columns),
  );
  b.row(20, l(0, '取組内容', 2), ...yearHeads);
  const scheduleRows = measure.schedule.length || emptyForm.schedule;
  const conditionals = Array.from({ length: scheduleRows }, (_, i) => i + 1).flatMap((row) =>
    spanArrows(b, {
      row,
      schedule: measure.schedule[row - 1],
      years,
      col: first,
      before: (rows) => [
        {
          col: 0,
          cols: 2,
          rows,
          style: { ...small, locked: false },
          content: field({ kind: 'scheduleLabel', row }),
        },
      ],
    }),
  );
  const indicators = measure.indicators.length || emptyForm.indicators;
  for (let i = 1; i <= indicators; i++) {
    b.row(
      { min: 32, max: 90 },
      l(0, `目標指標\n${circled(i)}`, 1, 2),
      l(1, '指標名'),
      ...indicatorNames(measure, i, settings, first),
    );
    b.row(
      { min: 40, max: 120 },
      l(1, '目標値'),
      ...targetCells(measure, i, settings, (from, count) => ({
        col: first + yearParts.columns * from,
        cols: yearParts.columns * count,
        style: inputCenter,
      })),
    );
  }
  const end = b.next;

  const zone = width + 1;
  const widths = calculationWidths(settings, zoneParts);
  const lines = 2 + indicators * calculationLines(settings, true);
  while (b.next < secondPage + lines) b.row(18);
  calculationHead(b, secondPage, zone, widths.length);
  calculation(b, {
    row: secondPage + 2,
    col: zone,
    indicators,
    settings,
    parts: zoneParts,
    baseline: true,
  });

  return {
    name: sheetName(measure),
    columns: [...heads, ...years.flatMap(() => [wide, yearParts.head]), gap, ...widths],
    rows: b.rows,
    boxes: b.boxes,
    names: measureSheetNames('ube-dx', 1),
    conditionals,
    protect: true,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 48, bottom: 48, left: 38, right: 38, header: 22, footer: 22 },
      printArea: { row: 0, col: 0, rows: end, cols: width },
      fitWidth: 1,
      fitHeight: 2,
      rowBreaks: [secondPage],
      centerHorizontally: true,
      header: measureHeader(measure),
      footer: { center: '&P' },
    },
  };
}

const number = fieldName({ kind: 'number' });
/** 「(1) マイナンバーカードの普及促進」 from 1-(1) and the title. */
const headline = `=IFERROR(MID(${number},FIND("(",${number}),20),${number})&" "&${fieldName({ kind: 'title' })}`;

/** One name over all years, or the name of each year where they differ. */
function indicatorNames(
  measure: Measure,
  indicator: number,
  { years }: PlanSettings,
  first: number,
): BoxSpec<FieldRef>[] {
  const byYear = measure.indicators[indicator - 1]?.namesByYear;
  if (!byYear) {
    return [
      {
        col: first,
        cols: yearParts.columns * years.length,
        style: inputCenter,
        content: field({ kind: 'indicatorName', indicator }),
      },
    ];
  }
  return years.map((year, i) => ({
    col: first + yearParts.columns * i,
    cols: yearParts.columns,
    style: { ...inputCenter, font: { ...inputCenter.font, size: 9.5 } },
    content: field({ kind: 'nameInYear', indicator, year }),
  }));
}
