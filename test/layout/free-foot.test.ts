import type { SheetContent } from '../../src/book/sheet-content';
import { formats } from '../../src/formats';
import { rowsToGrow, withHeights } from '../../src/layout/grow-rows';
import { overflow } from '../../src/layout/overflow';
import { printSheet } from '../../src/print';
import { planEdits } from '../../src/sheets/build';
import { readSeed } from '../support/seed';

const twelveLines = Array.from({ length: 12 }, (_, i) => `${String(i + 1)}行目の文`).join('\n');
const longFields = [
  ['ube-reform', 'アウトカム'],
  ['ube-reform', '現状'],
  ['ube-reform', '課題'],
  ['ube-reform', '実施内容'],
  ['seki', '現状'],
  ['seki', '実施内容と効果'],
  ['ube-dx', 'ありたい姿'],
  ['ube-dx', '期待される効果'],
  ['sanyo-onoda', '現状と課題'],
  ['sanyo-onoda', '目標'],
  ['sanyo-onoda', '協創内容'],
] as const;

/** The sheet of the second measure with a text in this field. */
function sheetWith(id: string, name: string, text?: string): SheetContent {
  const format = formats.find((one) => one.id === id);
  const { overview: _, system: __, ...seed } = readSeed(id);
  const measure = seed.measures[1];
  if (!format || !measure) throw new Error(id);
  const fields = text === undefined ? measure.fields : { ...measure.fields, [name]: text };
  const contents = planEdits({ ...seed, measures: [{ ...measure, fields }] }, format).flatMap((edit) =>
    edit.kind === 'putSheet' ? [edit.content] : [],
  );
  const found = contents.find(({ names = [] }) => names.some((one) => one.name === name));
  if (!found) throw new Error(name);
  return found;
}

test.each(longFields)('%s: a text of 12 lines in %s is built with room for all of them', (id, name) => {
  expect(overflow(printSheet(sheetWith(id, name, twelveLines), null))).toEqual([]);
});

test.each(longFields)('%s: for 12 lines typed into %s rows are offered that show them all', (id, name) => {
  const content = sheetWith(id, name);
  const at = content.names?.find((one) => one.name === name)?.refersTo;
  if (typeof at !== 'object') throw new Error(name);
  const cells = content.cells.map((cell) =>
    cell.row === at.row && cell.col === at.col ? { ...cell, value: twelveLines } : cell,
  );
  const sheet = printSheet({ ...content, cells }, null);
  const cut = overflow(sheet);
  expect(cut.map((one) => one.name)).toEqual([name]);
  const heights = cut[0] ? rowsToGrow(sheet, cut[0]) : null;
  expect(heights).not.toBeNull();
  expect(overflow(withHeights(sheet, heights ?? []))).toEqual([]);
});
