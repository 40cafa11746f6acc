import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isCellError, type CellValue } from '../../src/book';
import { XlsxBook } from '../../src/book/xlsx';
import { hasShared, sharedFolder } from '../support/shared';
import { touchFolder } from '../support/touch';

const corpus = path.join(sharedFolder, 'corpus');
const available = hasShared('corpus') && hasShared('tools/compare_xlsx.py');
const books = available ? readdirSync(corpus).filter((file) => /\.xls[xm]$/i.test(file)) : [];
const withCorpus = available ? test : test.skip;

const out = mkdtempSync(path.join(tmpdir(), 'tassei-corpus-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

withCorpus(
  'an edit of every workbook of the corpus loses nothing, and refuses only what nobody can read',
  () => {
    const refused = touchFolder(corpus, out).refused.map(({ file, code }) => `${file}: ${code}`);
    expect(refused).toEqual(['348_exceljs_invalid-xml.xlsx: broken-xml']);
    const judge = path.join(sharedFolder, 'tools/compare_xlsx.py');
    const { stdout: report } = spawnSync('/usr/bin/python3', [judge, '--dirs', corpus, out], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    // two originals are damaged: the judge cannot read them either
    expect(report).toBe(
      `${String(books.length - 2)} compared, 0 lost something, 0 missing, 2 originals unreadable\n`,
    );
  },
  600_000,
);

/** Edges on which our engine and Excel differ, or whose cached value was wrong in the file. */
const known = new Set([
  '155_SheetJS_issue2717.xlsx', // serial numbers below 0 and times of a day in milliseconds
  '183_SheetJS_LONumbers.xlsx', // Apple Numbers left the cached values out
  '210_apache_61652.xlsx', // cached by a program that counts day 0 otherwise
  '410_ironcalc_DATE_DAY_MONTH_YEAR.xlsx', // dates before 1900
  '414_ironcalc_AND_OR_XOR.xlsx', // an empty text as an argument of OR
]);

withCorpus(
  'what the engine computes anew is what the workbooks hold as computed by Excel',
  () => {
    const differences: string[] = [];
    let computed = 0;
    for (const file of books) {
      if (known.has(file) || file.startsWith('348_') || file.startsWith('265_')) continue;
      const book = XlsxBook.load(readFileSync(path.join(corpus, file)));
      const before = new Map<string, { value: CellValue; formula: string }>();
      for (const sheet of book.sheets) {
        sheet.eachCell(({ row, col }) => {
          const formula = sheet.formula(row, col);
          if (formula === null || /TODAY|NOW/.test(formula)) return;
          before.set([sheet.id, row, col].join(), { value: sheet.value(row, col), formula });
          book.noteEdit(sheet, row, col);
        });
      }
      const { changed, kept } = book.recalculate();
      computed += before.size - kept.length;
      for (const { sheetId, row, col } of changed) {
        const old = before.get([sheetId, row, col].join());
        const now = book.sheetById(sheetId)?.value(row, col) ?? null;
        if (!old || old.value === null || close(old.value, now)) continue;
        differences.push(
          `${file}: ${old.formula} was ${JSON.stringify(old.value)} is ${JSON.stringify(now)}`,
        );
      }
    }
    expect(differences).toEqual([]);
    expect(computed).toBeGreaterThan(5000);
  },
  300_000,
);

/** Equal but for the last digits of a binary fraction. */
function close(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  }
  return isCellError(one) && isCellError(other) ? one.error === other.error : one === other;
}
