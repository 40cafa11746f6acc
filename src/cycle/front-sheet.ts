import { input, inputCenter, label, note, ownPages, plain } from '../formats/blocks/look';
import { sheetNames } from '../formats/blocks/marks';
import type { SheetContent } from '../book/sheet-content';
import { LayoutBuilder, text, type BoxSpec } from '../layout/builder';
import { toContent } from '../layout/to-content';
import type { Plan } from '../plan';
import { fiscalYearLabel } from '../quantity';
import { dateWords } from './dates';
import type { Filled } from './open-fields';

export const frontSheetName = '記入のお願い';
/** Of 計画設定, under その他の項目: what stands on the sheet instead of the usual words, a line each. */
export const frontSettings = { text: '記入のお願い', contact: '回答先' } as const;

/** What the first sheet of a hand-out tells. */
export interface FrontSheet {
  readonly plan: Plan;
  readonly department: string;
  readonly deadline: string | null;
  readonly measures: readonly {
    readonly number: string;
    readonly title: string;
    readonly sheet: string;
    readonly filled: Filled;
    /** Departments that the plan names beside this one. */
    readonly others: readonly string[];
  }[];
}

const widths = [52, 250, 170, 110] as const;

/** 記入のお願い: what is to be filled in by when, and on which sheets. */
export function frontContent({ plan, department, deadline, measures }: FrontSheet): SheetContent {
  const { settings, format, title } = plan;
  const year = fiscalYearLabel(settings.reportYear, 'era');
  const b = new LayoutBuilder<never>();
  const line = (words: string, height = 20): void => {
    b.row(
      { min: height, max: 120 },
      { col: 0, cols: 4, style: { ...plain, wrap: true }, content: text(words) },
    );
  };
  b.row(34, {
    col: 0,
    cols: 4,
    style: { ...plain, font: { ...plain.font, size: 16, bold: true } },
    content: text(`${title}　${year}の記入のお願い`),
  });
  b.row(8);
  const fact = (name: string, value: string): void => {
    b.row(
      { min: 22, max: 80 },
      { col: 0, style: { ...label, horizontal: 'center' }, content: text(name) },
      { col: 1, cols: 3, style: { ...input, locked: true, indent: 1 }, content: text(value) },
    );
  };
  fact('部署', department);
  fact('期限', deadline === null ? '別にお知らせします' : dateWords(deadline));
  const contact = settings.extra[frontSettings.contact];
  if (contact !== undefined && contact !== '') fact('回答先', contact);
  b.row(10);
  const own = settings.extra[frontSettings.text];
  const lines =
    own !== undefined && own !== ''
      ? own.split('\n')
      : [
          `下の施策のシートに、${year}の実績と取組の状況を記入してください。記入できるのは、この年度の欄だけです。`,
          'ほかの欄に誤りがあるときは、ページの外の空いたところに書いてください（回収のときに伝わります）。',
          'ファイルの名前は変えてもかまいません。記入が終わったら、このブックのまま返してください。',
        ];
  for (const one of lines) line(one);
  b.row(10);
  b.row(
    22,
    ...['番号', '施策', 'シート', '記入する欄'].map((words, col): BoxSpec<never> => ({
      col,
      style: label,
      content: text(words),
    })),
  );
  const center = { ...inputCenter, locked: true };
  const start = { ...input, locked: true, indent: 1 };
  for (const { number, title: name, sheet, filled, others } of measures)
    b.row(
      { min: 22, max: 100 },
      { col: 0, style: center, content: text(number) },
      {
        col: 1,
        style: start,
        content: text(others.length === 0 ? name : `${name}（関係: ${others.join('、')}）`),
      },
      { col: 2, style: start, content: text(sheet) },
      {
        col: 3,
        style: center,
        content: text(
          filled.of === 0 ? '－' : `${String(filled.of)} か所（うち記入済み ${String(filled.done)}）`,
        ),
      },
    );
  b.row(8);
  b.row(16, {
    col: 0,
    cols: 4,
    style: note,
    content: text('列の幅、行の高さ、文字の大きさは変えてかまいません。シートは消さないでください。'),
  });
  return toContent(
    {
      name: frontSheetName,
      tabColor: '#2E75B6',
      columns: [...widths],
      rows: b.rows,
      boxes: b.boxes,
      names: sheetNames('front', format, 1),
      protect: true,
      page: {
        paper: 'A4',
        orientation: 'portrait',
        printArea: { row: 0, col: 0, rows: b.rows.length, cols: 4 },
        margins: { top: 48, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
        fitWidth: 1,
        fitHeight: null,
        ...ownPages,
      },
    },
    { content: (field) => field, name: (field) => field },
  );
}
