import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareVersions, excelApiUses, type ApiUse } from './support/api-sets';
import { certainties, listedMembers, officeFolders, usedMembers, withMembers } from './support/excel-members';

const MANIFEST = path.resolve(__dirname, '../manifest.xml');

const uses = excelApiUses(officeFolders);

function isGuarded({ guard, version }: ApiUse): boolean {
  return guard !== null && compareVersions(guard, version) >= 0;
}

test('the source is found to use Excel', () => {
  const members = new Set(uses.map(({ member }) => member));
  expect([...members]).toEqual(
    expect.arrayContaining(['Workbook.worksheets', 'Range.formulas', 'PageLayout.zoom']),
  );
  expect(members.size).toBeGreaterThan(100);
});

test('no member of a set that only some Excel has is used without asking for it', () => {
  expect(uses.filter((use) => use.otherSet !== null && !isGuarded(use))).toEqual([]);
});

test('the manifest asks for the lowest ExcelApi set that has all that is used unasked', () => {
  if (!existsSync(MANIFEST))
    throw new Error('manifest.xml is not there yet: nothing to compare the floor with');
  const unasked = uses.filter((use) => !isGuarded(use));
  const highest = unasked.reduce((one, other) =>
    compareVersions(other.version, one.version) > 0 ? other : one,
  );
  const asked = /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(readFileSync(MANIFEST, 'utf8'))?.[1];
  expect({ asked, because: highest.member }).toEqual({
    asked: highest.version.join('.'),
    because: highest.member,
  });
  expect(compareVersions(highest.version, [1, 13])).toBeLessThanOrEqual(0);
});

test('docs/excel.md says of every member that is used what Excel does, what the host does, and how sure that is', () => {
  const text = readFileSync(path.resolve(__dirname, '../docs/excel.md'), 'utf8');
  // node --import tsx scripts/excel-members.mjs
  expect(withMembers(text, usedMembers(uses))).toBe(text);
  const listed = listedMembers(text);
  expect(listed.length).toBeGreaterThan(100);
  const unsaid = listed.filter(
    ({ texts: [excel, host, sure] }) =>
      excel.length < 4 || host.length < 4 || !certainties.some((one) => sure.startsWith(one)),
  );
  expect(unsaid).toEqual([]);
});
