import type { CellStyle } from '../../book/sheet-content';
import { field, LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import type { Measure, PlanSettings, YearKey } from '../../plan';
import { aside, label, plain } from '../blocks/look';
import { measureSheetNames, safeSheetName } from '../blocks/marks';
import type { SheetField } from '../format';
import { blockOf, drawBlock, zoneOf, type Block } from './block';
import { columnsOf, type Columns } from './columns';
import { between, heights, margins, pagesOf, paper } from './pages';

const gap = 14;
const title: CellStyle = { ...plain, shrink: true, font: { ...plain.font, size: 14, bold: true } };
const subtitle: CellStyle = { ...plain, shrink: true, font: { ...plain.font, size: 12, bold: true } };
const head: CellStyle = { ...label, font: { ...label.font, size: 9 } };

/**
 * A sheet for each 大分類, on which the tables of its 小分類 follow each other: A3 landscape; source: 美祢市
 * 実施計画進捗状況報告書.
 */
export function categorySheets(
  measures: readonly Measure[],
  settings: PlanSettings,
): readonly Layout<SheetField>[] {
  return groupsOf(measures, divisionFields).map((division, index) => {
    const sheet = divisionSheet(division, settings);
    // the cover before it is not counted
    return index === 0 ? { ...sheet, page: { ...sheet.page, firstPage: 1 } } : sheet;
  });
}

/** Measures that follow each other with the same values of these fields. */
function groupsOf(measures: readonly Measure[], names: readonly string[]): Measure[][] {
  const groups: Measure[][] = [];
  let key: string | null = null;
  for (const measure of measures) {
    const own = JSON.stringify(names.map((name) => measure.fields[name]));
    const current = groups.at(-1);
    if (current && own === key) current.push(measure);
    else groups.push([measure]);
    key = own;
  }
  return groups;
}

/** The sheet while nobody has said what its 大分類 is. */
const unfilledName = '実施計画';
const divisionFields = ['大分類番号', '大分類'] as const;
const categoryFields = ['小分類番号', '小分類'] as const;

function divisionSheet(measures: readonly Measure[], settings: PlanSettings): Layout<SheetField> {
  const b = new LayoutBuilder<SheetField>();
  const columns = columnsOf(settings);
  const zone = zoneOf(settings);
  const prefixes = new Map(measures.map((measure, i) => [measure, `項目${String(i + 1)}_`]));
  const categories = groupsOf(measures, categoryFields).map((group) =>
    group.map((measure) => blockOf(measure, prefixes.get(measure) ?? '', columns, settings)),
  );
  const [first] = measures;
  if (first) divisionTitle(b, columns, first);

  const breaks: number[] = [];
  for (const [index, page] of pagesOf(categories, columns).entries()) {
    if (index > 0) breaks.push(b.next);
    for (const [place, { category, continued, blocks }] of page.entries()) {
      if (place > 0) b.row(between);
      categoryTitle(b, columns, category, continued);
      tableHead(b, columns, settings);
      for (const { block, height } of blocks) drawBlock(b, block, height, columns, settings);
    }
  }

  const fields = first?.fields ?? {};
  const number = (fields['大分類番号'] ?? '').normalize('NFKC');
  const filled = divisionFields.some((name) => fields[name] !== undefined);
  const division = footName(fields, settings).replace(/&/g, '&&');
  return {
    name: filled ? safeSheetName(`${number} ${fields['大分類'] ?? ''}`) : unfilledName,
    columns: [...columns.widths, gap, ...zone.map(({ width }) => width)],
    rows: b.rows,
    boxes: b.boxes,
    names: measureSheetNames('mine', 1),
    // the heads of several tables cannot all stay in sight
    freeze: { rows: categories.length > 1 ? 1 : 2 + heights.heads.length, cols: columns.action },
    protect: true,
    page: {
      ...paper,
      margins,
      printArea: { row: 0, col: 0, rows: b.rows.length, cols: columns.end },
      fitWidth: 1,
      fitHeight: null,
      titleRows: [0, 0],
      rowBreaks: breaks,
      centerHorizontally: true,
      footer: {
        center: '&P',
        right: `${settings.extra['報告書の題名'] ?? '実施計画進捗状況報告書'}${division && `【${division}】`}`,
      },
    },
  };
}

/** 「１組織・人材」: 大分類 as the foot of its pages calls it, shorter where その他の項目 says 大分類１の略称. */
function footName(fields: Measure['fields'], { extra }: PlanSettings): string {
  const number = fields['大分類番号'] ?? '';
  return `${number}${extra[`大分類${number}の略称`] ?? fields['大分類'] ?? ''}`;
}

/** 大分類１ …, from the cells beside the page, which all measures of the sheet share. */
function divisionTitle(b: LayoutBuilder<SheetField>, columns: Columns, measure: Measure): void {
  const shared = (name: (typeof divisionFields)[number]): BoxSpec<SheetField>['content'] =>
    field({ measure, prefix: '', ref: { kind: 'text', name } });
  const zone = columns.end + 1;
  b.row(
    heights.division,
    { col: 0, cols: columns.end, style: title, content: heading('大分類', '', ['', '']) },
    { col: zone, style: aside.label, content: text('大分類') },
    { col: zone + 1, style: aside.input, content: shared('大分類番号') },
    { col: zone + 2, cols: 3, style: aside.input, content: shared('大分類') },
  );
}

/** ＜小分類１ …＞ above a table, from the cells beside it, which the measures of the table share. */
function categoryTitle(
  b: LayoutBuilder<SheetField>,
  columns: Columns,
  category: readonly Block[],
  continued: boolean,
): void {
  const zone = columns.end + 1;
  const [first, ...others] = category;
  if (!first) return;
  const shared = (
    name: (typeof categoryFields)[number],
    place: Pick<BoxSpec<SheetField>, 'col' | 'cols'>,
  ) => {
    const own = ({ measure, prefix }: Block): SheetField => ({
      measure,
      prefix,
      ref: { kind: 'text', name },
    });
    return { ...place, style: aside.input, content: field(own(first)), fields: others.map(own) };
  };
  const ends = ['＜', continued ? '＞（続き）' : '＞'] as const;
  b.row(
    heights.category,
    { col: 0, cols: columns.end, style: subtitle, content: heading('小分類', first.prefix, ends) },
    ...(continued
      ? []
      : [
          { col: zone, style: aside.label, content: text<SheetField>('小分類') },
          shared('小分類番号', { col: zone + 1 }),
          shared('小分類', { col: zone + 2, cols: 3 }),
        ]),
  );
}

function heading(
  kind: '大分類' | '小分類',
  prefix: string,
  [open, close]: readonly [string, string],
): BoxSpec<SheetField>['content'] {
  const formula = `="${open}${kind}"&${prefix}${kind}番号&"　"&${prefix}${kind}&"${close}"`;
  return { kind: 'formula', formula };
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
    heights.heads[0],
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
    heights.heads[1],
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

/** 「29基準」, as the document writes a year of 平成; a low number alone would tell no era. */
function baselineHead(year: YearKey): string {
  return `${year.startsWith('H') ? year.slice(1) : year}基準`;
}
