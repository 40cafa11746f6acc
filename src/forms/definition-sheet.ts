import type { CellStyle, ContentName, SheetContent } from '../book/sheet-content';
import { input, inputCenter, label, note, ownPages, plain } from '../formats/blocks/look';
import { sheetNames } from '../formats/blocks/marks';
import { ownForm } from '../formats/own-form';
import { LayoutBuilder, text } from '../layout/builder';
import { toContent } from '../layout/to-content';
import type { FormDefinition, FormField } from './definition';
import { meaningWords } from './meaning-words';

export const definitionSheetName = '様式定義';

/** Headings of the list of fields, in the order of its columns; the sheet is read back by its names. */
export const definitionColumns = [
  '確認',
  '意味',
  '見出し・ラベル',
  '種類',
  '見本のセル',
  '取り出し方',
  '書き込み',
  '理由',
] as const;

export const placeWords: Readonly<Record<FormField['place'], string>> = {
  label: 'ラベルの欄',
  column: '表の列',
  row: '表の行',
  cell: '位置',
  word: '言葉',
};
export const writeWords: Readonly<Record<FormField['write'], string>> = {
  input: '記入',
  keepFormula: '数式を残す',
  never: '書かない',
};
export const surenessWords: Readonly<Record<FormField['sureness'], string>> = {
  unsure: '要確認',
  likely: 'おそらく',
  sure: '確か',
  given: '指定',
};
export const kindWords: Readonly<Record<FormDefinition['kind'], string>> = {
  sheet: '1枚に1件',
  block: '1枚に数件（ブロック）',
  row: '一覧（1行に1件）',
};
export const roleWords: Readonly<Record<string, string>> = {
  measure: '使う',
  template: '空の様式',
  example: '記入例・記入要領',
  'last-year': '前年度',
  empty: '空のシート',
  'other-form': '別のシート',
};

const rows = { field: 'tassei_form_fields', sheets: 'tassei_form_sheets', head: 'tassei_form_head' } as const;
export const definitionNames = rows;

const small: CellStyle = { ...input, font: { ...input.font, size: 9 } };
const lines = { head: 18, line: 16 } as const;
/** Empty lines for words of the city's own. */
const freeLines = 3;

/** 様式定義: what Tassei understood of the form, a line a field; 要確認 first. What people change here counts from then on. */
export function definitionContent(form: FormDefinition, reasonWords: (code: string) => string): SheetContent {
  const b = new LayoutBuilder<never>();
  const names: ContentName[] = sheetNames('form', ownForm.id, ownForm.version);
  const widths = [52, 64, 190, 74, 64, 110, 70, 250] as const;
  b.row(30, {
    col: 0,
    cols: 8,
    style: { ...plain, font: { ...plain.font, size: 14, bold: true } },
    content: text(definitionSheetName),
  });
  b.row(18, {
    col: 0,
    cols: 8,
    style: note,
    content: text(
      '読み取り方の一覧です。「意味」を書き換えてから取り込みをやり直すと、その内容で読み直します。一覧の終わりの空いた行には、この様式だけの言葉とその意味を書き足せます。',
    ),
  });
  b.row(8);
  const head: readonly (readonly [string, string])[] = [
    ['様式名', form.title],
    ['種類', kindWords[form.kind]],
    ['見本のシート', form.template],
    ['計画期間', form.years.join('、')],
    ['基準年度', form.baselineYear ?? ''],
    ['報告年度', form.reportYear ?? ''],
    ['年度ごとの目標', form.yearlyTargets ? 'あり' : '最終年度のみ'],
  ];
  const start = b.next;
  for (const [name, value] of head)
    b.row(
      lines.head,
      { col: 0, cols: 2, style: { ...label, horizontal: 'left' }, content: text(name) },
      { col: 2, cols: 3, style: input, content: text(value) },
    );
  names.push({ name: rows.head, refersTo: { row: start, col: 2, rows: head.length, cols: 1 }, hidden: true });
  b.row(10);
  b.row(
    lines.head,
    ...definitionColumns.map((word, col) => ({ col, style: label, content: text<never>(word) })),
  );
  const first = b.next;
  const order: readonly FormField['sureness'][] = ['unsure', 'likely', 'given', 'sure'];
  for (const field of form.fields.toSorted((x, y) => order.indexOf(x.sureness) - order.indexOf(y.sureness))) {
    const cells = [
      surenessWords[field.sureness],
      field.meaning,
      field.label,
      placeWords[field.place],
      field.cell ?? '',
      field.taking ?? '',
      writeWords[field.write],
      field.reasons.map(reasonWords).join('、'),
    ];
    b.row(
      { min: lines.line },
      ...cells.map((cell, col) => ({
        col,
        style: col < 2 ? inputCenter : small,
        content: text<never>(cell),
        ...(col === 1 ? { choices: { list: meaningWords, strict: true } } : {}),
      })),
    );
  }
  for (let line = 0; line < freeLines; line++)
    b.row(
      { min: lines.line },
      ...definitionColumns.map((_, col) => ({
        col,
        style: col < 2 ? inputCenter : small,
        content: text<never>(col === 3 ? placeWords.word : ''),
        ...(col === 1 ? { choices: { list: meaningWords, strict: true } } : {}),
      })),
    );
  names.push({
    name: rows.field,
    refersTo: { row: first, col: 0, rows: form.fields.length + freeLines, cols: 8 },
    hidden: true,
  });
  b.row(10);
  const sheets = Object.entries(form.sheets ?? {});
  b.row(
    lines.head,
    { col: 0, cols: 2, style: label, content: text('扱い') },
    { col: 2, style: label, content: text('シート') },
  );
  const firstSheet = b.next;
  for (const [name, role] of sheets)
    b.row(
      { min: lines.line },
      {
        col: 0,
        cols: 2,
        style: inputCenter,
        content: text(roleWords[role] ?? role),
        choices: { list: Object.values(roleWords), strict: true },
      },
      { col: 2, style: small, content: text(name) },
    );
  names.push({
    name: rows.sheets,
    refersTo: { row: firstSheet, col: 0, rows: Math.max(1, sheets.length), cols: 3 },
    hidden: true,
  });
  return toContent(
    {
      name: definitionSheetName,
      tabColor: '#7F7F7F',
      columns: [...widths],
      rows: b.rows,
      boxes: b.boxes,
      names,
      page: {
        paper: 'A4',
        orientation: 'landscape',
        printArea: { row: 0, col: 0, rows: b.rows.length, cols: 8 },
        margins: { top: 48, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
        fitWidth: 1,
        fitHeight: null,
        ...ownPages,
      },
    },
    { content: (field) => field, name: (field) => field },
  );
}
