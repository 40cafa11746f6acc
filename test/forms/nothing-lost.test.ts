import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { typed } from '../cli/typed';
import { sharedFolder } from '../support/shared';
import { cityBook } from './books';

const folder = mkdtempSync(path.join(tmpdir(), 'tassei-kept-'));
const at = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** What adopting adds to: names and sheets, their types and relations, the looks and texts of the sheets that are ours. */
const ours =
  /^(?:\[Content_Types\]\.xml|docProps\/app\.xml|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels)$/u;

/** Parts that are gone or have other bytes. */
function changed(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [unzipSync(before), unzipSync(after)];
  return Object.keys(was).filter((name) => {
    const [one, other] = [was[name], is[name]];
    return !ours.test(name) && (!other || !one || !Buffer.from(one).equals(Buffer.from(other)));
  });
}

/** With macros, protected sheets, and what no program but Excel knows. */
function withMacros(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = (name: string): string => Buffer.from(parts[name] ?? []).toString('utf8');
  const types = text('[Content_Types].xml')
    .replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    )
    .replace(
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    );
  const relations = text('xl/_rels/workbook.xml.rels').replace(
    '</Relationships>',
    '<Relationship Id="rIdVba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
  );
  const sheets = Object.fromEntries(
    Object.keys(parts)
      .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(name))
      .map((name) => [
        name,
        Buffer.from(
          text(name).replace(
            '</sheetData>',
            '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>',
          ),
        ),
      ]),
  );
  return zipSync({
    ...parts,
    ...sheets,
    '[Content_Types].xml': Buffer.from(types),
    'xl/_rels/workbook.xml.rels': Buffer.from(relations),
    'xl/vbaProject.bin': Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 251),
    'customXml/item1.xml': Buffer.from('<city xmlns="urn:city">様式１</city>'),
  });
}

test('a workbook with macros and protected sheets keeps each of its parts, and its kind', async () => {
  const before = withMacros(cityBook());
  writeFileSync(at('city.xlsm'), before);
  const { code, err } = await typed('adopt', at('city.xlsm'), '-o', at('plan.xlsm'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const after = readFileSync(at('plan.xlsm'));
  expect(changed(before, after)).toEqual([]);
  const types = Buffer.from(unzipSync(after)['[Content_Types].xml'] ?? []).toString('utf8');
  expect(types).toContain('application/vnd.ms-excel.sheet.macroEnabled.main+xml');
  expect(types).toContain('application/vnd.ms-office.vbaProject');
});

test('what is done with the plan afterwards changes the sheets that it writes into, and no other part', async () => {
  const before = readFileSync(at('plan.xlsm'));
  const { err } = await typed('grade', at('plan.xlsm'));
  expect(err).toBe('');
  const left = changed(before, readFileSync(at('plan.xlsm')));
  expect(left.filter((name) => !/^xl\/(?:worksheets\/sheet\d+\.xml|calcChain\.xml)$/u.test(name))).toEqual(
    [],
  );
});

test('under the name of a workbook without macros it is refused, and nothing is written', async () => {
  const { code, err } = await typed('adopt', at('city.xlsm'), '-o', at('plan.xlsx'));
  expect(code).toBe(2);
  expect(err).not.toBe('');
  expect(existsSync(at('plan.xlsx'))).toBe(false);
});

const shared = path.join(sharedFolder, 'forms');
if (existsSync(shared))
  test.each(['f01.xlsx', 'f08.xlsx', 'f10.xlsx'])(
    '%s keeps shapes, validations, print set-up and protection, byte for byte',
    async (file) => {
      await typed('adopt', path.join(shared, file), '-o', at(file));
      expect(changed(readFileSync(path.join(shared, file)), readFileSync(at(file)))).toEqual([]);
    },
  );
