import type { EditDescription } from '../../src/book';

/** Texts of the command line. */
export const cliTexts = {
  about: '達成: 計画シートの作成・点検・評価・帳票（Excel がなくても .xlsx ファイルで同じ仕事をします）',
  file: '計画のブック（.xlsx）',
  year: '対象の年度（例: R2、令和2年度）。省くと計画設定の報告年度',
  output: '書き出し先のファイル',
  json: '結果を JSON で出します',
  dryRun: '何が変わるかだけを示し、ファイルには書きません',
  damagedPart: (part: string) =>
    `【注意】ブックの中の「${part}」が壊れています。そのまま残しましたが、Excel では開けないことがあります。`,
  /** 「［計画設定 B3］…」 */
  at: (where: string, text: string) => `［${where}］${text}`,
  unknownYear: (text: string, years: string) =>
    `年度「${text}」はこの計画にありません。${years} のいずれかを指定してください。`,
  create: {
    about: '計画のデータから、様式のシートを作ります',
    format: '様式の名前（例: sanyo-onoda）',
    from: '見出しのある施策の一覧（CSV・TSV・Excel のブック・JSON）、または計画のデータ（JSON）',
    sheet: '一覧のあるシートの名前または順番（ブックから作るとき。省くと見出しの多いシート）',
    column: '列の見出しの読み替え（例: --column "備考=注記"。繰り返せます）',
    listTemplate: '書き込む前の一覧（見出しと説明のシート）を -o に作ります',
    blank: '施策を書き込む前の空の様式を作る数（1から番号を付けます）',
    fromOrBlank: '計画のデータ・一覧（--from）と空の様式の数（--measures）のどちらか一つを指定してください。',
    badCount: (text: string, most: number) =>
      `--measures「${text}」は、1から${most.toLocaleString('ja')}までの整数で指定してください。`,
    title: '計画名',
    municipality: '市町村名',
    years: '計画期間（例: R4-R8。計画のデータの年度もこれに変わります）',
    baselineYear: '基準年度（省くと計画期間の前年度、計画のデータではその年度）',
    reportYear: '報告年度（省くと計画期間の最初の年度、計画のデータではその年度）',
    tooManyRows: (name: string, rows: number, most: number) =>
      `${name} には ${rows.toLocaleString('ja')} 行あります。一覧は ${most.toLocaleString('ja')} 行までです。計画を分けてください。`,
    yearsReversed: (from: string, to: string) =>
      `計画期間の順が逆です。--years ${to}-${from} のように、早い年度から指定してください。`,
    noYears: '計画期間を --years R4-R8 のように指定してください。',
    badYear: (text: string) => `「${text}」は年度として読めません。R4、令和4年度のように指定してください。`,
    nothingTaken: (path: string) => `${path} から計画を作れません。`,
    noIndicators: (name: string, measures: number) =>
      `${name} から指標が一つも読み取れません（施策 ${measures.toLocaleString('ja')} 件）。指標名・目標の列の見出しを直すか、--column "いまの見出し=指標名" で読み替えてください。指標のない一覧のままでよいときは --without-indicators を付けてください。`,
    withoutIndicators: '指標のない一覧からも作ります',
    noSheet: (sheet: string, known: string) => `シート「${sheet}」はありません。あるシート: ${known}`,
    badColumn: (text: string) =>
      `--column「${text}」は「いまの見出し=読み替える見出し」のように指定してください。`,
    fromOrTemplate: '--list-template は、--from・--measures といっしょには使えません。',
    templateDone: (output: string, columns: number, dryRun: boolean) =>
      dryRun
        ? `${output} に一覧のひな形（${String(columns)} 列）を作ります（書いていません）。`
        : `${output} に一覧のひな形（${String(columns)} 列）を作りました。書き込んだら create の --from に指定してください。`,
    remedies: {
      years: '--years R4-R8 のように指定してください。',
      sheets: '（--sheet で選べます）',
      column: '（見出しを直すか、--column で読み替えてください）',
      cells: '（--json ですべて出ます）',
    },
    problemsHead: (count: number) => `取り込めなかったもの・確かめること（${String(count)} 件）`,
    notesHead: (count: number) => `読み取り方（${String(count)} 件）`,
    unknownFormat: (id: string, known: string) => `様式「${id}」はありません。使える様式: ${known}`,
    otherFormat: (id: string, other: string) => `データの様式は「${other}」で、指定の「${id}」と違います。`,
    notJson: (path: string, { line, column }: { line: number; column: number }) =>
      `${path} は JSON として読めません（${String(line)} 行目の ${String(column)} 文字目）。`,
    notPlan: (path: string) => `${path} は計画のデータとして読めません。次の箇所を直してください。`,
    done: (output: string, measures: number, sheets: number, dryRun: boolean) =>
      dryRun
        ? `${output} に ${String(measures)} 施策・${String(sheets)} シートを作ります（書いていません）。`
        : `${output} を作りました（${String(measures)} 施策・${String(sheets)} シート）。`,
  },
  changing: {
    about:
      '計画期間・報告年度・計画名・部署名・施策の並びを、計画設定とすべてのシートで変えます（何も指定しないと、シートを計画設定に合わせます）',
    years: '計画期間（例: R4-R9）。加えた年度の欄がシートにでき、除いた年度の記入は「控え」に残ります',
    reportYear: '報告年度（見出しの「令和6年度の取組状況」などもいっしょに変わります）',
    baselineYear: '基準年度',
    title: '計画名',
    municipality: '市町村名',
    department: '部署名の変更（例: --department "税務課=収納課"。繰り返せます）',
    add: '空の施策を加える数',
    copy: '写しを加える施策の番号（繰り返せます）',
    remove: '取り除く施策の番号（記入は「控え」に残ります。繰り返せます）',
    move: '施策の移動（例: --move "5=1" で番号5を先頭へ。繰り返せます）',
    renumber: '番号を順に付け直します',
    badDepartment: (text: string) =>
      `--department「${text}」は「いまの名前=新しい名前」のように指定してください。`,
    noDepartment: (name: string, known: string) => `部署「${name}」はありません。ある部署: ${known}`,
    noMeasure: (number: string, known: string) => `番号「${number}」の施策はありません。ある番号: ${known}`,
    badCount: (text: string) => `--add「${text}」は、1から1,000までの整数で指定してください。`,
    badMove: (text: string) => `--move「${text}」は「番号=位置」のように指定してください（位置は先頭が1）。`,
  },
  rebuilding: {
    about: '消えた・読めなくなった計画設定を、施策のシートから作り直します',
    notNeeded: '計画設定は読み取れます。作り直す必要はありません。',
  },
  adopt: {
    about: '市町村の様式のブックをそのまま計画のブックにします（名前・様式定義・計画設定だけを加えます）',
    file: '市町村の様式のブック、またはそのフォルダー',
    output: '書き出し先のファイル（フォルダーのときはフォルダー）',
    form: '別のブックから書き出した様式（form export の JSON）',
    answers: '要確認への回答（JSON）',
    csv: '読み取った値を表（CSV）で出します',
    title: '計画名（省くとブックの名前）',
    municipality: '市町村名',
    noOutput: '書き出し先を -o に指定してください（--dry-run では要りません）。',
    noBooks: (folder: string) => `${folder} に Excel のブック（.xlsx、.xlsm）がありません。`,
    badForm: (file: string, detail: string) => `${file} は様式のデータとして読めません（${detail}）。`,
    badAnswers: (file: string, detail: string) => `${file} は回答として読めません（${detail}）。`,
    structure:
      'ブックの構成が保護されているため、シート「様式定義」「計画設定」を加えられません。Excel の［校閲］→［ブックの保護］で保護を外してから、やり直してください。',
    sheets: (words: string, names: string) => `  ${words}: ${names}`,
    read: (file: string, measures: number, sheets: number, values: number) =>
      `${file}: ${String(measures)} 施策（${String(sheets)} シート）、値 ${String(values)} 件を読み取りました。`,
    years: (years: string, baseline: string, report: string) =>
      `  計画期間 ${years}、基準年度 ${baseline || '－'}、報告年度 ${report || '－'}`,
    unsure: (where: string, text: string) => `［${where}］【要確認】${text}`,
    note: (where: string, text: string) => `［${where}］【参考】${text}`,
    alsoAt: (count: number, places: readonly string[], isMore: boolean) =>
      `（ほか ${String(count)} か所：${places.join('、')}${isMore ? ' など' : ''}）`,
    more: (count: number) => `  ほか ${String(count)} 件（--json ですべて出ます）`,
    none: (file: string) => `${file} は取り込めません。`,
    done: (output: string, dryRun: boolean) =>
      output === ''
        ? '読み取りだけを試しました（何も書いていません）。'
        : dryRun
          ? `${output} に書き出します（書いていません）。`
          : `${output} を作りました。`,
  },
  form: {
    about: 'ブックの様式（読み取り方）を見る・書き出す・確かめる',
    show: 'ブックから読み取った様式を一覧で示します',
    export: '様式を JSON で書き出します（ほかのブックの adopt --form に使えます）',
    test: '様式でブックがどこまで読めるかを確かめます',
    line: (sureness: string, meaning: string, label: string, place: string, cell: string) =>
      `${sureness}\t${meaning}\t${label}\t${place}\t${cell}`,
    head: (title: string, kind: string, template: string) =>
      `様式「${title}」（${kind}、見本のシート: ${template}）`,
    tested: (measures: number, values: number, doubts: number) =>
      `施策 ${String(measures)} 件、値 ${String(values)} 件、要確認 ${String(doubts)} 件`,
    exported: (output: string, fields: number) =>
      `${output} に様式（${String(fields)} 欄）を書き出しました。`,
  },
  next: {
    about: '次の年度の様式を、いまのブックの内容から新しいブックに作ります',
    ended: (year: string) =>
      `${year} は計画の最後の年度です。計画設定の計画期間に次の年度を足すか、次の計画を --years R9-R13 のように始めてください。`,
    years: '次の計画の期間（例: R9-R13）。いまの最後の実績を基準値にして、新しい計画を始めます',
    otherLength: (count: number, years: string) =>
      `様式の年度の欄は ${String(count)} 年分（${years}）です。--years に同じ年数の期間を指定するか、新しい様式のブックを adopt で取り込んでください。`,
    headingsStay: (years: string) =>
      `年度の見出しを次の期間に進められません（進めても ${years || '年度なし'} と読めます）。見出しが数式のときは、もとになるセル（設定シートなど）の年度を直し、そのブックを adopt で取り込んでください。`,
    emptied: (name: string, before: string) =>
      `計画設定の「${name}」（${before}）を空けました。新しいものを記入してください。`,
    moved: (name: string, before: string, after: string) =>
      `計画設定の「${name}」を改めました：${before} → ${after}`,
    done: (output: string, year: string, count: number, dryRun: boolean) =>
      dryRun
        ? `${output} に ${year} の様式（${String(count)} 施策）を作ります（書いていません）。`
        : `${output} に ${year} の様式（${String(count)} 施策）を作りました。`,
  },
  check: {
    about: '記入もれ・単位・目標・評価・数式・一覧との食い違いを点検します',
    csv: '指摘を表（CSV、Excel で開けます）で出します。読めなかった欄は標準エラー出力に出します',
    openData:
      '機械判読できる表の統一ルール（総務省）から見て直すところを、セルごとに示します（CSV のファイルも点検できます）',
    remedy: '直し方',
    openDataRule: (name: string, count: number) => `■${name}（${String(count)} 件）`,
    openDataMore: (count: number) => `ほか ${String(count)} 件（--csv、--json ですべて出ます）`,
    openDataDone: (count: number) =>
      count === 0
        ? '機械判読できる表の統一ルールから見て、直すところはありません。'
        : `直すところが ${count.toLocaleString('ja')} 件あります。計画のブックは、このままでも tassei export で統一ルールに沿った表に書き出せます。`,
    wholePlan: '計画全体',
    /** 「［個票 B3］【注意】…」 */
    heading: (where: string, severity: string, message: string) => `［${where}］【${severity}】${message}`,
    done: (errors: number, warnings: number, infos: number, ignored: number) => {
      const left = ignored > 0 ? `（ほかに対応不要の指摘 ${String(ignored)} 件）` : '';
      return errors + warnings + infos === 0
        ? `点検しました。指摘はありません。${left}`
        : `点検しました。誤り ${String(errors)} 件、注意 ${String(warnings)} 件、参考 ${String(infos)} 件。${left}`;
    },
  },
  grade: {
    about: '達成率と評価をシートに入れます。人が付けた評価は、算定評価の横に残します',
    line: (number: string, title: string, computed: string | null, given: string | null) =>
      `${number} ${title}: 算定 ${computed ?? '－'}${given === null ? '' : `、手動 ${given}${computed !== null && computed !== given ? '（算定と違います）' : ''}`}`,
    overwritten: (name: string) => `欄「${name}」は数式が上書きされているため、そのままにしました。`,
    unsettled: (indicator: string) =>
      `指標「${indicator}」は要確認です。増やす指標か減らす指標かが分からないため、達成率と評価を書きませんでした。`,
    unsettledDone: (count: number) =>
      `要確認の指標が ${String(count)} 件あります。シートの計算欄の「方向」で増加か減少を選び、もう一度計算してください。`,
    done: (year: string, count: number, dryRun: boolean) =>
      `${year} の ${String(count)} 施策の達成率と評価を計算しました。${dryRun ? '（書いていません）' : ''}`,
  },
  export: {
    about: '計画のブック（いくつでも）を、ほかのソフトで分析・公開できる表に書き出します',
    files: '計画のブック、またはそのフォルダー（下のフォルダーも探します）',
    output: '書き出し先のフォルダー',
    format:
      '表の形式。csv は Excel で開けます。parquet は市町村・年度ごとのフォルダーに分けます。html は市民向けのページ（1計画1ファイル）です',
    headers: '表の見出しと区分の語（csv のとき。省くと ja）',
    year: 'この年度の行だけにします（例: R6）',
    municipality: '市町村名（計画設定の市町村名の代わりに使います。例: 山口県宇部市）',
    public:
      '公開できる列だけにします（人の名前・電話番号などのある文章、点検の結果、ファイル名は出しません）',
    license: '公開する表の利用条件（datapackage.json に書きます）',
    jobs: '同時に処理する数（省くとコアの数）',
    noMunicipality:
      '市町村名が計画設定にありません。団体コードは空にしました。計画設定に入れるか、--municipality で指定してください。',
    severalMunicipalities: (name: string, prefectures: string) =>
      `「${name}」は ${prefectures} にあるため、団体コードは空にしました。計画設定の市町村名に都道府県名を付けてください。`,
    unknownMunicipality: (name: string) =>
      `「${name}」は全国地方公共団体コードの一覧にないため、団体コードは空にしました。`,
    outOfMemory: 'メモリーが足りないため、読めませんでした。',
    sameWorkbook: (other: string) => `「${other}」と同じ内容のため、二重には書き出していません。`,
    parquetHeaders: 'parquet の見出しは英語（en）だけです。',
    badJobs: (text: string) => `--jobs「${text}」は、1から64までの整数で指定してください。`,
    otherFormat: (folder: string, format: string) =>
      `${folder} には ${format} の表があります。形式の違う表は、別のフォルダーに書き出してください。`,
    otherPublic: (folder: string, isPublic: boolean) =>
      `${folder} には${isPublic ? '公開用の' : '庁内用の'}表があります。公開用と庁内用が混ざらないよう、別のフォルダーに書き出してください。`,
    progress: (count: number, total: number, seconds: number) =>
      `${String(count)}/${String(total)} ブック（残り ${seconds < 60 ? `${String(seconds)}秒` : `${String(Math.floor(seconds / 60))}分${String(seconds % 60)}秒`}）`,
    stopping: '処理中のブックが終わりしだい、やめます。',
    stopped: (count: number, total: number, isKept: boolean) =>
      isKept
        ? `途中でやめました（${String(count)}/${String(total)} ブック）。書き出した分はそのまま使えます。もう一度実行すると、続きも含めてそろいます。`
        : `途中でやめました（${String(count)}/${String(total)} ブック）。前に書き出した表はそのままです。`,
    table: (title: string, name: string, rows: number) =>
      `  ${title}（${name}）: ${rows.toLocaleString('ja')} 行`,
    withheld: (count: number) =>
      `  公開しない列・欄、人や連絡先にふれる文章など ${count.toLocaleString('ja')} 件は出していません。公開の前に目を通してください。`,
    tooManyRows:
      '  1,048,576 行を超える表は、Excel のシートに入りません。--year で分けるか、parquet にしてください。',
    done: (folder: string, books: number, lost: number, notes: number) =>
      `${folder} に ${String(books)} ブックを書き出しました。${lost > 0 ? `書き出せなかったブックが ${String(lost)} あります（failures.csv）。` : ''}${notes > 0 ? `確かめることが ${String(notes)} 件あります（failures.csv）。` : ''}`,
  },
  report: {
    about: '帳票のシートを作ります。前に作ったものは置き換え、横や下に書き足したものは残します',
    kind: '帳票の種類。overview 一覧（A3 横）、tally 集計、trends 指標の推移（グラフ）、table 指標の表（1行に1つの値）、findings 点検結果',
    earlier: '推移で前の年度として並べる、以前の計画のブック（いくつでも。同じ名前の指標がつながります）',
    earlierOnlyTrends: '--earlier は --kind trends（推移）だけで使えます。',
    done: (
      kind: 'overview' | 'tally' | 'trends' | 'table' | 'findings',
      year: string,
      count: number,
      dryRun: boolean,
    ) =>
      `${year} の${{ overview: '一覧', tally: '集計', trends: '推移', table: '指標の表', findings: '点検結果' }[kind]}（${String(count)} 施策）を作りました。${dryRun ? '（書いていません）' : ''}`,
  },
} as const;

export function schemaIssueLine(path: readonly string[], message: string): string {
  return `  ${path.join(' › ') || '全体'}: ${message}`;
}

const sheetChanges: Readonly<Record<NonNullable<EditDescription['sheetChange']>, string>> = {
  made: '作成',
  copied: '複写して作成',
  replaced: '作り直し',
  moved: '移動',
  removed: '削除',
};

/** 「［1 公金収納対策の強化］数式 3」: what is changed on one sheet. */
export function descriptionLine({
  sheet,
  sheetChange,
  values,
  formulas,
  emptied,
  rows,
  newRows,
  choices,
  names,
}: EditDescription): string {
  const parts = [
    sheetChange === null ? '' : sheetChanges[sheetChange],
    values > 0 ? `値 ${String(values)}` : '',
    formulas > 0 ? `数式 ${String(formulas)}` : '',
    emptied > 0 ? `消去 ${String(emptied)}` : '',
    rows > 0 ? `行の高さ ${String(rows)}` : '',
    newRows > 0 ? `行の挿入 ${String(newRows)}` : newRows < 0 ? `行の削除 ${String(-newRows)}` : '',
    choices > 0 ? `選択肢 ${String(choices)}` : '',
    sheetChange === null && names > 0 ? `名前 ${String(names)}` : '',
  ].filter((part) => part !== '');
  return `［${sheet ?? 'ブック'}］${parts.join('、')}`;
}
