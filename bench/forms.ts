import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { XlsxBook } from '../src/book/xlsx';
import type { SheetSnapshot } from '../src/book/snapshot';
import { countAnswers, formAnswers, withAnswers } from '../src/forms/answers';
import { detect } from '../src/forms/detect';
import { doubtsOf } from '../src/forms/doubts';
import { nothingGiven } from '../src/forms/given';
import { tableOfValues } from '../src/forms/table-of-values';

/**
 * Forms of other cities: what is read of each without a correction, and with the answers of `DIR/fNN.answers.json` where there
 * are such; how many are 要確認; processor time. Then 40 sheets of 200 cells and 300 sheets, and the memory that they take.
 * Run: npx tsx bench/forms.ts [DIR] (../shared/forms; needs python3)
 */
const folder = path.resolve(process.argv[2] ?? path.join(__dirname, '../../shared/forms'));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (existsSync(folder)) scoreForms();
else say(`${folder} is not there: no scores`);
sizes();

function scoreForms(): void {
  const out = mkdtempSync(path.join(tmpdir(), 'forms-'));
  say('form  kind   measures  values: recall precision  titles departments  要確認 answers  ms');
  for (const file of readdirSync(folder).filter((name) => /^f\d+\..*xlsx$/u.test(name))) {
    const id = file.split('.')[0] ?? '';
    const book = XlsxBook.load(readFileSync(path.join(folder, file))).snapshot({ all: true });
    const start = process.cpuUsage();
    let detection = detect(book);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    const answers = path.join(folder, `${id}.answers.json`);
    let count = 0;
    if (existsSync(answers)) {
      const said = formAnswers.parse(JSON.parse(readFileSync(answers, 'utf8')));
      count = countAnswers(said);
      detection = detect(book, withAnswers(nothingGiven, said, book, detection));
    }
    const csv = path.join(out, `${id}.csv`);
    writeFileSync(csv, Papa.unparse(tableOfValues(detection)));
    const score = JSON.parse(
      execFileSync(
        'python3',
        [path.join(folder, 'score.py'), path.join(folder, `${id}.truth.json`), csv, '--json'],
        { encoding: 'utf8' },
      ),
    ) as Record<
      'values' | 'titles' | 'departments',
      { readonly recall: number | null; readonly precision: number | null }
    >;
    const { values, titles, departments } = score;
    const unsure = doubtsOf(detection).filter(({ note }) => !note).length;
    say(
      [
        ...[
          id,
          detection.kind,
          String(detection.records.length),
          shown(values.recall, 3),
          shown(values.precision, 3),
        ],
        ...[
          shown(titles.recall, 2),
          shown(departments.recall, 2),
          String(unsure),
          String(count),
          took.toFixed(0),
        ],
      ].join('\t'),
    );
  }
}

/** A blank form has nothing to be found. */
function shown(share: number | null, digits: number): string {
  return share === null ? '-' : share.toFixed(digits);
}

function sizes(): void {
  for (const sheets of [40, 300]) {
    const book = { names: [], sheets: Array.from({ length: sheets }, (_, i) => sheetOf(i + 1)) };
    const start = process.cpuUsage();
    const { records } = detect(book);
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    const memory = process.resourceUsage().maxRSS / 1024;
    say(
      `${String(sheets)} sheets of 200 cells: ${took.toFixed(0)} ms of processor time, ${String(records.length)} measures, peak ${memory.toFixed(0)} MiB`,
    );
  }
}

/** A sheet with a head, two indicators by five years, and texts: 200 cells. */
function sheetOf(n: number): SheetSnapshot {
  const years = ['R4', 'R5', 'R6', 'R7', 'R8'];
  const rows: (string | number | null)[][] = [
    ['取組票（令和６年度）'],
    ['取組番号', String(n), '取組名', `取組その${String(n)}`, '担当課', `第${String(n % 9)}課`],
    ['指標名', '単位', '区分', '基準値（R3）', ...years],
  ];
  for (const name of ['件数', '割合']) {
    rows.push(
      [name, '件', '目標', n, ...years.map((_, i) => n + i)],
      [null, null, '実績', null, ...years.map((_, i) => n + i - 0.5)],
    );
  }
  for (let line = 1; rows.flat().length < 200; line++)
    rows.push([
      `項目${String(line)}の説明`,
      `内容 ${String(n)} の ${String(line)}`,
      null,
      `備考${String(line)}`,
      `文 ${String(n * line)}`,
    ]);
  const cols = 9;
  const values = rows.map((row) => Array.from({ length: cols }, (_, c) => row[c] ?? null));
  return {
    ...{ id: String(n), name: String(n), visibility: 'visible', protected: false, names: [] },
    grid: {
      area: { row: 0, col: 0, rows: values.length, cols },
      values,
      formulas: values.map((row) => row.map(() => null)),
      numberFormats: values.map((row) => row.map(() => 'General')),
      merges: [],
    },
  };
}
