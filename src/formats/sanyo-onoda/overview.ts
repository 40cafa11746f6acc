import { LayoutBuilder, field, text, type BoxSpec } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import type { OverviewRow, Plan, PlanSettings } from '../../plan';
import { compareYears } from '../../quantity';
import { computed, diagonal, fontName, label, note, plain, prose } from '../blocks/look';
import { sheetNames } from '../blocks/marks';
import type { OverviewField } from '../overview-field';

export const overviewName = '一覧';

const gradeWidth = 44;
const columns = [196, 132, 176, 80, 80, 80, 290] as const;

/** What stands in the indicator's place where none can be set; its figures are crossed out. */
export const noIndicator = '指標の設定困難';

/** 行動計画一覧: A3 landscape, the heading on every page; source: 山陽小野田市 資料1. */
export function overview(plan: Plan, rows: readonly OverviewRow[]): Layout<OverviewField> {
  const { settings } = plan;
  const b = new LayoutBuilder<OverviewField>();
  const years = settings.years.filter((year) => compareYears(year, settings.reportYear) <= 0);
  const grade = columns.length;
  const width = grade + years.length;
  const small = { ...label, font: { ...label.font, size: 9 } };
  const head = (col: number, words: string, cols = 1, down = 2): BoxSpec<OverviewField> => ({
    col,
    cols,
    rows: down,
    style: label,
    content: text(words),
  });

  b.row(30, {
    col: 0,
    cols: width,
    style: { ...plain, font: { name: fontName, size: 16, bold: true } },
    content: text(`◆${plan.title}一覧`),
  });
  const first = b.row(
    26,
    head(0, '行動計画'),
    head(1, '担当部署'),
    head(2, '指標'),
    head(3, `${settings.baselineYear}(当初)`),
    head(4, `${settings.reportYear}(現状)`),
    head(5, `${settings.years.at(-1) ?? settings.reportYear}(目標)`),
    head(6, '昨年度取組内容の概要\n（詳細は別紙行動計画を参照）'),
    { ...head(grade, '指標に対する\n目標達成度', years.length, 1), style: small },
  );
  b.row(
    18,
    ...years.map((year, i): BoxSpec<OverviewField> => ({
      col: grade + i,
      style: label,
      content: text(year),
    })),
  );

  const start = { ...prose, vertical: 'center', locked: true } as const;
  rows.forEach((line, index) => {
    const row = index + 1;
    const none = line.indicator === noIndicator;
    const cell = (
      col: number,
      part: 'measure' | 'department' | 'indicator' | 'summary',
    ): BoxSpec<OverviewField> => ({
      col,
      style: start,
      content: field({ row, part }),
    });
    const figure = (col: number, part: 'baseline' | 'current' | 'target'): BoxSpec<OverviewField> => ({
      col,
      style: none ? diagonal : computed,
      content: field({ row, part }),
    });
    b.row(
      { min: 34, max: 200 },
      cell(0, 'measure'),
      cell(1, 'department'),
      cell(2, 'indicator'),
      figure(3, 'baseline'),
      figure(4, 'current'),
      figure(5, 'target'),
      cell(6, 'summary'),
      ...years.map((year, i): BoxSpec<OverviewField> => ({
        col: grade + i,
        style: none ? diagonal : computed,
        content: field({ row, part: 'grade', year }),
      })),
    );
  });

  b.row(10);
  legend(b, settings, width);

  return {
    name: overviewName,
    tabColor: '#2F5597',
    columns: [...columns, ...years.map(() => gradeWidth)],
    rows: b.rows,
    boxes: b.boxes,
    names: sheetNames('overview', plan.format, 1),
    freeze: { rows: first + 2, cols: 1 },
    page: {
      paper: 'A3',
      orientation: 'landscape',
      margins: { top: 50, bottom: 44, left: 36, right: 36, header: 22, footer: 20 },
      printArea: { row: 0, col: 0, rows: b.rows.length, cols: width },
      fitWidth: 1,
      fitHeight: null,
      titleRows: [first, first + 1],
      centerHorizontally: true,
      header: { right: '資料1' },
      footer: { center: '&P / &N' },
    },
  };
}

/** ≪…の目安について≫ at the foot: what each grade means. */
function legend(b: LayoutBuilder<OverviewField>, settings: PlanSettings, width: number): void {
  const line = (words: string): BoxSpec<OverviewField> => ({
    col: 0,
    cols: width,
    style: note,
    content: text(words),
  });
  b.row(16, line('≪指標に対する目標達成度欄の目安について≫'));
  for (const step of settings.gradeScale) b.row(15, line(`${step.grade}　${step.text ?? ''}`));
  b.row(15, line('※指標が設定困難となっている場合は斜線となっている'));
}
