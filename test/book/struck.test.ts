import type { BookSnapshot, StruckCell } from '../../src/book/snapshot';
import { XlsxBook } from '../../src/book/xlsx';
import { openInOffice, type OpenOffice } from '../support/office-book';
import { MAIN, RELATIONS, workbook } from './xlsx/support/package';

/** Fonts 0 plain, 1 struck; the formats of cells of the same numbers. */
const styles = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;
const strings = `<sst xmlns="${MAIN}"><si><r><rPr><strike/></rPr><t>100</t></r><r><rPr><color rgb="FFFF0000"/></rPr><t>120</t></r></si><si><t>plain</t></si><si><r><t>旧</t></r><r><rPr><strike val="0"/></rPr><t>新</t></r></si></sst>`;
const rich = (runs: string): string => `t="inlineStr"><is>${runs}</is></c>`;
const rows = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" ${rich('<r><rPr><strike val="1"/></rPr><t>100件</t></r><r><rPr/><t xml:space="preserve"> 120件</t></r>')}<c r="D1" s="1"><v>100</v></c></row><row r="2"><c r="A2" s="1" t="s"><v>2</v></c><c r="B2" s="1"/><c r="C2" ${rich('<r><rPr><strike val="0"/></rPr><t>残</t></r><r><rPr><b/></rPr><t>す</t></r>')}<c r="D2" s="1" t="s"><v>1</v></c></row></sheetData>`;

function struckBook(): Uint8Array {
  const target = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = `<definedNames><definedName name="tassei_sheet" localSheetId="0" hidden="1">"measure"</definedName></definedNames>`;
  const relations = [
    'worksheet|worksheets/sheet1.xml',
    'styles|styles.xml',
    'sharedStrings|sharedStrings.xml',
  ]
    .map((one) => one.split('|'))
    .map(
      ([type, to], i) =>
        `<Relationship Id="rId${i + 1}" Type="${target}/${type ?? ''}" Target="${to ?? ''}"/>`,
    )
    .join('');
  return workbook(
    { 個票: rows },
    {
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': strings,
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="個票" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    },
  );
}

const struckOf = ({ sheets }: BookSnapshot): readonly StruckCell[] => sheets[0]?.grid?.struck ?? [];

/** A1 and C1 in part, D1 and D2 as a whole, A2 by the format of the cell save for a run. */
const known: readonly StruckCell[] = [
  { row: 0, col: 0, rest: '120' },
  { row: 0, col: 2, rest: '120件' },
  { row: 0, col: 3, rest: '' },
  { row: 1, col: 0, rest: '新' },
  { row: 1, col: 3, rest: '' },
];

const open: OpenOffice[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
  Reflect.deleteProperty(globalThis, 'Office');
});

async function inExcel(excelApi: string): Promise<OpenOffice> {
  const excel = await openInOffice(struckBook(), { excelApi });
  open.push(excel);
  Object.assign(globalThis, { Office: excel.Office });
  return excel;
}

test('a file tells what of its texts is not struck', () => {
  expect(struckOf(XlsxBook.load(struckBook()).snapshot())).toEqual(known);
});

test('Excel with runs of text tells the same', async () => {
  const { office } = await inExcel('1.18');
  expect(struckOf(await office.read())).toEqual(known);
});

test('Excel without them tells only where a part is struck', async () => {
  const { office } = await inExcel('1.17');
  expect(struckOf(await office.read())).toEqual(
    known.map((cell) => (cell.rest === '' ? cell : { ...cell, rest: null })),
  );
});

test('one request more is made only where something is struck', async () => {
  const { office, engine, book } = await inExcel('1.17');
  const requests = async (): Promise<number> => {
    engine.resetStats();
    await office.read();
    return engine.stats.syncs;
  };
  const before = await requests();
  for (const [row, col] of [
    [0, 0],
    [0, 2],
    [0, 3],
    [1, 0],
    [1, 1],
    [1, 3],
  ] as const)
    book.sheets[0]?.clear({ row, col, rows: 1, cols: 1 }, 'all');
  expect([before, await requests(), struckOf(await office.read())]).toEqual([3, 2, []]);
});
