import type { CellStyle } from '../../book/sheet-content';
import { field, LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import { paperSize } from '../../layout/paper';
import type { Measure, PlanSettings, YearKey } from '../../plan';
import { aside, label, plain } from '../blocks/look';
import { measureSheetNames, safeSheetName } from '../blocks/marks';
import type { SheetField } from '../format';
import { blockOf, drawBlock, wholePixelsDown, zoneOf, type Block } from './block';
import { columnsOf, type Columns } from './columns';

const paper = { paper: 'A3', orientation: 'landscape' } as const;
const margins = { top: 40, bottom: 44, left: 28, right: 28, header: 20, footer: 20 } as const;
const gap = 14;
/** Rows above the table: 大分類, 小分類, two of headings. */
const heights = [24, 21, 18, 30] as const;
/** Kept free at the foot of a page. */
const slack = 7;

const title: CellStyle = { ...plain, shrink: true, font: { ...plain.font, size: 14, bold: true } };
const subtitle: CellStyle = { ...plain, shrink: true, font: { ...plain.font, size: 12, bold: true } };
const head: CellStyle = { ...label, font: { ...label.font, size: 9 } };

/** A sheet for each 小分類 with all its measures: A3 landscape; source: 美祢市 実施計画進捗状況報告書. */
export function categorySheets(
  measures: readonly Measure[],
  settings: PlanSettings,
): readonly Layout<SheetField>[] {
  return categoriesOf(measures).map((category, index) => {
    const sheet = categorySheet(category, settings);
    // the cover before it is not counted
    return index === 0 ? { ...sheet, page: { ...sheet.page, firstPage: 1 } } : sheet;
  });
}

/** Measures that follow each other in one 小分類. */
function categoriesOf(measures: readonly Measure[]): Measure[][] {
  const categories: Measure[][] = [];
  let key: string | null = null;
  for (const measure of measures) {
    const own = JSON.stringify(sharedFields.map((name) => measure.fields[name]));
    const current = categories.at(-1);
    if (current && own === key) current.push(measure);
    else categories.push([measure]);
    key = own;
  }
  return categories;
}

/** The sheet while nobody has said what its 大分類 and 小分類 are. */
const unfilledName = '実施計画';
const sharedFields = ['大分類番号', '大分類', '小分類番号', '小分類'] as const;

function categorySheet(measures: readonly Measure[], settings: PlanSettings): Layout<SheetField> {
  const b = new LayoutBuilder<SheetField>();
  const columns = columnsOf(settings);
  const zone = zoneOf(settings);
  const [first] = measures;
  const fields = first?.fields ?? {};
  if (first) {
    const shared = (name: (typeof sharedFields)[number]): SheetField => ({
      measure: first,
      prefix: '',
      ref: { kind: 'text', name },
    });
    categoryTitle(b, columns, shared);
  }
  tableHead(b, columns, settings);

  const blocks = measures.map((measure, i) => blockOf(measure, `項目${String(i + 1)}_`, columns, settings));
  const breaks: number[] = [];
  for (const [index, page] of pagesOf(blocks).entries()) {
    if (index > 0) breaks.push(b.next);
    for (const { block, height } of page) drawBlock(b, block, height, columns, settings);
  }

  const number = (name: '大分類番号' | '小分類番号'): string => (fields[name] ?? '').normalize('NFKC');
  const filled = sharedFields.some((name) => fields[name] !== undefined);
  const name = filled
    ? safeSheetName(`${number('大分類番号')}-${number('小分類番号')} ${fields['小分類'] ?? ''}`)
    : unfilledName;
  const category = footName(fields, settings).replace(/&/g, '&&');
  return {
    name,
    columns: [...columns.widths, gap, ...zone.map(({ width }) => width)],
    rows: b.rows,
    boxes: b.boxes,
    names: measureSheetNames('mine', 1),
    freeze: { rows: heights.length, cols: columns.action },
    protect: true,
    page: {
      ...paper,
      margins,
      printArea: { row: 0, col: 0, rows: b.rows.length, cols: columns.end },
      fitWidth: 1,
      fitHeight: null,
      titleRows: [0, heights.length - 1],
      rowBreaks: breaks,
      centerHorizontally: true,
      footer: {
        center: '&P',
        right: `${settings.extra['報告書の題名'] ?? '実施計画進捗状況報告書'}${category && `【${category}】`}`,
      },
    },
  };
}

/** 「１組織・人材」: 大分類 as the foot of its pages calls it, shorter where その他の項目 says 大分類１の略称. */
function footName(fields: Measure['fields'], { extra }: PlanSettings): string {
  const number = fields['大分類番号'] ?? '';
  return `${number}${extra[`大分類${number}の略称`] ?? fields['大分類'] ?? ''}`;
}

/** 大分類１ …, and under it ＜小分類１ …＞, from the cells beside the page. */
function categoryTitle(
  b: LayoutBuilder<SheetField>,
  columns: Columns,
  shared: (name: (typeof sharedFields)[number]) => SheetField,
): void {
  const zone = columns.end + 1;
  const line = (
    height: number,
    style: CellStyle,
    kind: '大分類' | '小分類',
    [open, close]: readonly [string, string],
  ): void => {
    b.row(
      height,
      {
        col: 0,
        cols: columns.end,
        style,
        content: { kind: 'formula', formula: `="${open}${kind}"&${kind}番号&"　"&${kind}&"${close}"` },
      },
      { col: zone, style: aside.label, content: text(kind) },
      { col: zone + 1, style: aside.input, content: field(shared(`${kind}番号`)) },
      { col: zone + 2, cols: 3, style: aside.input, content: field(shared(kind)) },
    );
  };
  line(heights[0], title, '大分類', ['', '']);
  line(heights[1], subtitle, '小分類', ['＜', '＞']);
}

function tableHead(b: LayoutBuilder<SheetField>, columns: Columns, settings: PlanSettings): void {
  const { years, reportYear, baselineYear } = settings;
  const h = (col: number, words: string, cols = 1, rows = 1): BoxSpec<SheetField> => ({
    col,
    cols,
    rows,
    style: head,
    content: text(words),
  });
  const zone = columns.end + 1;
  const titles = zoneOf(settings);
  b.row(
    heights[2],
    h(columns.number, '№', 1, 2),
    h(columns.title, '実施計画', columns.report - columns.title),
    h(columns.report, `${reportYear}年度　年度実績`, 1, 2),
    ...(columns.next === null ? [] : [h(columns.next, `${columns.nextYear ?? ''}年度　年度計画`, 1, 2)]),
    h(columns.indicator, '成果指標', columns.effect - columns.indicator),
    h(columns.effect, '達成状況', columns.grade - columns.effect),
    h(columns.grade, '評価', 1, 2),
    {
      col: zone,
      cols: titles.length,
      style: aside.heading,
      content: text('計算欄（印刷されません）'),
    },
  );
  b.row(
    heights[3],
    h(columns.title, '実施項目'),
    h(columns.action, '行動計画'),
    ...years.map((year, i) => h(columns.arrows + i, year)),
    h(columns.indicator, '項目', columns.baseline - columns.indicator),
    h(columns.baseline, baselineHead(baselineYear)),
    ...columns.figureYears.map((year, i) => h(columns.figures + i, year)),
    h(columns.total, '合計'),
    h(columns.effect, '実施効果'),
    h(columns.rate, '年度目標\n達成率'),
    h(columns.totalRate, '合計目標\n達成率'),
    ...titles.map(({ title: words }, i): BoxSpec<SheetField> => ({
      col: zone + i,
      style: aside.label,
      content: text(words),
    })),
  );
}

interface PlacedBlock {
  readonly block: Block;
  readonly height: number;
}

/**
 * Blocks shared among pages, none of them cut. All pages but the last are filled, because the hosts do not keep set
 * breaks when a sheet is fitted to a page's width: so the next block does not fit on them anyway.
 */
function pagesOf(blocks: readonly Block[]): PlacedBlock[][] {
  const above = heights.reduce((sum, one) => sum + one, 0);
  const room = paperSize(paper).height - margins.top - margins.bottom - above - slack;
  const pages: Block[][] = [];
  let used = 0;
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page && used + block.height <= room) {
      page.push(block);
      used += block.height;
    } else {
      pages.push([block]);
      used = block.height;
    }
  }
  return pages.map((page, index) => (index === pages.length - 1 ? page.map(asTall) : filled(page, room)));
}

function asTall(block: Block): PlacedBlock {
  return { block, height: block.height };
}

/** Shares what is left of the page among its blocks, in whole pixels. */
function filled(page: readonly Block[], room: number): PlacedBlock[] {
  let left = room - page.reduce((sum, { height }) => sum + height, 0);
  return page.map((block, index) => {
    const share = wholePixelsDown(left / (page.length - index), block.rows);
    left -= share;
    return { block, height: block.height + share };
  });
}

/** 「29基準」, as the document writes a year of 平成; a low number alone would tell no era. */
function baselineHead(year: YearKey): string {
  return `${year.startsWith('H') ? year.slice(1) : year}基準`;
}
