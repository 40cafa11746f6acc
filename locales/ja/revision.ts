const n = (count: number): string => count.toLocaleString('ja');

/** What a change of the whole plan says, in the pane and on the command line. */
export const revisionJa = {
  made: (count: number, names: string) => `シートを ${n(count)} 枚作ります（${names}）。`,
  anew: (count: number, names: string) => `シートを ${n(count)} 枚、記入を残して組み直します（${names}）。`,
  removed: (count: number, names: string) => `シートを ${n(count)} 枚取り除きます（${names}）。`,
  kept: (count: number) =>
    `欄がなくなる記入 ${n(count)} 件は、シート「控え」に残します。年度や指標を戻すと元の欄に戻ります。`,
  keptLine: (number: string, title: string, name: string, value: string) =>
    `控えに残す：${number} ${title}　${name}＝${value}`,
  restored: (count: number) => `「控え」の記入 ${n(count)} 件を元の欄に戻します。`,
  own: (place: string, text: string, expected: string) =>
    `${place} の「${text}」は書き換えられた見出しなので、そのままにします（様式では「${expected}」）。`,
  stopped: (place: string, formula: string) =>
    `${place} の数式 ${formula} は、見ていた欄がなくなるので値にします（数式は控えに残します）。`,
  lookLost:
    '組み直すシートでは、手で変えた色・罫線・行の高さは様式のものに戻ります。図形とコメントは元の位置のままです。',
  left: (count: number, names: string) =>
    `施策 ${n(count)} 件を計画から外します（${names}）。シートの内容はそのまま残るので、不要なら Excel で削除してください。`,
  unseen: (place: string, formula: string) =>
    `${place} の数式 ${formula} は、追加した行を含みません。範囲を確かめてください。`,
  outdated: {
    calculation: '「算定表」の施策は前のままです。「達成率と評価を計算」（grade）で作り直してください。',
    overview: '「一覧」の施策は前のままです。「一覧を作る」（report）で作り直してください。',
    tally: '「集計」の件数は前のままです。「集計を作る」（report --kind tally）で作り直してください。',
  },
  nothing: '変わるところはありません。',
  refused: {
    'own-form':
      'このブックは自治体の様式です。年度の欄は増減できません。様式のシートを直してから、もう一度取り込んでください。',
    'own-indicators':
      'このブックは自治体の様式です。指標の欄は増減できません。様式のシートに欄を作ってから「様式の読み方を直す」で取り込み直してください。',
    'own-move':
      '一つのシートに並んだ施策の順序は、Excel で行を切り取って挿入すると変えられます。読み方は付いてきます。',
    'own-row-stays': '一覧表の施策は、Excel で行を削除すると計画からもなくなります。ここでは行を消しません。',
    'own-single':
      'このシートには施策が一つしかないので、次の欄がどこから始まるか分かりません。Excel で行を複写してから「様式の読み方を直す」で取り込み直してください。',
    'own-column': '施策が横に並ぶ表では、Excel で列を複写して挿入してください。読み方は付いてきます。',
    'settings-gone': 'シート「計画設定」が見つかりません。先に計画設定を作り直してください。',
    'no-years': '計画期間に年度を一つ以上残してください。',
    'no-measures': '施策を一つ以上残してください。',
  },
  more: (count: number) => `ほか ${n(count)} 件`,
  /** 計画設定 made again. */
  rebuild: {
    settings: {
      format: '様式',
      title: '計画名',
      municipality: '市町村名',
      years: '計画期間',
      baselineYear: '基準年度',
      reportYear: '報告年度',
      departments: '部署',
      gradeScale: '評価の基準',
      rounding: '端数処理',
      gradeOn: '評価に使う達成率',
      measureGrade: '複数指標の評価',
      total: '合計の求め方',
      statusWords: '進捗区分',
      yearTarget: '年度目標のない年',
      overviewColumns: '一覧の列',
      negativeMark: '負の数の記号',
      disabledRules: '行わない点検',
      extra: 'その他の項目',
    },
    reasons: {
      left: '計画設定に残っていました',
      names: 'シートの欄の名前から',
      headings: 'シートの見出しから',
      formulas: '評価の数式から',
      measures: '施策のシートから',
      usual: '推測：様式でふつうの値です。確かめてください',
    },
    line: (setting: string, value: string, reason: string) => `${setting}：${value}（${reason}）`,
    summary: (measures: number) =>
      `施策 ${n(measures)} 件のシートから読み取った内容で、計画設定を作り直します。`,
    impossible: '計画設定を作り直せません。達成の様式で作った施策のシートがこのブックにありません。',
    none: '（なし）',
  },
} as const;
