import { MAIN, RELATIONS, workbook } from './package';

const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const font = '<font><sz val="11"/><name val="BIZ UDGothic"/></font>';

/** A workbook of one sheet, 表, with what is given between its tags, and styles. */
export function packageOf(sheetXml: string, styles = stylesOf([])): Uint8Array {
  return workbook(
    { 表: sheetXml },
    {
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    },
  );
}

/** The parts of a style sheet, with one more cell format for each `xf` given: their numbers begin at 1, those of fills at 2. */
export function stylesOf(
  xfs: readonly string[],
  fonts: readonly string[] = [],
  fills: readonly string[] = [],
  formats: readonly string[] = [],
): string {
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  const numFmts = formats.map((code, i) => `<numFmt numFmtId="${String(164 + i)}" formatCode="${code}"/>`);
  return [
    formats.length > 0 ? `<numFmts count="${String(formats.length)}">${numFmts.join('')}</numFmts>` : '',
    `<fonts count="${String(1 + fonts.length)}">${font}${fonts.join('')}</fonts>`,
    `<fills count="${String(2 + fills.length)}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${String(1 + xfs.length)}">${plain}${xfs.join('')}</cellXfs>`,
  ].join('');
}
