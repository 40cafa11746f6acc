import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { XlsxBook } from '../../src/book/xlsx';
import { adoptEdits } from '../../src/forms/adopt';
import { detect } from '../../src/forms/detect';
import { doubtsOf } from '../../src/forms/doubts';
import { tableOfValues } from '../../src/forms/table-of-values';
import { valueText } from '../../src/plan';
import { readPlan } from '../../src/sheets/read-plan';
import { understandForm } from '../../src/sheets/understand-form';

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

  test.each(['f04.xlsx', 'f06.xlsx', 'f07.xlsx'])('%s gives the same figures once it is adopted', (file) => {
    const book = XlsxBook.load(readFileSync(path.join(folder, file)));
    const snapshot = book.snapshot({ all: true });
    const { detection, form } = understandForm(snapshot, { title: '計画' });
    book.apply(adoptEdits(snapshot, detection, form, { title: '計画', municipality: '' }, (code) => code));
    const { plan } = readPlan(XlsxBook.load(book.save()).snapshot());
    const digits = (text: string): string => text.normalize('NFKC').replace(/[^\d.△▲]/gu, '');
    const read = tableOfValues(detection).flatMap(({ kind, value }) => (kind === '' ? [] : digits(value)));
    const adopted = (plan?.measures ?? []).flatMap(({ indicators }) =>
      indicators.flatMap(({ baseline, finalTarget, targets, actuals }) =>
        [baseline, finalTarget, ...Object.values(targets), ...Object.values(actuals)].flatMap((one) =>
          one === undefined ? [] : digits(valueText(one)),
        ),
      ),
    );
    // a dash is told by the plan, and counts for no figure
    expect(adopted.filter((one) => one !== '').sort()).toEqual(read.filter((one) => one !== '').sort());
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
