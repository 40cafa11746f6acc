/** What a check found, in a planner's words: what is odd, and what to do. */
type Data = Readonly<Record<string, string | number>>;

const s = (data: Data, key: string): string => String(data[key] ?? '');

const overviewParts: Readonly<Record<string, string>> = {
  measure: '行動計画の名称',
  department: '担当部署',
  indicator: '指標',
  baseline: '当初の値',
  current: '現状の値',
  target: '目標の値',
  summary: '取組内容の概要',
  grade: '目標達成度',
};

const directions: Readonly<Record<string, string>> = { up: '増やす', down: '減らす', keep: '維持する' };

export const findingTexts: Readonly<Record<string, (data: Data) => string>> = {
  'number-as-text': (d) =>
    `数値の欄に文字「${s(d, 'text')}」が入っているため、達成率を計算できません。数値 ${s(d, 'reading')}${s(d, 'unit') && `（${s(d, 'unit')}）`}に直してください。`,
  'actual-missing': (d) =>
    `${s(d, 'year')}の実績が記入されていません（目標 ${s(d, 'target')}）。実績値の欄に記入してください。`,
  'unit-differs': (d) =>
    `「${s(d, 'value')}」の単位（${s(d, 'unit')}）が目標「${s(d, 'target')}」の単位（${s(d, 'expected')}）と違います。どちらかにそろえてください。`,
  'target-not-better': (d) =>
    `目標「${s(d, 'target')}」が基準値「${s(d, 'baseline')}」より良くなっていません（${directions[s(d, 'direction')] ?? ''}指標）。値か方向を確かめてください。`,
  'grade-differs': (d) =>
    `${s(d, 'year')}の評価 ${s(d, 'given')} が、達成率 ${s(d, 'rate')}% から算定した ${s(d, 'computed')} と違います。${s(d, 'reason') ? `理由: ${s(d, 'reason')}。` : '手動評価の理由を記入してください。'}`,
  'formula-overwritten': (d) =>
    s(d, 'state') === 'constant'
      ? `数式の欄が「${s(d, 'value')}」で上書きされています。「数式に戻す」で計算に戻せます。`
      : '数式が、いまの指標の方向・方法で必要なものと違います。「採点」で入れ直せます。',
  'overview-rows': (d) =>
    s(d, 'state') === 'no-sheet'
      ? `一覧の「${s(d, 'number')} ${s(d, 'title')}」に当たる個票がありません。`
      : `一覧にこの個票「${s(d, 'number')} ${s(d, 'title')}」がありません。一覧を作り直してください。`,
  'overview-differs': (d) => {
    const part = `${s(d, 'year')}${s(d, 'year') && 'の'}${overviewParts[s(d, 'part')] ?? s(d, 'part')}`;
    const values = `一覧「${s(d, 'overview') || '（空欄）'}」、個票「${s(d, 'sheet') || '（空欄）'}」`;
    return s(d, 'difference') === 'substantive'
      ? `${part}が一覧と個票で違います：${values}。正しい方にそろえてください。`
      : `${part}の書き方だけが一覧と個票で違います：${values}。`;
  },
};

export const severityTexts = { error: '誤り', warning: '注意', info: '参考' } as const;

/** Why a workbook could not be read as a plan. */
export const readProblemTexts: Readonly<Record<string, (data: Data) => string>> = {
  'no-plan': () =>
    'このブックには達成の計画シートがありません。「様式から作成」（create）で作ったブックを開いてください。',
  'settings-missing': () =>
    'シート「計画設定」が見つかりません。消した場合は元に戻すか、作り直してください。',
  'settings-twice': (d) =>
    `計画設定のシートが二つ以上あります（${s(d, 'sheets')}）。一つだけ残してください。`,
  'setting-invalid': (d) =>
    `設定「${s(d, 'name')}」の内容が読み取れません。計画設定のこの欄を直してください。`,
  'format-unknown': (d) => `様式「${s(d, 'format')}」はこの版では扱えません。`,
  'version-newer': () => 'このシートは新しい版で作られています。アドインを更新してください。',
  'name-lost': (d) =>
    `欄「${s(d, 'name')}」の名前の参照先が失われています（#REF!）。この欄は読み取れません。`,
  'measure-without-number': () => '番号が空欄です。番号の欄に記入してください。',
  'measure-twice': (d) => `番号「${s(d, 'number')}」の個票が二つ以上あります。`,
};
