import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { XlsxBook } from '../../src/book/xlsx';
import { evaluate } from '../../src/plan';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { tassei } from '../support/cli';
import { LibreOffice } from '../support/libreoffice';
import { readSeed, seedFile } from '../support/seed';
import { schemaViolations } from '../support/shared';

jest.setTimeout(600_000);

const office = new LibreOffice();
afterAll(() => {
  office.dispose();
});

const at = (name: string): string => `${office.folder}/${name}`;
const seed = readSeed('sanyo-onoda');

function read(file: string): PlanReading {
  const reading = readPlan(XlsxBook.load(readFileSync(file)).snapshot());
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

/** What the sheets show as rate and grade of each measure and year. */
function shownGrades(reading: PlanReading): unknown[] {
  return reading.measures.flatMap(({ measure, cells }) =>
    seed.settings.years.map((year) => {
      const rate = cells.get(`指標1_達成率_${year}`)?.value;
      return {
        measure: measure.number,
        year,
        rate: typeof rate === 'number' ? (rate * 100).toFixed(6) : null,
        computed: cells.get(`算定評価_${year}`)?.value || null,
        grade: cells.get(`評価_${year}`)?.value || null,
      };
    }),
  );
}

function engineGrades(): unknown[] {
  return seed.measures.flatMap((measure) =>
    seed.settings.years.map((year) => {
      const { rates, computed, grade } = evaluate(measure, seed.settings, year);
      const [rate] = rates;
      return {
        measure: measure.number,
        year,
        rate: rate?.ok ? rate.exact.valueOf().toFixed(6) : null,
        computed,
        grade,
      };
    }),
  );
}

beforeAll(() => {
  expect(tassei('create', 'sanyo-onoda', '--from', seedFile('sanyo-onoda'), '-o', at('plan.xlsx'))).toEqual({
    code: 0,
    out: `${at('plan.xlsx')} を作りました（25 施策・27 シート）。\n`,
    err: '',
  });
});

test('a plan that was made from the seed reads as the seed', () => {
  const { plan, problems } = read(at('plan.xlsx'));
  expect(plan).toEqual(seed);
  expect(problems).toEqual([]);
});

test('the workbook holds to the standard', () => {
  expect(schemaViolations(at('plan.xlsx'))).toBe('');
});

test('check finds the nine substantive differences between the published overview and the sheets', () => {
  const { code, out } = tassei('check', at('plan.xlsx'), '--json');
  const findings = (JSON.parse(out) as { findings: { code: string; data: Record<string, string> }[] })
    .findings;
  const substantive = findings
    .filter((f) => f.code === 'overview-differs' && f.data.difference === 'substantive')
    .map(
      ({ data }) => `${data.number ?? ''} ${data.part ?? ''}: ${data.overview ?? ''} / ${data.sheet ?? ''}`,
    );
  expect(code).toBe(1);
  expect(substantive).toEqual([
    '2 target: 2施設 / ガイドライン作成後検討',
    '3 indicator: 事業別のコスト計算を行うためのルール策定 / 事業別のコスト計算を行うためのルールの策定',
    '5 baseline: 31,133千円 / 38,133千円',
    '9 measure: 水道事業等の健全化 / 水道事業の健全化',
    '12 indicator: 市民窓口業務の一部委託 / 市民課窓口業務の一部委託',
    '18 baseline: 70,000人 / 70,000件',
    '18 target: 74,000人 / 74,000件',
    '24 measure: 総合的な定員適正化計画の見直し及び適正な定員管理の実施 / 総合的な定員適正化計画※の策定及び適正な定員管理の実施',
    '24 target: 731人 / 計画に基づく人数',
  ]);
});

test('check --csv prints the same findings as a table that Excel opens', () => {
  const { code, out, err } = tassei('check', at('plan.xlsx'), '--csv');
  const { findings } = JSON.parse(tassei('check', at('plan.xlsx'), '--json').out) as {
    findings: { place: { sheet: string; cell: string } | null; message: string }[];
  };
  expect([code, err, out.startsWith('\uFEFF№,'), out.endsWith('\r\n')]).toEqual([1, '', true, true]);
  const [head, ...lines] = Papa.parse<string[]>(out.slice(1), { skipEmptyLines: true }).data;
  expect(head).toEqual(['№', '区分', '点検', '番号', '名称', 'シート', 'セル', '内容']);
  expect(lines.map(([number, , , , , sheet, cell, message]) => [number, sheet, cell, message])).toEqual(
    findings.map(({ place, message }, i) => [
      String(i + 1),
      place?.sheet ?? '',
      place?.cell ?? '',
      message.replace(/^(?=[=+\-@])/, "'"),
    ]),
  );
  expect(lines.find(([, , , , , , cell]) => cell === 'D8')?.slice(1, 7)).toEqual([
    '注意',
    '一覧と個票の食い違い',
    '5',
    'ふるさと納税の促進強化',
    '一覧',
    'D8',
  ]);
});

test('check prints either a table or JSON', () => {
  expect(tassei('check', at('plan.xlsx'), '--csv', '--json')).toMatchObject({ code: 2, out: '' });
});

test('every rate and grade that LibreOffice recalculates is the one of the engine', () => {
  expect(shownGrades(read(office.convert(at('plan.xlsx'), 'xlsx')))).toEqual(engineGrades());
});

test('rows, columns and sheets that somebody inserts, and a sheet renamed and moved, change nothing', () => {
  const edited = office.edit(
    at('plan.xlsx'),
    `sheets = doc.Sheets
for name in sheets.ElementNames: sheets.getByName(name).unprotect('')
first = sheets.getByName('1 公金収納対策の強化')
first.Rows.insertByIndex(5, 3)
first.Columns.insertByIndex(1, 2)
first.setName('公金（税務課）')
sheets.getByName('計画設定').Rows.insertByIndex(0, 2)
sheets.getByName('一覧').Rows.insertByIndex(4, 1)
sheets.insertNewByName('メモ', 0)
sheets.getByName('メモ').getCellByPosition(0, 0).setString('打合せ 4/1')`,
  );
  const { plan, measures, problems } = read(edited);
  expect(plan).toEqual(seed);
  expect(problems).toEqual([]);
  expect(measures[0]?.sheet).toBe('公金（税務課）');
});

test('what a clerk types in LibreOffice is read, graded and listed', () => {
  const typed = office.edit(
    at('plan.xlsx'),
    `sheet = doc.Sheets.getByName('5 ふるさと納税の促進強化')
for name in sheet.NamedRanges.ElementNames:
    if name == '指標1_実績_R3':
        sheet.NamedRanges.getByName(name).ReferredCells.getCellByPosition(0, 0).setValue(112500)`,
  );
  const graded = tassei('grade', typed, '--year', 'R3', '--json');
  const measure = (
    JSON.parse(graded.out) as { measures: { number: string; explanation: string[]; grade: string }[] }
  ).measures.find((m) => m.number === '5');
  expect(measure).toMatchObject({
    grade: 'B',
    explanation: [
      '112,500÷150,000＝75.0％ → B（75以上100未満） 〔増加・水準（名称の「寄附額」は大きいほど良い、目標が基準値より高いため）〕',
    ],
  });
});

test('a hand-given grade typed over the formula is kept beside the computed one', () => {
  const typed = office.edit(
    at('plan.xlsx'),
    `sheet = doc.Sheets.getByName('5 ふるさと納税の促進強化')
sheet.unprotect('')
for name, text in (('指標1_実績_R3', None), ('評価_R3', 'A')):
    cell = sheet.NamedRanges.getByName(name).ReferredCells.getCellByPosition(0, 0)
    if text is None: cell.setValue(100000)
    else: cell.setString(text)`,
  );
  expect(tassei('grade', typed, '--year', 'R3', '-o', at('graded.xlsx')).code).toBe(1);
  const { measures } = read(at('graded.xlsx'));
  const cells = measures.find((m) => m.measure.number === '5')?.cells;
  expect(['算定評価_R3', '手動評価_R3', '評価_R3'].map((name) => cells?.get(name)?.value)).toEqual([
    'C',
    'A',
    'A',
  ]);
  expect(schemaViolations(at('graded.xlsx'))).toBe('');
});

test('report replaces the overview by one from the sheets, after which list and sheets agree', () => {
  expect(tassei('report', at('plan.xlsx'), '--year', 'R2', '-o', at('listed.xlsx')).code).toBe(0);
  const { plan } = read(at('listed.xlsx'));
  expect(plan.overview?.[4]).toEqual({
    number: '5',
    title: 'ふるさと納税の促進強化',
    department: 'シティセールス課、企画課',
    indicator: '寄附額',
    baseline: '38,133千円',
    current: '164,687千円',
    target: '150,000千円',
    summary: '寄附額は164,686,200円でした。',
    grades: { R1: 'C', R2: 'A' },
  });
  const { out } = tassei('check', at('listed.xlsx'), '--json');
  const codes = (JSON.parse(out) as { findings: { code: string }[] }).findings.map((f) => f.code);
  expect(codes).not.toContain('overview-differs');
  expect(schemaViolations(at('listed.xlsx'))).toBe('');
});

test('a dry run tells what would change and writes nothing', () => {
  const before = readFileSync(at('plan.xlsx'));
  const { out } = tassei('report', at('plan.xlsx'), '--dry-run');
  expect(out).toContain('［一覧］作り直し');
  expect(readFileSync(at('plan.xlsx')).equals(before)).toBe(true);
});

test('it prints as designed: the overview on A3 landscape, two A4 pages a measure, every label, nothing as ###', () => {
  const pdf = office.convert(at('plan.xlsx'), 'pdf');
  const pages = office.pdfPages(pdf);
  expect(pages.slice(0, 52)).toEqual(['1191x842', '1191x842', ...Array<string>(50).fill('595x842')]);
  // 計画設定, by the faces that LibreOffice has for it
  expect([...new Set(pages.slice(52))]).toEqual(['595x842']);
  const text = office.pdfText(pdf);
  expect(text).not.toContain('###');
  const labels = [
    '行動計画',
    '基本項目',
    '個別項目',
    '担当部署',
    '新規・継続',
    '総合計画での位置付け',
    '現状と課題',
    '目標',
    '協創',
    '担い手',
    '内容',
    '指標',
    '現状 H29(2017)',
    '目標 R4(2022)',
    '年次計画',
    '計画',
    '実績',
    '※年次計画欄の事業ごとに記入',
    '令和2年度の取組状況',
    '今後の取組・課題等',
    '各年度の目標達成度',
    '昨年度取組内容の概要',
    'H29(当初)',
    'R2(現状)',
    'R4(目標)',
    '達成状況が100%以上',
    '※指標が設定困難となっている場合は斜線となっている',
  ];
  const flat = text.replace(/\s/g, '');
  expect(labels.filter((label) => !flat.includes(label.replace(/\s/g, '')))).toEqual([]);
  const heading = text.split('\f').filter((page) => page.includes('R2(現状)'));
  expect(heading).toHaveLength(2);
});

test('what somebody wrote beside and below the overview is still there when it is made anew', () => {
  const noted = office.edit(
    at('plan.xlsx'),
    `sheet = doc.Sheets.getByName('一覧')
sheet.getCellByPosition(11, 4).setString('課長確認済')
sheet.getCellByPosition(0, 40).setString('作成者メモ')`,
  );
  expect(tassei('report', noted, '-o', at('noted.xlsx')).code).toBe(0);
  const sheet = XlsxBook.load(readFileSync(at('noted.xlsx'))).sheet('一覧');
  expect([sheet?.value(4, 11), sheet?.value(40, 0)]).toEqual(['課長確認済', '作成者メモ']);
  expect(schemaViolations(at('noted.xlsx'))).toBe('');
});

test('the calculation of every rate has a column where 計画設定 asks for it, and is written there with the grades', () => {
  const asked = {
    ...seed,
    settings: { ...seed.settings, extra: { ...seed.settings.extra, 算定根拠: '書き込む' } },
  };
  writeFileSync(at('asked.json'), JSON.stringify(asked));
  expect(tassei('create', 'sanyo-onoda', '--from', at('asked.json'), '-o', at('asked.xlsx')).code).toBe(0);
  expect(tassei('grade', at('asked.xlsx'), '-o', at('explained.xlsx')).code).toBe(1);
  const { plan, measures } = read(at('explained.xlsx'));
  expect(plan).toEqual(asked);
  expect(measures.slice(0, 2).map(({ cells }) => cells.get('指標1_算定根拠_R2')?.value)).toEqual([
    '(982−835)÷(982−700)＝147÷282＝52.1％ → C（50以上75未満） 〔減少・変化量（名称の「未収債権額」は小さいほど良い、目標が基準値より低いため）〕',
    '達成率なし：目標「ガイドライン作成後検討」は一つの数値ではありません',
  ]);
  expect(read(at('plan.xlsx')).measures[0]?.cells.has('指標1_算定根拠_R2')).toBe(false);
});

test('a text that does not fit its box is told before anybody prints', () => {
  const typed = office.edit(
    at('plan.xlsx'),
    `sheet = doc.Sheets.getByName('2 ネーミングライツ※の推進')
sheet.NamedRanges.getByName('目標').ReferredCells.getCellByPosition(0, 0).setString('命名権の対象を広げる。' * 60)`,
  );
  const { code, out } = tassei('check', typed);
  expect(code).toBe(1);
  expect(out).toMatch(
    /［2 ネーミングライツ※の推進 B7］【注意】欄「目標」の文は、印刷すると \d+ 行のうち \d+ 行が切れます。/,
  );
});
