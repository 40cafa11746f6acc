/** What is told of replies, in the command line and in the pane. */
export const cycleTexts = {
  /** Why a reply is not taken. */
  refusals: {
    unreadable: (d: Readonly<Record<string, string>>) => d.text ?? '',
    'not-a-reply': () => 'この計画で配付したシートがありません。ファイルを確かめてください。',
    'other-plan': () => '別の計画で配付したブックです。',
    'other-year': (d: Readonly<Record<string, string>>) =>
      `${d.year ?? ''} の回答です（この計画の報告年度は ${d.now ?? ''}）。`,
    'base-unknown': () =>
      '配付したときの値が分からないため、取り込めません。配付し直すか、手で書き写してください。',
  },
  notes: {
    beside: (where: string, text: string) => `［${where}］欄の外に書き込みがあります：「${text}」`,
    comment: (where: string, text: string) =>
      `［${where}］コメント（メモ）が付いています：「${text}」。計画には移しません。戻ったファイルに残ります。`,
    aside: (where: string, text: string) =>
      `［${where}］配付のときにはない書き込みです：「${text}」。このシートの変更は取り込みません。`,
    'aside-gone': (sheet: string, text: string) =>
      `［${sheet}］配付のときの「${text}」がなくなっています。このシートの変更は取り込みません。`,
    realigned: {
      'names-lost': (sheet: string) =>
        `［${sheet}］欄の名前が失われていたため、様式の文字から欄の場所を見つけました。`,
      moved: (sheet: string) => `［${sheet}］行や列が動いていたため、様式の文字から欄の場所を見つけました。`,
    },
    'sheet-renamed': (sheet: string, was: string) =>
      `［${sheet}］シートの名前が変わっています（配付時「${was}」）。`,
    'sheet-added': (sheet: string) => `［${sheet}］配付していないシートです。取り込みません。`,
    'sheet-twice': (sheet: string, other: string) =>
      `［${other}］シート「${sheet}」の写しです。両方を見て取り込みます。`,
    'sheet-missing': (sheet: string) => `シート「${sheet}」がありません。その分は取り込めません。`,
    'fields-lost': (sheet: string, fields: string) =>
      `［${sheet}］次の欄が見つかりません：${fields}。その分は計画のままにします。`,
    'measure-gone': (measure: string) => `「${measure}」は、もう計画にありません。取り込みません。`,
    'known-by-texts': () => '配付の記録がないブックのため、シートの文字からどの施策かを判断しました。',
  },
  twice: (department: string, files: string) =>
    `${department} の回答が二つ以上あります（${files}）。違うところは食い違いとして示します。`,
  empty: '（空欄）',
} as const;
