import type { CellStyle, SheetContent } from '../../book/sheet-content';
import { input, label, note, plain } from '../../formats/blocks/look';
import { directionChoices, methodChoices } from '../../formats/blocks/words';
import { LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import type { Choices, Layout } from '../../layout/layout';
import { toContent } from '../../layout/to-content';
import type { Meaning } from './meaning';
import type { TemplateColumn } from './template-columns';

/** Names of the sheets of an empty list. */
export const templateSheets = { list: '一覧', about: '説明' } as const;

/** Lines that are ready to be filled in. */
const lines = 60;
const headStyle: CellStyle = { ...label, font: { ...label.font, bold: true } };
const cellStyle: CellStyle = { ...input, vertical: 'top' };

/** An empty list: a sheet with the headings, and one that explains them. */
export function listTemplate(columns: readonly TemplateColumn[], title: string): SheetContent[] {
  return [listSheet(columns), aboutSheet(columns, title)].map((layout) =>
    toContent(layout, { content: (field) => field, name: (field) => field }),
  );
}

function listSheet(columns: readonly TemplateColumn[]): Layout<never> {
  const b = new LayoutBuilder<never>();
  b.row(
    { min: 30, max: 60 },
    ...columns.map(({ heading }, col): BoxSpec<never> => ({ col, style: headStyle, content: text(heading) })),
  );
  for (let i = 0; i < lines; i++) {
    b.row(
      18,
      ...columns.map(({ meaning }, col): BoxSpec<never> => {
        const choices = choicesOf(meaning);
        return { col, style: cellStyle, content: text(null), ...(choices ? { choices } : {}) };
      }),
    );
  }
  return {
    name: templateSheets.list,
    columns: columns.map(({ meaning }) => widthOf(meaning)),
    rows: b.rows,
    boxes: b.boxes,
    freeze: { rows: 1, cols: 0 },
    page: { ...page, orientation: 'landscape', fitWidth: 1, fitHeight: null, titleRows: [0, 0] },
  };
}

const page = {
  paper: 'A3',
  margins: { top: 36, bottom: 36, left: 28, right: 28, header: 18, footer: 18 },
} as const;

function choicesOf({ kind }: Meaning): Choices | null {
  if (kind === 'direction') return directionChoices;
  if (kind === 'method') return methodChoices;
  return kind === 'mark' ? { list: ['○'], strict: true } : null;
}

const wide: readonly Meaning['kind'][] = [
  'title',
  'indicatorName',
  'text',
  'report',
  'markedLines',
  'note',
  'scheduleLabel',
  'gradeReason',
  'activityInput',
  'activityOutput',
];

function widthOf({ kind }: Meaning): number {
  return wide.includes(kind) ? 130 : kind === 'number' || kind === 'unit' ? 44 : 76;
}

const intro = [
  'このブックの「一覧」に書き込み、達成の「一覧から作る」で選びます（コマンドでは create の --from）。',
  '一行に指標を一つ書きます。同じ施策の二つ目からの行は、番号と名称を空けるか、同じものを書きます。',
  '使わない列は消してかまいません。列の順番は自由です。年度の列は、足したり書き換えたりできます。',
] as const;

function aboutSheet(columns: readonly TemplateColumn[], title: string): Layout<never> {
  const b = new LayoutBuilder<never>();
  const widths = [150, 300, 120, 330];
  const line = (style: CellStyle, ...texts: readonly string[]): number =>
    b.row(
      { min: 18, max: 80 },
      ...texts.map((one, col): BoxSpec<never> => ({ col, style, content: text(one) })),
    );
  b.row(26, {
    col: 0,
    cols: widths.length,
    style: { ...plain, font: { ...plain.font, size: 13, bold: true } },
    content: text(`${title} 一覧の書き方`),
  });
  for (const words of intro) b.row(16, { col: 0, cols: widths.length, style: note, content: text(words) });
  b.row(6);
  line(headStyle, '一覧の見出し', '書くこと', '記入例', '同じ意味として読める見出し');
  for (const { heading, about, example, also } of columns)
    line(cellStyle, heading, about, example, also.join('、'));
  return {
    name: templateSheets.about,
    columns: widths,
    rows: b.rows,
    boxes: b.boxes,
    page: { ...page, paper: 'A4', orientation: 'landscape', fitWidth: 1, fitHeight: null },
  };
}
