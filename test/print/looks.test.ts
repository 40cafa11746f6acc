import { XlsxBook } from '../../src/book/xlsx';
import { printJobOf } from '../../src/cli/print-job';
import { printPages } from '../../src/print';
import type { Drawing, Stroke, Text } from '../../src/print/drawing';
import { packageOf, stylesOf } from '../book/xlsx/support/sheet-book';

function drawn(sheetXml: string, styles?: string): readonly Drawing[] {
  const book = XlsxBook.load(packageOf(sheetXml, styles));
  return printPages(printJobOf(book, book.sheets, null, { file: 'a.xlsx', title: 'a' })).draw(0).drawings;
}
const textsOf = (all: readonly Drawing[]): Text[] => all.filter((one) => one.kind === 'text');
const strokesOf = (all: readonly Drawing[]): Stroke[] => all.filter((one) => one.kind === 'stroke');
const xf = (alignment: string, more = ''): string =>
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"${more}><alignment ${alignment}/></xf>`;

test('each run of a text has its look: strike, colour, weight, size, raised and lowered', () => {
  const run = (text: string, format = ''): string =>
    `<r>${format === '' ? '' : `<rPr>${format}<sz val="11"/><rFont val="x"/></rPr>`}<t xml:space="preserve">${text}</t></r>`;
  const cell = [
    run('目標'),
    run('835件', '<strike/><color rgb="FFFF0000"/>'),
    run('982件', '<b/><u/>'),
    `<r><rPr><sz val="22"/></rPr><t>大</t></r>`,
    run('2', '<vertAlign val="superscript"/>'),
    run('3', '<vertAlign val="subscript"/>'),
  ].join('');
  const all = drawn(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${cell}</is></c></row></sheetData>`);
  const texts = textsOf(all);
  expect(texts.map(({ text, color, bold, size }) => [text, color, bold, size])).toEqual([
    ['目標', '#000000', false, 11],
    ['835件', '#FF0000', false, 11],
    ['982件', '#000000', true, 11],
    ['大', '#000000', false, 22],
    ['2', '#000000', false, 7.15],
    ['3', '#000000', false, 7.15],
  ]);
  const [plain, struck, bold, , above, below] = texts;
  expect(struck?.x).toBeCloseTo((plain?.x ?? 0) + 22);
  expect((above?.y ?? 0) < (plain?.y ?? 0) && (plain?.y ?? 0) < (below?.y ?? 0)).toBe(true);
  const lines = strokesOf(all);
  expect(lines.map(({ from, to, color }) => [from[0], to[0], color])).toEqual([
    [struck?.x, (struck?.x ?? 0) + (struck?.width ?? 0), '#FF0000'],
    [bold?.x, (bold?.x ?? 0) + (bold?.width ?? 0), '#000000'],
  ]);
  expect((lines[0]?.from[1] ?? 0) < (struck?.y ?? 0)).toBe(true);
});

test('a struck cell is struck on each of its lines', () => {
  const styles = stylesOf(
    ['<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"><alignment wrapText="1"/></xf>'],
    ['<font><strike/><sz val="11"/><name val="x"/></font>'],
  );
  const all = drawn(
    '<sheetData><row r="1" ht="60" customHeight="1"><c r="A1" s="1" t="inlineStr"><is><t>一行目の文字\n二行目</t></is></c></row></sheetData>',
    styles,
  );
  expect(strokesOf(all)).toHaveLength(textsOf(all).length);
});

test('text is turned by any angle and stays in what its cell covers', () => {
  const styles = stylesOf(
    ['90', '135', '180', '45'].map((angle) =>
      xf(`textRotation="${angle}" horizontal="center" vertical="center"`),
    ),
  );
  const cell = (ref: string, s: number): string =>
    `<c r="${ref}" s="${String(s)}" t="inlineStr"><is><t>実績値</t></is></c>`;
  const all = drawn(
    `<cols><col min="1" max="4" width="20" customWidth="1"/></cols><sheetData><row r="1" ht="100" customHeight="1">${cell('A1', 1)}${cell('B1', 2)}${cell('C1', 3)}${cell('D1', 4)}</row></sheetData>`,
    styles,
  );
  const texts = textsOf(all);
  expect(texts.map(({ angle }) => angle)).toEqual([90, -45, -90, 45]);
  const width = (texts[1]?.x ?? 0) - (texts[0]?.x ?? 0);
  for (const [i, { x, y, angle = 0, width: long }] of texts.entries()) {
    const turned = (angle * Math.PI) / 180;
    const middle = [x + (Math.cos(turned) * long) / 2, y - (Math.sin(turned) * long) / 2];
    // the middle of the text is near the middle of its cell, which is 100 pt high
    expect(Math.abs((middle[1] ?? 0) - 0.75 * 72 - 50)).toBeLessThan(8);
    expect(width).toBeGreaterThan(0);
    expect(i).toBeLessThan(4);
  }
});

test('patterns of dots are the colour that they make, lines are hatched', () => {
  const fill = (type: string): string =>
    `<fill><patternFill patternType="${type}"><fgColor rgb="FF000000"/><bgColor rgb="FFFFFFFF"/></patternFill></fill>`;
  const styles = stylesOf(
    [2, 3].map((id) => `<xf numFmtId="0" fontId="0" fillId="${String(id)}" borderId="0" xfId="0"/>`),
    [],
    [fill('lightGray'), fill('darkTrellis')],
  );
  const all = drawn('<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row></sheetData>', styles);
  expect(all.filter((one) => one.kind === 'fill').map(({ color }) => color)).toEqual(['#BFBFBF', '#FFFFFF']);
  const lines = strokesOf(all);
  expect(lines.length).toBeGreaterThan(20);
  expect(new Set(lines.map(({ from, to }) => Math.sign((to[0] - from[0]) * (to[1] - from[1]))))).toEqual(
    new Set([1, -1]),
  );
});

test('a text is centred over the empty cells at its right that are formatted so', () => {
  const across = (more: string): readonly Text[] =>
    textsOf(
      drawn(
        `<cols><col min="1" max="4" width="10" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>題名</t></is></c><c r="B1" s="1"/><c r="C1" s="1"/>${more}</row></sheetData>`,
        stylesOf([xf('horizontal="centerContinuous"')]),
      ),
    );
  // of one column: 10 digits of 7 pixels
  const width = 52.5;
  const [title] = across('<c r="D1" t="inlineStr"><is><t>x</t></is></c>');
  const [alone] = across('<c r="D1" s="1" t="inlineStr"><is><t>x</t></is></c>');
  expect((title?.x ?? 0) + (title?.width ?? 0) / 2).toBeCloseTo((alone?.x ?? 0) + (alone?.width ?? 0) / 2);
  const [short] = textsOf(
    drawn(
      '<cols><col min="1" max="4" width="10" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>題名</t></is></c><c r="B1"/></row></sheetData>',
      stylesOf([xf('horizontal="centerContinuous"')]),
    ),
  );
  expect((title?.x ?? 0) - (short?.x ?? 0)).toBeCloseTo(width);
});

test('indents are three spaces of the usual font of the workbook', () => {
  const indented = (usual: string): number => {
    const styles = stylesOf([xf('horizontal="left" indent="2"'), xf('horizontal="left"')]).replace(
      /<sz val="11"\/><name val="BIZ UDGothic"\/>/,
      usual,
    );
    const [two, none] = textsOf(
      drawn(
        '<sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>字</t></is></c></row><row r="2"><c r="A2" s="2" t="inlineStr"><is><t>字</t></is></c></row></sheetData>',
        styles,
      ),
    );
    return (two?.x ?? 0) - (none?.x ?? 0);
  };
  // 9 pixels in Calibri, 21 in a face in which a space is half as wide as it is high
  expect(indented('<sz val="11"/><name val="Calibri"/>')).toBeCloseTo(2 * 9 * 0.75);
  expect(indented('<sz val="10.5"/><name val="BIZ UDゴシック"/>')).toBeCloseTo(2 * 21 * 0.75);
});

test('a distributed text with space before and after it has the same gap everywhere', () => {
  const placed = (more: string): number[] =>
    textsOf(
      drawn(
        '<cols><col min="1" max="1" width="20" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>担当課</t></is></c></row></sheetData>',
        stylesOf([xf(`horizontal="distributed"${more}`)]),
      ),
    ).map(({ x }) => x);
  const [first = 0, second = 0, third = 0] = placed('');
  const [inner = 0, middle = 0, last = 0] = placed(' justifyLastLine="1"');
  expect([middle, last - middle]).toEqual(
    [second, middle - inner].map((one) => expect.closeTo(one) as number),
  );
  // two gaps of the line become four
  expect(middle - inner - 11).toBeCloseTo((third - second - 11) / 2);
  expect(inner - first).toBeCloseTo(middle - inner - 11);
});

test('a distributed text is set in at both sides, and its lines are shared out between', () => {
  const placed = (indent: number): [number, number] => {
    const texts = textsOf(
      drawn(
        '<cols><col min="1" max="1" width="20" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>担当課</t></is></c></row></sheetData>',
        stylesOf([xf(`horizontal="distributed" indent="${String(indent)}"`)]),
      ),
    );
    return [texts[0]?.x ?? 0, (texts.at(-1)?.x ?? 0) + (texts.at(-1)?.width ?? 0)];
  };
  const [left, right] = placed(0);
  const [in1, in2] = placed(2);
  const step = in1 - left;
  expect(step).toBeGreaterThan(20);
  expect(right - in2).toBeCloseTo(step);
});

test('繰り返し writes a text as often as it has room, and never over its neighbour', () => {
  const cell = (words: string): readonly Text[] =>
    textsOf(
      drawn(
        `<cols><col min="1" max="1" width="10" customWidth="1"/></cols><sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>${words}</t></is></c></row></sheetData>`,
        stylesOf([xf('horizontal="fill"')]),
      ),
    );
  const [dots] = cell('・');
  const [long] = cell('ながい文字列はとなりのセルにはみ出さない');
  expect(dots?.text).toMatch(/^・{4,6}$/);
  // only what its column shows is drawn
  expect(long?.text).toBe('ながい文字');
});
