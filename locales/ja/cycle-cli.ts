/** Texts of hand-out, collect, return and status. */
export const cycleCommandTexts = {
  plan: '計画のブック（.xlsx）',
  today: '今日の日付（例: 2026-05-29。省くとこのパソコンの日付）',
  badDay: (text: string) => `「${text}」は日付として読めません。2026-05-29 のように指定してください。`,
  department: '対象の部署（繰り返せます。省くとすべて）',
  folder: '書き出し先のフォルダー',
  deadline: '回答の期限（例: 2026-05-29）',
  structure:
    'ブックの構成が保護されているため、シート「回収簿」を加えられません。Excel の［校閲］→［ブックの保護］で保護を外してから、もう一度実行してください。',
  unknownDepartment: (name: string, known: string) =>
    `部署「${name}」の施策はありません。計画にある部署: ${known}`,
  handOut: {
    about: '部署ごとのブックを作って配ります（その部署の施策だけ、今年度の欄だけを開けて）',
    by: '分け方（department 部署ごと）',
    each: '複数の部署の施策を、最初の部署だけでなくそれぞれに配ります',
    line: (file: string, department: string, measures: number, open: number) =>
      `${file}: ${department}、${String(measures)} 施策、記入する欄 ${String(open)}`,
    shared: (measure: string, to: string, others: string) =>
      `「${measure}」は複数の部署の施策です。${to} に配ります（${others} には配りません）。`,
    nobody: (measures: string) => `担当部署のない施策は配りません: ${measures}`,
    none: '配る施策がありません。担当部署を記入するか、様式に担当部署の欄がないときは、番号・施策・担当部署の列のある一覧（CSV や Excel）を --assign で指定してください。',
    assign:
      '施策ごとの担当部署の一覧（CSV や Excel。列は番号・施策・担当部署）。シート「担当表」に入れ、次からはそれを使います',
    noAssignColumns: (file: string) =>
      `${file}: 「番号」か「施策」の列と「担当部署」の列が見つかりません。1 行目に見出しを書いてください。`,
    badAssign: (file: string) => `${file}: 計画の施策に当てはまらない行があるため、配付しません。`,
    unknownMeasure: (measure: string, department: string) =>
      `担当の一覧の「${measure}」（${department}）に当たる施策が、計画にありません。番号と施策名を確かめてください。`,
    unclearMeasure: (measure: string, department: string) =>
      `担当の一覧の「${measure}」（${department}）に当たる施策が、二つ以上あります。番号と施策名の両方を書いてください。`,
    done: (count: number, folder: string, dryRun: boolean) =>
      dryRun
        ? `${String(count)} 部署のブックを ${folder} に作ります（書いていません）。`
        : `${String(count)} 部署のブックを ${folder} に作り、計画に回収簿を入れました。`,
  },
  collect: {
    about: '部署から戻ったブックを計画に取り込みます（両方が変えた欄は、決めるまで取り込みません）',
    replies: '戻ったブック、またはそのフォルダー',
    take: '食い違う欄の採り方。reply 回答、master 計画',
    noBooks: (folder: string) => `${folder} に Excel のブックがありません。`,
    reply: (file: string, department: string, taken: number, kept: number, conflicts: number) =>
      `${file}: ${department}、取り込み ${String(taken)}、計画のまま ${String(kept)}、食い違い ${String(conflicts)}`,
    refused: (file: string, text: string) => `${file}: 取り込みません。${text}`,
    note: (text: string) => `  ${text}`,
    change: (where: string, field: string, before: string, after: string) =>
      `  ［${where}］${field}：${before} → ${after}`,
    replaced: (where: string, field: string, before: string, after: string) =>
      `  ［${where}］${field}：前の回答 ${before} → ${after}`,
    conflict: (where: string, field: string, base: string, master: string, replies: string) =>
      `  ［${where}］【食い違い】${field}：配付時 ${base}、計画 ${master}、${replies}`,
    answer: (file: string, value: string) => `回答 ${value}（${file}）`,
    formula: (where: string, field: string, value: string) =>
      `  ［${where}］${field}：数式の欄に ${value} と入力されています。取り込みません。`,
    error: (where: string, field: string, value: string) =>
      `  ［${where}］${field}：値を読めないため（${value}）、取り込みません。`,
    done: (taken: number, conflicts: number, refused: number, dryRun: boolean) =>
      `取り込み ${String(taken)} 件、食い違い ${String(conflicts)} 件、取り込まないファイル ${String(refused)} 件。${dryRun ? '（書いていません）' : ''}`,
    undecided: 'どちらを採るかは --take reply または --take master で決めてください。',
    nothingHandedOut: 'この計画は、まだ配付していません。先に hand-out を実行してください。',
  },
  returns: {
    about: '指摘のある部署へ返すブック（点検結果のシート付き）と、メールの文を作ります',
    none: '返す部署はありません（提出済で指摘のある部署がありません）。',
    done: (count: number, folder: string, dryRun: boolean) =>
      dryRun
        ? `${String(count)} 部署への差戻しを ${folder} に作ります（書いていません）。`
        : `${String(count)} 部署への差戻しを ${folder} に作りました。`,
    line: (file: string, department: string, findings: number) =>
      `${file}: ${department}、指摘 ${String(findings)} 件`,
  },
  status: {
    about: 'だれが回答し、だれが遅れ、記入する欄がいくつ残っているかを示します',
    line: (
      department: string,
      state: string,
      deadline: string,
      filled: string,
      findings: number,
      late: boolean,
    ) =>
      `${department}\t${state}${late ? '（期限切れ）' : ''}\t期限 ${deadline}\t記入 ${filled}\t指摘 ${String(findings)}`,
    notHandedOut: '未配付',
    done: (answered: number, all: number, late: number, open: number) =>
      `提出 ${String(answered)} / ${String(all)} 部署、期限切れ ${String(late)}、未記入の欄 ${String(open)}`,
  },
} as const;
