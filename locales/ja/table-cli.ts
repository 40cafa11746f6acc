/** Texts of the commands `rate` and `quantity`. */
export const tableTexts = {
  input: 'CSV（UTF-8、Shift_JIS）または JSON 配列のファイル。省くか - とすると標準入力',
  json: '結果を JSON の配列で出します',
  standardInput: '標準入力',
  unreadable: (name: string) => `${name} を読めません。ファイルの場所と権限を確かめてください。`,
  tooLarge: (name: string, most: number) =>
    `${name} が大きすぎます（${String(most)} MB まで）。いくつかのファイルに分けてください。`,
  unknownEncoding: (name: string) =>
    `${name} の文字コードが分かりません。UTF-8 か Shift_JIS で保存し直してください。`,
  line: (line: number) => `${String(line)}行目`,
  element: (element: number) => `${String(element)}番目の要素`,
  notJson: ({ line, column }: { line: number; column: number }) =>
    `${String(line)}行目: JSON として読めません（${String(column)} 文字目）。`,
  empty: '入力が空です。',
  notAnArray: 'JSON は配列（[ … ]）にしてください。',
  notAnObject: '{ "id": …, "target": …, "actual": … } の形にしてください。',
  badQuotes: '引用符（"）の対応が取れていません。',
  columnTwice: (headings: string) =>
    `同じ意味の列が重なっています: 「${headings}」。一つだけにしてください。`,
  missingColumns: (columns: string) => `見出しに次の列がありません: ${columns}`,
  tooManyCells: '見出しより列が多くあります。桁区切りのある値は "1,234" のように引用符で囲んでください。',
  badField: (field: string, given: string, expected: string) =>
    `${field} の「${given}」は使えません（使える値: ${expected}）。`,
  badScale: (field: string, given: string, problem: string) =>
    `${field} の「${given}」は使えません。${problem}`,
  expected: {
    text: '文字列',
    year: 'R4、令和4年度、2022 のような年度',
    id: '文字列または数',
    value: '数、または「982百万円」のような文字列',
    places: '0～6 の整数',
    scale: 'A:100,B:75,C:50,D のように、良い評価から順に下限の達成率（%）',
    stages: '検討→作成→実施 のような語の並び',
  },
  rate: {
    about: '達成率と評価を、目標・実績・基準値の表から計算し、根拠を示します',
    scale: '評価の基準（例: A:100,B:75,C:50,D）。省くと評価は付けません',
    rounding: '端数処理: half-up（四捨五入）, truncate（切捨て）',
    places: '達成率の小数の桁数（0～6）',
    gradeOn: '評価の対象: exact（端数処理前）, printed（印刷される達成率）',
  },
  quantity: {
    about: '印刷された値（「△369,000千円」「10時間/月以下」など）を、数・単位・限定語・年度に読み分けます',
    input: '1行に1つの値、または JSON の文字列配列のファイル。省くか - とすると標準入力',
    notAText: '文字列にしてください。',
  },
} as const;
