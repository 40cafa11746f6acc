import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { XlsxBook } from '../../src/book/xlsx';
import { detect } from '../../src/forms/detect';
import { doubtsOf } from '../../src/forms/doubts';
import { tableOfValues } from '../../src/forms/table-of-values';

const folder = path.resolve(__dirname, '../../../shared/forms');
const out = mkdtempSync(path.join(tmpdir(), 'tassei-forms-'));
afterAll(() => rmSync(out, { recursive: true }));

interface Score {
  readonly recall: number;
  readonly precision: number;
}

/** What the keepers of the forms say of a reading. */
function score(file: string): { readonly values: Score; readonly measures: Score; readonly titles: Score } {
  const id = file.split('.')[0] ?? '';
  const detection = detect(XlsxBook.load(readFileSync(path.join(folder, file))).snapshot({ all: true }));
  const csv = path.join(out, `${id}.csv`);
  writeFileSync(csv, Papa.unparse(tableOfValues(detection)));
  const args = [path.join(folder, 'score.py'), path.join(folder, `${id}.truth.json`), csv, '--json'];
  return JSON.parse(execFileSync('python3', args, { encoding: 'utf8' })) as ReturnType<typeof score>;
}

const forms = ['f02.xlsx', 'f05.xlsx', 'f07.xlsx', 'f09.xlsm.xlsx'];

if (existsSync(folder)) {
  test.each(forms)('%s of another city is read without a correction', (file) => {
    const { values, measures, titles } = score(file);
    expect(values.recall).toBeGreaterThanOrEqual(0.98);
    expect(values.precision).toBeGreaterThanOrEqual(0.995);
    expect([measures.recall, measures.precision, titles.recall]).toEqual([1, 1, 1]);
  });

  test('what stands in sentences or is drawn is told', () => {
    const { values } = score('f10.xlsx');
    expect(values.precision).toBe(1);
    const doubts = doubtsOf(
      detect(XlsxBook.load(readFileSync(path.join(folder, 'f10.xlsx'))).snapshot({ all: true })),
    );
    const codes = new Set(doubts.map(({ code }) => code));
    expect(codes).toContain('figures-in-text');
    expect(codes).toContain('choice-drawn');
  });
} else {
  test('forms of other cities: ../shared/forms is not there, nothing is tried', () => {
    expect(existsSync(folder)).toBe(false);
  });
}
