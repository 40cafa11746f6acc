import { blockName } from '../../book';
import type { SheetContent } from '../../book/sheet-content';
import { LayoutBuilder, text, type BoxSpec } from '../../layout/builder';
import { toContent } from '../../layout/to-content';
import type { Plan } from '../../plan';
import { fontName, label, note, ownPages, plain } from './look';
import { sheetNames, type SheetRole } from './marks';

/** A list of our own beside the plan's sheets: a title, what is to be known of it, headings, and a row for each thing. */
export interface ListSheet {
  readonly name: string;
  readonly role: SheetRole;
  readonly tabColor: string;
  readonly title: string;
  /** One line below the title. */
  readonly about?: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: readonly { readonly heading: string; /** px */ readonly width: number }[];
  /** Columns that stay in view. */
  readonly frozen?: number;
  readonly addRows: (builder: LayoutBuilder<never>) => void;
}

/** The sheet on A4, one page wide, its headings on every page. Its block is ours; what people put beside it is theirs. */
export function listSheet({ format }: Pick<Plan, 'format'>, list: ListSheet): SheetContent {
  const b = new LayoutBuilder<never>();
  const width = list.columns.length;
  b.row(30, {
    col: 0,
    cols: width,
    style: { ...plain, font: { name: fontName, size: 16, bold: true } },
    content: text(list.title),
  });
  if (list.about !== undefined) b.row(18, { col: 0, cols: width, style: note, content: text(list.about) });
  const head = b.row(
    22,
    ...list.columns.map(({ heading }, col): BoxSpec<never> => ({
      col,
      style: label,
      content: text(heading),
    })),
  );
  list.addRows(b);
  const block = { row: 0, col: 0, rows: b.rows.length, cols: width };
  return toContent(
    {
      name: list.name,
      tabColor: list.tabColor,
      columns: list.columns.map((column) => column.width),
      rows: b.rows,
      boxes: b.boxes,
      freeze: { rows: head + 1, cols: list.frozen ?? 0 },
      names: [...sheetNames(list.role, format, 1), { name: blockName, refersTo: block, hidden: true }],
      page: {
        paper: 'A4',
        orientation: list.orientation,
        margins: { top: 44, bottom: 44, left: 40, right: 40, header: 22, footer: 22 },
        printArea: block,
        fitWidth: 1,
        fitHeight: null,
        titleRows: [head, head],
        ...ownPages,
      },
    },
    { content: (field) => field, name: (field) => field },
  );
}
