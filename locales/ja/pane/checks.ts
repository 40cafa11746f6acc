import { numberText } from '../../number';

const n = numberText('ja');

/** Texts of 点検, of findings that are left, and the names of the rules, Japanese. */
export const checksJa = {
  checks: {
    run: '点検',
    remake: '一覧を作り直す',
    toSheet: '個票にそろえる',
    toOverview: '一覧にそろえる',
    unfilled: (count: number) => `未記入のある施策 ${n(count)} 件（部署ごと）`,
    none: '気になる点はありません。',
    about: '記入の抜け、単位や向きの取り違え、評価と数字の食い違い、一覧と個票の違いを調べます。',
    result: (errors: number, warnings: number, hints: number) =>
      `点検しました：誤り ${n(errors)} 件、注意 ${n(warnings)} 件、参考 ${n(hints)} 件`,
    severity: { error: '誤り', warning: '注意', info: '参考' },
    wholePlan: '計画全体',
    fix: '直す',
    fixTitle: '点検の修正',
    list: '点検の結果',
    show: '表示する重要度',
    groupBy: 'まとめ方',
    by: { measure: '施策ごと', rule: '点検の種類ごと', severity: '重要度ごと' },
    search: '指摘を探す',
    shown: (shown: number, all: number) => `全 ${n(all)} 件のうち ${n(shown)} 件`,
    noneShown: '当てはまる指摘はありません。',
    unprinted: (sheets: number) => `${n(sheets)} 枚のシートは、印刷で切れる文をまだ調べていません。`,
    lookAtPrint: '調べる',
  },

  fixing: {
    all: (count: number) => `まとめて直す（${n(count)}）`,
    heading: 'まとめて直す',
    about: '直す所を選んでください。書き込んだ後も元に戻せます。',
    list: '直す所',
    apply: (count: number) => `${n(count)} 件を直す`,
    cancel: 'キャンセル',
    selectAll: 'すべて選ぶ',
    selectNone: 'すべて外す',
    trying: 'まとめて直した結果を確かめています',
    clashing: (count: number) =>
      `ほかの修正と食い違うか、新しい指摘になるため、${n(count)} 件は除きました。一件ずつ確かめて直してください。`,
    later: (count: number) =>
      `同じ所を直す別の修正や、一緒には用紙に収まらない修正が ${n(count)} 件あります。これを直した後に出ます。`,
    done: (count: number) => `${n(count)} 件を直しました。`,
    row: (sheet: string, row: number) => `${sheet} ${String(row)} 行目の高さ`,
    height: (points: number) => `${n(points)} pt`,
    empty: '（空欄）',
    formula: '数式',
    change: (where: string, before: string, after: string) => `${where}：「${before}」→「${after}」`,
  },

  exporting: {
    open: '指摘を書き出す',
    sheet: 'シート「点検結果」を作る',
    csv: 'CSV を保存',
    copy: 'コピー',
    copied: (count: number) => `${n(count)} 件をコピーしました。表に貼り付けられます。`,
    /** On the desktop, where a pane cannot save files. */
    copyCsv: 'CSV の文字をコピー',
    csvCopied: 'CSV の文字をコピーしました。メモ帳などに貼り付けて、拡張子 .csv で保存できます。',
    begun: (file: string) =>
      `${file} のダウンロードを始めました。保存先は、ブラウザーのダウンロードの一覧で確かめてください。`,
    notCopied: 'コピーできませんでした。「シート「点検結果」を作る」をお使いください。',
    file: (title: string) => `${title} 点検結果.csv`,
    columns: {
      number: '№',
      severity: '区分',
      rule: '点検',
      measure: '番号',
      title: '名称',
      sheet: 'シート',
      cell: 'セル',
      message: '内容',
    },
  },

  ignoring: {
    ignore: '対応不要',
    ignoreOne: (finding: string) => `対応不要にする：${finding}`,
    reason: '対応不要の理由',
    confirm: '対応不要にする',
    cancel: 'キャンセル',
    title: '対応不要の指定',
    done: (count: number) =>
      `${count === 1 ? '指摘' : `指摘 ${n(count)} 件`}を対応不要にしました。理由は計画設定に残ります。`,
    ignoreGroup: (count: number) => `${n(count)} 件とも対応不要`,
    list: (count: number) => `対応不要の指摘 ${n(count)}`,
    why: (reason: string) => `理由：${reason}`,
    again: '対応不要を取り消す',
    againOne: (finding: string) => `対応不要を取り消す：${finding}`,
    againTitle: '対応不要の取り消し',
    againDone: '指摘を元に戻しました。',
  },
} as const;
