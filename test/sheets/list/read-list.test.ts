import { blankMeasure } from '../../../src/formats/new-plan';
import { problemLines, readText, years } from './lists';

const plan = { years: ['R1', 'R2', 'R3', 'R4'], baselineYear: 'H29', reportYear: 'R2' };

test('a list pasted from Excel becomes measures with their indicators', () => {
  const reading = readText(
    'sanyo-onoda',
    [
      '№\t行動計画\t担当部署\t指標\tH29（当初）\tR2実績\t目標\t現状と課題',
      '1\t公金収納対策の強化\t税務課\t未収債権額\t982百万円\t835百万円\t700百万円\t滞納が多い。',
      '\t\t\t収納率\t95.1%\t\t97.0%\t',
      '2\tふるさと納税の促進\t広報課\t\t\t\t\t',
    ].join('\n'),
    plan,
  );
  expect(problemLines(reading)).toEqual(['guess 目標']);
  expect(reading.plan?.measures).toEqual([
    {
      ...blankMeasure('1', '公金収納対策の強化'),
      department: '税務課',
      fields: { 現状と課題: '滞納が多い。' },
      indicators: [
        {
          name: '未収債権額',
          baseline: '982百万円',
          finalTarget: '700百万円',
          targets: {},
          actuals: { R2: '835百万円' },
        },
        { name: '収納率', baseline: '95.1%', finalTarget: '97.0%', targets: {}, actuals: {} },
      ],
    },
    { ...blankMeasure('2', 'ふるさと納税の促進'), department: '広報課' },
  ]);
});

test('words of the list’s own are read by those that are known, whatever year stands beside them', () => {
  const rows = ['番号\tよびな\t指標名\tR2見積り\tR2できばえ', '1\t窓口の改善\t件数\t10\t9'].join('\n');
  const headings = new Map([
    ['よびな', '取組名'],
    ['見積り', '目標'],
    ['できばえ', '実績'],
  ]);
  const [measure] = readText('general', rows, { ...plan, headings }).plan?.measures ?? [];
  expect(measure).toMatchObject({
    title: '窓口の改善',
    indicators: [{ name: '件数', targets: { R2: '10' }, actuals: { R2: '9' } }],
  });
});

test('titles above the list and a heading of two rows are read; the titles are told', () => {
  const reading = readText(
    'sanyo-onoda',
    [
      '令和6年度 事務事業評価,,,,,,',
      '令和6年9月30日現在,,,,,,',
      'No.,事業名,成果指標,単位,目標値,,実績値',
      ',,,,R4,R5,R4',
      '1,事業,数,件,2,3,4',
    ].join('\n'),
  );
  expect(problemLines(reading)).toEqual([
    'line-above A1=令和6年度 事務事業評価 A2=令和6年9月30日現在',
    'years-found',
  ]);
  expect(reading.plan?.measures[0]?.indicators).toEqual([
    { name: '数', targets: { R4: '2件', R5: '3件' }, actuals: { R4: '4件' } },
  ]);
});

test('indicators side by side: numbered, by their names, and by kind', () => {
  const names = (text: string) =>
    readText('sanyo-onoda', text).plan?.measures[0]?.indicators.map(({ name, targets }) => [name, targets]);
  const two = [
    ['解体', { R4: '10' }],
    ['活用', { R4: '77' }],
  ];
  expect(names('番号,施策名,指標1,R4目標,指標2,R4目標\n1,空き家,解体,10,活用,77')).toEqual(two);
  expect(names('番号,施策名,指標1,指標2,R4目標1,R4目標2\n1,空き家,解体,活用,10,77')).toEqual(two);
  expect(names('番号,施策名,活動指標,R4目標,成果指標,R4目標\n1,空き家,解体,10,活用,77')).toEqual(two);
  expect(names('番号,施策名,指標名,指標名,R4目標,R4目標\n1,空き家,解体,活用,10,77')).toEqual(two);
});

test('targets and actuals in rows below each other are one indicator', () => {
  const reading = readText(
    'sanyo-onoda',
    [
      '番号,施策名,指標,区分,R4,R5',
      '1,空き家,解体,目標,10,20',
      ',,,実績,11,21',
      ',,,達成率,110%,105%',
      '2,移住,移住者,目標,1,2',
      ',,,実績,3,4',
    ].join('\n'),
  );
  expect(reading.plan?.measures.map(({ title, indicators }) => [title, indicators])).toEqual([
    ['空き家', [{ name: '解体', targets: { R4: '10', R5: '20' }, actuals: { R4: '11', R5: '21' } }]],
    ['移住', [{ name: '移住者', targets: { R4: '1', R5: '2' }, actuals: { R4: '3', R5: '4' } }]],
  ]);
  expect(problemLines(reading)).toEqual(['years-found', 'computed R4 E4=110%', 'computed R5 F4=105%']);
});

test('a number that comes again with another name is a measure of its own, with the same or no name a further indicator', () => {
  const reading = readText(
    'sanyo-onoda',
    [
      '番号,施策名,指標,R4目標',
      '1,空き家対策,解体,10',
      '1,移住促進,移住者,20',
      '1,空き家対策,活用,30',
      '2,観光,客,40',
      ',,宿泊,50',
    ].join('\n'),
  );
  expect(
    reading.plan?.measures.map(({ number, title, indicators }) => [number, title, indicators.length]),
  ).toEqual([
    ['1', '空き家対策', 2],
    ['1-2', '移住促進', 1],
    ['2', '観光', 2],
  ]);
  expect(problemLines(reading)).toEqual(['years-found', 'number-taken 1-2 A3=1 B3=移住促進']);
});

test('of several names the nearest to the work is the title; those above it go to the fields of the form', () => {
  const reading = readText(
    'ube-reform',
    '政策名,施策名,事務事業名,所管部署,KPI,R4計画,備考\n環境,ごみ,分別,市民課,量,10t,注意',
  );
  expect(reading.columns.map(({ heading, meaning, sure }) => [heading, meaning, sure])).toEqual([
    ['政策名', { kind: 'text', name: '基本方針' }, 'guess'],
    ['施策名', { kind: 'text', name: '戦略' }, 'guess'],
    ['事務事業名', { kind: 'title' }, 'known'],
    ['所管部署', { kind: 'department' }, 'known'],
    ['KPI', { kind: 'indicatorName' }, 'known'],
    ['R4計画', { kind: 'target', year: 'R4' }, 'guess'],
    ['備考', { kind: 'note' }, 'guess'],
  ]);
});

test('years outside the plan are told with their cells; without given years the plan is as long as its list', () => {
  const text = '番号,施策名,指標,R4目標,R9目標,R3実績,最終目標（R12）\n1,空き家対策,解体,10,99,88,77';
  expect(problemLines(readText('sanyo-onoda', text, { years: years(4, 8), baselineYear: 'R2' }))).toEqual([
    'year-outside R9目標 R9 E2=99',
    'year-outside R3実績 R3 F2=88',
    'year-outside 最終目標（R12） R12 G2=77',
  ]);
  const found = readText('sanyo-onoda', text);
  expect(found.years).toEqual({ years: years(3, 12), baselineYear: 'R2', reportYear: 'R3' });
  expect(problemLines(found)).toEqual(['years-found']);
});

test('two columns of one year: equal values are one, others are refused both', () => {
  const reading = readText(
    'sanyo-onoda',
    '番号,施策名,指標,2024年度目標,R6目標値\n1,a,x,3,4\n2,b,y,5,5\n3,c,z,,6',
  );
  expect(reading.plan?.measures.map(({ indicators }) => indicators[0]?.targets)).toEqual([
    {},
    { R6: '5' },
    { R6: '6' },
  ]);
  expect(problemLines(reading)).toEqual([
    'years-found',
    'column-twice R6目標値 2024年度目標',
    'values-differ R6目標値 D2=3 E2=4',
  ]);
});

test('the unit goes into the values where the form has no place for it, and stays apart where it has one', () => {
  const text = '番号,施策名,指標,単位,基準値,R4目標\n1,空き家,解体,件,11,10以上\n2,窓口,満足,％,80,検討';
  const indicators = (format: string) =>
    readText(format, text).plan?.measures.map((one) => one.indicators[0]);
  expect(indicators('ube-dx')).toEqual([
    { name: '解体', baseline: '11件', targets: { R4: '10件以上' }, actuals: {} },
    { name: '満足', baseline: '80％', targets: { R4: '検討' }, actuals: {} },
  ]);
  expect(indicators('seki')).toEqual([
    { name: '解体', unit: '件', baseline: '11', targets: { R4: '10以上' }, actuals: {} },
    { name: '満足', unit: '％', baseline: '80', targets: { R4: '検討' }, actuals: {} },
  ]);
  expect(
    problemLines(readText('ube-dx', '番号,施策名,指標,単位,R4目標\n1,a,b,件,検討\n2,c,d,人,5件')),
  ).toEqual(['years-found', 'unit-nowhere D2=件', 'unit-differs 人 E3=5件 D3=人', 'unit-nowhere D3=人']);
});

test('sixteen digits stay a number', () => {
  const reading = readText('sanyo-onoda', '番号,施策名,指標,R4目標\n1,a,b,80.55555555555556');
  expect(reading.plan?.measures[0]?.indicators[0]?.targets).toEqual({
    R4: { text: '80.5555555555556', exact: '80.55555555555556' },
  });
  expect(problemLines(reading)).toEqual(['years-found']);
  expect(
    problemLines(readText('sanyo-onoda', '番号,施策名,指標,R4目標\n1,a,b,12345678901234567890')),
  ).toContain('digits-lost D2=12345678901234567890');
});

test('what the form has no place for is told by the sheets themselves', () => {
  expect(problemLines(readText('mine', '番号,施策名,担当課,指標,R4目標\n1,a,税務課,b,1'))).toEqual([
    'years-found',
    'no-place 担当部署 C2=税務課',
  ]);
});

test('sums, groups, footnotes and repeated headings are no measures', () => {
  const reading = readText(
    'sanyo-onoda',
    [
      '番号,施策名,指標,R4目標',
      '基本目標１　環境,,,',
      '1,ごみ,量,10',
      '番号,施策名,指標,R4目標',
      '2,水,量,20',
      ',合計,,30',
      '※ 注意,,,',
    ].join('\n'),
  );
  expect(reading.plan?.measures.map(({ number, fields }) => [number, fields])).toEqual([
    ['1', { 基本項目: '基本目標１　環境' }],
    ['2', { 基本項目: '基本目標１　環境' }],
  ]);
  expect(problemLines(reading)).toEqual([
    'years-found',
    'group-taken A2=基本目標１　環境',
    'heading-again A4=番号 B4=施策名 C4=指標 D4=R4目標',
    'line-total B6=合計 D6=30',
    'line-below A7=※ 注意',
  ]);
});

test('direction, method, schedule, reports, grades and marks have headings, too', () => {
  const reading = readText(
    'sanyo-onoda',
    [
      '番号,施策名,指標,方向,算定方法,R4目標,年次計画,R4スケジュール,R4取組状況,R4評価,R4評価の理由,担い手（市民）,新規継続',
      '1,空き家,解体,↑,実績÷目標,10,調査,実施,進んだ。,A,良い,○,新規',
      '2,移住,人,増える,水準,10,,,,,,×,',
    ].join('\n'),
  );
  const [first] = reading.plan?.measures ?? [];
  expect(first).toEqual({
    ...blankMeasure('1', '空き家'),
    fields: { 新規継続: '新規' },
    marks: { 担い手_市民: true },
    indicators: [{ name: '解体', direction: 'up', method: 'level', targets: { R4: '10' }, actuals: {} }],
    schedule: [{ label: '調査', plan: { R4: '実施' }, actual: {} }],
    reports: [{ year: 'R4', row: 1, texts: { 取組状況: '進んだ。' } }],
    grades: { R4: { grade: 'A', reason: '良い' } },
  });
  expect(problemLines(reading)).toEqual(['years-found', 'word-unknown D3=増える', 'mark-off L3=×']);
});

test('arrows of a schedule follow from the years', () => {
  const text = '番号,施策名,工程,R4スケジュール,R5スケジュール,R6スケジュール\n1,a,開発,設計,構築,→';
  expect(readText('ube-dx', text).plan?.measures[0]?.schedule).toEqual([
    {
      label: '開発',
      plan: {},
      actual: {},
      spans: [
        { from: 'R4', to: 'R4', text: '設計' },
        { from: 'R5', to: 'R6', text: '構築' },
      ],
    },
  ]);
  expect(problemLines(readText('mine', text))).toEqual([
    'years-found',
    'kept-otherwise 年次計画1_計画_R4 → D2=設計',
    'kept-otherwise 年次計画1_計画_R5 → E2=構築',
    'no-indicators',
  ]);
});

test('a column that is not known is offered with its nearest meaning; what is not chosen is left out', () => {
  const text = '番号,施策名,担当科,指標,R4目標\n1,空き家,住宅課,解体,10';
  expect(readText('sanyo-onoda', text).problems).toContainEqual({
    code: 'column-unknown',
    column: '担当科',
    meaning: { kind: 'department' },
    cells: [{ sheet: null, row: 1, col: 2, text: '住宅課' }],
  });
  const chosen = readText('sanyo-onoda', text, { choices: new Map([[2, { kind: 'department' }]]) });
  expect([chosen.plan?.measures[0]?.department, problemLines(chosen)]).toEqual(['住宅課', ['years-found']]);
  const left = readText('sanyo-onoda', text, { choices: new Map([[2, { kind: 'nothing' }]]) });
  expect(problemLines(left)).toEqual(['years-found', 'left-out 担当科 C2=住宅課']);
});

test('a list with nothing usable says why', () => {
  expect(readText('sanyo-onoda', 'a,b\n1,2')).toEqual({
    plan: null,
    columns: [],
    years: null,
    problems: [
      { code: 'no-heading', cells: [] },
      { code: 'no-years', cells: [] },
    ],
  });
  expect(problemLines(readText('sanyo-onoda', '番号,施策名,R4目標'))).toEqual([
    'no-lines A1=番号 B1=施策名 C1=R4目標',
  ]);
  expect(problemLines(readText('sanyo-onoda', '番号,施策名\n1,a'))).toEqual(['no-years']);
});

test('words are targets of a year, prose is a text of the form', () => {
  const reading = readText(
    'sanyo-onoda',
    '番号,施策名,指標,R4目標,R5目標,目標\n1,a,b,検討,2023/3/15,窓口の待ち時間を短くし、市民の満足度を高める。',
  );
  expect(reading.plan?.measures[0]?.indicators[0]?.targets).toEqual({ R4: '検討', R5: '2023/3/15' });
  expect(reading.plan?.measures[0]?.fields).toEqual({
    目標: '窓口の待ち時間を短くし、市民の満足度を高める。',
  });
});

test('headings of three rows: units below them, or the years amid', () => {
  const targets = (text: string) =>
    readText('sanyo-onoda', text).plan?.measures[0]?.indicators.map((one) => [one.targets, one.actuals]);
  expect(
    targets(
      '番号,施策名,指標,令和5年度,,令和6年度,\n,,,目標,実績,目標,実績\n,,,件,（件）,(単位：件),件\n1,a,p,1,2,3,4',
    ),
  ).toEqual([
    [
      { R5: '1件', R6: '3件' },
      { R5: '2件', R6: '4件' },
    ],
  ]);
  expect(
    targets('番号,施策名,指標,計画期間,,,\n,,,令和5年度,,令和6年度,\n,,,目標,実績,目標,実績\n1,a,p,1,2,3,4'),
  ).toEqual([
    [
      { R5: '1', R6: '3' },
      { R5: '2', R6: '4' },
    ],
  ]);
});

test('sums of departments are no measures, wherever their word stands', () => {
  const reading = readText(
    'sanyo-onoda',
    [
      '番号,施策名,担当課,指標,R5目標',
      '1,会計,総務課,p,1',
      ',,総務課 計,,1',
      ',小計（税務課）,,,2',
      ',,合計,,3',
      '2,支出,財政課,合計,4',
      '総計,,,,3',
    ].join('\n'),
  );
  expect(reading.plan?.measures.map(({ title }) => title)).toEqual(['会計', '支出']);
  expect(problemLines(reading)).toEqual([
    'years-found',
    'line-total C3=総務課 計 E3=1',
    'line-total B4=小計（税務課） E4=2',
    'line-total C5=合計 E5=3',
    'line-total A7=総計 E7=3',
  ]);
});

test('of several lists on one sheet the first is read, and every cell of the others told', () => {
  const heads = '番号,施策名,指標,R5目標';
  const one = [
    ['1', 'a'],
    ['2', 'b'],
  ];
  const measures = (reading: ReturnType<typeof readText>) =>
    reading.plan?.measures.map(({ number, title }) => [number, title]);
  const below = readText(
    'sanyo-onoda',
    `${heads}\n1,a,p,1\n2,b,q,2\n\n課ごとの一覧,,,\n番号,施策名,担当課,R5実績\n1,a,総務課,5`,
  );
  expect(measures(below)).toEqual(one);
  expect(problemLines(below)).toEqual([
    'second-list A5=課ごとの一覧 A6=番号 B6=施策名 C6=担当課 D6=R5実績 A7=1 B7=a C7=総務課 D7=5',
    'years-found',
  ]);
  const beside = readText('sanyo-onoda', `${heads},,${heads}\n1,a,p,1,,11,x,r,3\n2,b,q,2,,,,,`);
  expect(measures(beside)).toEqual(one);
  expect(problemLines(beside)).toEqual([
    'second-list F1=番号 G1=施策名 H1=指標 I1=R5目標 F2=11 G2=x H2=r I2=3',
    'years-found',
  ]);
});

test('a lower row of headings counts where it tells no more columns; a year alone above them is a title', () => {
  const figures = (text: string) =>
    readText('sanyo-onoda', text).plan?.measures[0]?.indicators.map((one) => [one.targets, one.actuals]);
  expect(figures('番号,施策名,指標,R4\n,,,実績値\n1,a,p,101')).toEqual([[{}, { R4: '101' }]]);
  expect(figures('令和6年度\n番号,施策名,指標,R4目標\n1,a,p,101')).toEqual([[{ R4: '101' }, {}]]);
});
