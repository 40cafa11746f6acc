import { headsOf, read, sheetOf } from './support';

describe('one measure a sheet', () => {
  const card = (number: string, title: string, department: string, figures: readonly number[]) =>
    sheetOf(
      `様式${number}`,
      [
        ['第二次行政改革プラン　進行管理シート'],
        ['取組番号', number, '取組名', title, null, '担当部署', department],
        [],
        ['指標', '単位', '基準値（R3）', 'R4目標', 'R4実績', 'R5目標', 'R5実績'],
        [
          '相談件数',
          '件',
          figures[0] ?? 0,
          figures[1] ?? 0,
          figures[2] ?? 0,
          figures[3] ?? 0,
          figures[4] ?? 0,
        ],
      ],
      ['A1:G1', 'D2:E2'],
    );

  it('reads labels and a table with the kind in the heading', () => {
    const { detection, values } = read(
      card('1', '窓口の改善', '市民課', [10, 12, 11, 14, 15]),
      card('2', '債権の管理', '税務課', [5, 6, 7, 8, 9]),
    );
    expect(detection.kind).toBe('sheet');
    expect(headsOf(detection)).toEqual(['1|窓口の改善|市民課', '2|債権の管理|税務課']);
    expect(values.slice(0, 5)).toEqual([
      '窓口の改善/相談件数[件]/基準 R3=10',
      '窓口の改善/相談件数[件]/目標 R4=12',
      '窓口の改善/相談件数[件]/実績 R4=11',
      '窓口の改善/相談件数[件]/目標 R5=14',
      '窓口の改善/相談件数[件]/実績 R5=15',
    ]);
  });

  it('reads years below kinds, and labels above their values', () => {
    const one = (title: string, add: number) =>
      sheetOf(
        title,
        [
          ['事業名', null, '所管課'],
          [title, null, '企画課'],
          [],
          ['成果指標', '目標値', null, null, '実績値', null, null],
          [null, '2022年度', '2023年度', '2024年度', '2022年度', '2023年度', '2024年度'],
          ['利用者数（人）', 100 + add, 110 + add, 120 + add, 90 + add, 105 + add, null],
          ['満足度（％）', 70, 75, 80, 68, '集計中', null],
        ],
        ['A1:B1', 'A2:B2', 'A4:A5', 'B4:D4', 'E4:G4'],
      );
    const { detection, values } = read(one('公民館の運営', 1), one('図書館の運営', 2));
    expect(headsOf(detection)).toEqual(['|公民館の運営|企画課', '|図書館の運営|企画課']);
    expect(values.slice(0, 5)).toEqual([
      '公民館の運営/利用者数[人]/目標 R4=101',
      '公民館の運営/利用者数[人]/目標 R5=111',
      '公民館の運営/利用者数[人]/目標 R6=121',
      '公民館の運営/利用者数[人]/実績 R4=91',
      '公民館の運営/利用者数[人]/実績 R5=106',
    ]);
    expect(values).toContain('公民館の運営/満足度[％]/実績 R5=集計中');
  });

  it('reads figures with a label each', () => {
    const one = (title: string, figures: readonly string[]) =>
      sheetOf(title, [
        ['施策名', title],
        ['担当課', '防災課'],
        ['指標名', '自主防災組織率'],
        ['単位', '％'],
        ['基準値（R2）', figures[0] ?? null],
        ['目標値（R7）', figures[1] ?? null],
        ['実績値（R5）', figures[2] ?? null],
        ['評価', 'B'],
      ]);
    const { values } = read(
      one('防災体制の強化', ['60.1', '80', '71.5']),
      one('消防団の充実', ['50', '70', '55.0']),
    );
    expect(values.slice(0, 3)).toEqual([
      '防災体制の強化/自主防災組織率[％]/基準 R2=60.1',
      '防災体制の強化/自主防災組織率[％]/最終目標 R7=80',
      '防災体制の強化/自主防災組織率[％]/実績 R5=71.5',
    ]);
  });

  it('takes the revised target, and the last of several grades', () => {
    const one = (title: string, n: number) =>
      sheetOf(
        title,
        [
          ['事業名', title, null, '担当', '健康課'],
          ['実施方法', '□直営　■委託　□補助'],
          ['指標名', '区分', 'R5', 'R6', 'R7'],
          ['健診受診率（％）', '当初目標', 40, 42, 44],
          [null, '変更後目標', 40, 45, 50],
          [null, '実績', 39 + n, 43 + n, null],
          ['事業費（千円）', '区分', 'R5決算', 'R6決算', 'R7予算'],
          ['直接事業費', null, 1000, 1100, 1200],
          ['１次評価', 'A', null, '２次評価', 'B'],
        ],
        ['A4:A6', 'A3:A3'],
      );
    const { detection, values } = read(one('健診の推進', 0.1), one('予防接種', 0.2));
    expect(values.slice(0, 5)).toEqual([
      '健診の推進/健診受診率[％]/目標 R5=40',
      '健診の推進/健診受診率[％]/目標 R6=45',
      '健診の推進/健診受診率[％]/目標 R7=50',
      '健診の推進/健診受診率[％]/実績 R5=39.1',
      '健診の推進/健診受診率[％]/実績 R6=43.1',
    ]);
    expect(values.every((one) => !one.includes('1100'))).toBe(true);
    const grade = detection.records[0]?.fields.find(({ ref }) => ref.kind === 'givenGrade');
    expect(grade?.text).toBe('B');
  });
});

describe('several measures a sheet, in blocks', () => {
  it('begins a block at every label of the name', () => {
    const block = (n: number, title: string) => [
      ['施策番号', n, '施策名', title, null, null],
      ['担当課', `${title}課`, null, null, null, null],
      ['指標', '区分', 'R4', 'R5', 'R6', '備考'],
      ['件数（件）', '目標', 10 * n, 11 * n, 12 * n, null],
      [null, '実績', 9 * n, 10 * n, null, null],
      [],
    ];
    const { detection, values } = read(
      sheetOf('進捗管理', [['施策の進捗'], ...block(1, '総務'), ...block(2, '財政'), ...block(3, '企画')]),
    );
    expect(detection.kind).toBe('block');
    expect(headsOf(detection)).toEqual(['1|総務|総務課', '2|財政|財政課', '3|企画|企画課']);
    expect(values).toContain('財政/件数[件]/目標 R6=24');
    expect(values).toContain('企画/件数[件]/実績 R5=30');
    expect(values).toHaveLength(15);
  });
});

describe('one measure a row', () => {
  it('reads two rows of headings, group headings, sums and cells that go on without a merge', () => {
    const { detection, values } = read(
      sheetOf(
        'KPI一覧',
        [
          ['総合戦略　進捗状況一覧'],
          [
            'No.',
            '具体的な取組',
            '担当課',
            '重要業績評価指標',
            '単位',
            '現状値',
            '令和４年度',
            null,
            '令和５年度',
            null,
            '評価',
          ],
          [null, null, null, null, null, '（R3）', '目標値', '実績値', '目標値', '実績値', null],
          ['基本目標１　しごとをつくる'],
          [1, '創業の支援', '商工課', '創業者数', '人', 5, 6, 7, 8, 9, 'A'],
          [null, null, null, '相談件数', '件', 50, 60, 55, 70, 66, 'B'],
          [2, '農業の振興', '農政課', '新規就農者数', '人', 1, 2, 2, 3, '－', 'C'],
          ['小計', null, null, 3, null, null, null, null, null, null, null],
          ['基本目標２　ひとの流れをつくる'],
          [3, '移住の促進', '企画課', '移住者数', '人', 10, 12, 13, 15, 20, 'A'],
          ['※評価は所管課による。'],
        ],
        ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'G2:H2', 'I2:J2', 'K2:K3', 'A4:K4', 'A9:K9'],
      ),
    );
    expect(detection.kind).toBe('row');
    expect(headsOf(detection)).toEqual(['1|創業の支援|商工課', '2|農業の振興|農政課', '3|移住の促進|企画課']);
    expect(values).toContain('創業の支援/相談件数[件]/実績 R5=66');
    expect(values).toContain('移住の促進/移住者数[人]/基準 R3=10');
    expect(values).toHaveLength(19);
  });

  it('reads 目標 above 実績 as one line, on a sheet for every 基本目標', () => {
    const list = (goal: number) =>
      sheetOf(
        `基本目標${String(goal)}`,
        [
          [`基本目標${String(goal)}`],
          ['番号', '施策名', '指標', '担当課', '区分', 'R3', 'R4', 'R5'],
          [`${String(goal)}-1`, '道路の整備', '整備延長（km）', '建設課', '目標', 1.5, 2, 2.5],
          [null, null, null, null, '実績', 1.4, 2.1, null],
          [`${String(goal)}-2`, '公園の整備', '公園数（か所）', '都市計画課', '目標', 3, 4, 5],
          [null, null, null, null, '実績', 3, 4, null],
        ],
        ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'A5:A6', 'B5:B6', 'C5:C6', 'D5:D6'],
      );
    const { detection, values } = read(list(1), list(2), list(3));
    expect(detection.kind).toBe('row');
    expect(headsOf(detection)).toEqual(
      [1, 2, 3].flatMap((n) => [`${String(n)}-1|道路の整備|建設課`, `${String(n)}-2|公園の整備|都市計画課`]),
    );
    expect(values.slice(0, 5)).toEqual([
      '道路の整備/整備延長[km]/目標 R3=1.5',
      '道路の整備/整備延長[km]/目標 R4=2',
      '道路の整備/整備延長[km]/目標 R5=2.5',
      '道路の整備/整備延長[km]/実績 R3=1.4',
      '道路の整備/整備延長[km]/実績 R4=2.1',
    ]);
  });

  it('reads a table that lies on its side', () => {
    const { detection, values } = read(
      sheetOf('一覧', [
        ['男女共同参画　指標一覧'],
        ['番号', 1, 2, 3],
        ['事業名', '講座の開催', '相談の充実', '審議会への登用'],
        ['担当課', '人権課', '福祉課', '総務課'],
        ['指標名', '参加者数', '相談件数', '女性委員の割合'],
        ['単位', '人', '件', '％'],
        ['基準値（R2）', 100, 20, 25.5],
        ['R3目標', 110, 22, 27],
        ['R3実績', 105, 25, 26.1],
        ['R4目標', 120, 24, 29],
        ['R4実績', 118, 30, 30.2],
      ]),
    );
    expect(detection.kind).toBe('row');
    expect(headsOf(detection)).toEqual([
      '1|講座の開催|人権課',
      '2|相談の充実|福祉課',
      '3|審議会への登用|総務課',
    ]);
    expect(values).toContain('審議会への登用/女性委員の割合[％]/実績 R4=30.2');
    expect(values).toHaveLength(15);
  });

  it('reads rows that only a note tells apart', () => {
    const { values } = read(
      sheetOf(
        '一覧',
        [
          ['（上段：目標　下段：実績）'],
          ['番号', '取組', '所管', '指標', '令和4年度', '令和5年度', '令和6年度'],
          [1, '広報の充実', '秘書課', 'アクセス数（千件）', 100, 110, 120],
          [null, null, null, null, 98, 115, null],
          [2, '広聴の充実', '市民課', '意見の数（件）', 50, 55, 60],
          [null, null, null, null, 40, 56, null],
        ],
        ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'A5:A6', 'B5:B6', 'C5:C6', 'D5:D6'],
      ),
    );
    expect(values).toContain('広報の充実/アクセス数[千件]/目標 R5=110');
    expect(values).toContain('広報の充実/アクセス数[千件]/実績 R5=115');
    expect(values).toContain('広聴の充実/意見の数[件]/実績 R4=40');
  });

  it('parts a number from the name in one cell, and keeps departments that share a measure', () => {
    const { detection, values } = read(
      sheetOf(
        '施策一覧',
        [
          [
            '施策',
            '主管課',
            '指標',
            '単位',
            '策定時（H30）',
            '中間目標（R4）',
            '最終目標（R8）',
            'R3',
            'R4',
            'R5',
          ],
          ['1-1 子育ての支援', '子ども課', '保育所待機児童数', '人', 20, 10, 0, 12, 8, 5],
          [null, '学校教育課', '放課後児童クラブ数', 'か所', 8, 10, 12, 9, 10, 11],
          ['1-2 健康づくりの推進', '健康課', '健診受診率', '％', 40.5, 50, 60, 44.4, 46, 47.2],
        ],
        ['A2:A3'],
      ),
    );
    expect(headsOf(detection)).toEqual(['1-1|子育ての支援|子ども課', '1-2|健康づくりの推進|健康課']);
    expect(values).toContain('子育ての支援/保育所待機児童数[人]/目標 R4=10');
    expect(values).toContain('子育ての支援/保育所待機児童数[人]/最終目標 R8=0');
    expect(values).toContain('健康づくりの推進/健診受診率[％]/実績 R5=47.2');
  });
});

describe('other layouts', () => {
  it('reads cards with 名称 and 単位 above the years, and figures as texts with units', () => {
    const one = (title: string, more: number) =>
      sheetOf(
        title,
        [
          ['施策評価シート'],
          ['施策名', title, null, null, '主管課', '企画課'],
          [],
          ['指標１', '名称', '講座の数', null, '単位', '回', null],
          [null, '年度', 'R3(基準)', 'R4', 'R5', 'R6', 'R7(目標)'],
          [null, '目標', null, 10 + more, 12, 14, 16],
          [null, '実績', 8, '9回', '１１回', null, null],
          ['指標２', '名称', '参加者の数', null, '単位', '人', null],
          [null, '年度', 'R3(基準)', 'R4', 'R5', 'R6', 'R7(目標)'],
          [null, '目標', null, 100, 120, 140, 160],
          [null, '実績', 80, 90 + more, 110, null, null],
        ],
        ['A4:A7', 'A8:A11', 'C4:D4', 'C8:D8'],
      );
    const { detection, values } = read(one('生涯学習', 0), one('文化の振興', 1));
    expect(detection.kind).toBe('sheet');
    expect(headsOf(detection)).toEqual(['|生涯学習|企画課', '|文化の振興|企画課']);
    expect(values.slice(0, 7)).toEqual([
      ...['目標 R4=10', '目標 R5=12', '目標 R6=14', '目標 R7=16'].map(
        (one) => `生涯学習/講座の数[回]/${one}`,
      ),
      ...['基準 R3=8', '実績 R4=9回', '実績 R5=１１回'].map((one) => `生涯学習/講座の数[回]/${one}`),
    ]);
    expect(values).toHaveLength(28);
  });

  it('reads years counted from this one, and figures of the next', () => {
    const { values } = read(
      sheetOf('一覧', [
        ['令和６年度　重点事業一覧'],
        ['№', '事業名', '所管', '指標名', '単位', '前年度実績', '今年度目標', '今年度実績', '次年度目標'],
        [1, '道路', '土木課', '延長', 'km', 10, 12, 11, 13],
        [2, '公園', '都市課', '数', '箇所', 5, 6, 6, 7],
      ]),
    );
    expect(values.slice(0, 4)).toEqual(
      ['実績 R5=10', '目標 R6=12', '実績 R6=11', '目標 R7=13'].map((one) => `道路/延長[km]/${one}`),
    );
  });

  it('reads a table on its side with several indicators a measure', () => {
    const { detection, values } = read(
      sheetOf(
        '横',
        [
          ['まち・ひと・しごと'],
          ['施策番号', '1-1', null, '1-2', '2-1'],
          ['施策名', '創業の支援', null, '農業の振興', '移住の促進'],
          ['担当課', '商工課', null, '農政課', '企画課'],
          ['KPI', '創業者数', '相談件数', '新規就農者数', '移住者数'],
          ['基準値（R1）', 5, 50, 1, 10],
          ['R2 目標', 6, 55, 2, 12],
          ['R2 実績', 7, 52, 2, '集計中'],
        ],
        ['B2:C2', 'B3:C3', 'B4:C4'],
      ),
    );
    expect(headsOf(detection)).toEqual([
      '1-1|創業の支援|商工課',
      '1-2|農業の振興|農政課',
      '2-1|移住の促進|企画課',
    ]);
    expect(values).toContain('創業の支援/相談件数[]/実績 R2=52');
    expect(values).toContain('移住の促進/移住者数[]/実績 R2=集計中');
    expect(values).toHaveLength(12);
  });

  it('reads two indicators side by side in a row, and labels with their figures in one cell', () => {
    const { values } = read(
      sheetOf('一覧', [
        ['番号', '施策名', '担当課', '指標①', 'R5目標', 'R5実績', '指標②', 'R5目標', 'R5実績'],
        [1, '道路', '土木課', '延長（km）', 10, 12, '満足度（％）', 50, 55.5],
        [2, '公園', '都市課', '数（か所）', 5, 6, '利用者（人）', 1000, 990],
      ]),
    );
    expect(values.slice(0, 4)).toEqual([
      ...['目標 R5=10', '実績 R5=12'].map((one) => `道路/延長[km]/${one}`),
      ...['目標 R5=50', '実績 R5=55.5'].map((one) => `道路/満足度[％]/${one}`),
    ]);
    const card = (title: string, n: number) =>
      sheetOf(title, [
        ...[
          [`施策名：${title}`],
          ['担当課：防災課'],
          ['指標：自主防災組織率（％）'],
          [`現状値（R3）：${String(50 + n)}.5％`],
        ],
        ...[['目標値（R8）：80％'], [`実績値（R5）：${String(55 + n)}.2％`]],
      ]);
    expect(read(card('防災', 1), card('消防', 2)).values).toEqual(
      ['防災', '消防'].flatMap((title, i) => [
        `${title}/自主防災組織率[％]/基準 R3=${String(51 + i)}.5％`,
        `${title}/自主防災組織率[％]/最終目標 R8=80％`,
        `${title}/自主防災組織率[％]/実績 R5=${String(56 + i)}.2％`,
      ]),
    );
  });

  it('proposes nothing where no sheet is a form', () => {
    const { detection } = read(
      sheetOf('売上', [
        ['月', '売上', '費用'],
        ['4月', 100, 80],
        ['5月', 120, 90],
      ]),
      sheetOf('名簿', [
        ['番号', '氏名', '所属'],
        [1, '山田', '総務課'],
        [2, '鈴木', '企画課'],
      ]),
    );
    expect(detection.records).toEqual([]);
  });
});
