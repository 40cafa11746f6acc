import { numberText } from '../../number';
import { cycleTexts } from '../cycle';

const n = numberText('ja');

/** Texts of 配付・回収, Japanese. */
export const cycleJa = {
  cycle: {
    ...cycleTexts,
    ledger: {
      heading: '回収簿',
      none: 'まだ配付していません。',
      open: 'シートを開く',
      department: '部署',
      state: '状態',
      filled: '記入',
      findings: '指摘',
      late: '期限切れ',
      filledOf: (done: number, of: number) => `${n(done)} / ${n(of)}`,
      due: (day: string) => `期限 ${day}`,
      summary: (answered: number, all: number, late: number, open: number) =>
        `提出 ${n(answered)} / ${n(all)} 部署、期限切れ ${n(late)}、未記入の欄 ${n(open)}`,
      sendBack: '差戻し',
      sendBackTo: (department: string) => `${department}へ差戻し`,
    },
    assignment: {
      heading: '担当表',
      about: (open: number) =>
        open === 0
          ? '施策ごとの配付先です。シート「担当表」でも直せます。'
          : `担当部署のない施策が ${n(open)} 件あります。配付先の部署を書いてください（二つ以上は「、」で）。書かない施策は配りません。`,
      unfit: (measure: string, department: string) =>
        `担当表の「${measure}」（${department}）に当たる施策がないか、二つ以上あります。番号と施策名を確かめてください。`,
      save: '担当表に書く',
      open: '担当表を開く',
      batch: (count: number) => `担当表（${n(count)} 施策）`,
      done: (count: number) => `${n(count)} 施策の担当部署を担当表に書きました。`,
    },
    handOut: {
      heading: '配付',
      about:
        '部署ごとに、その部署の施策のシートだけのブックを作ります。記入できるのは今年度の欄だけです。計画には回収簿を入れます。',
      deadline: '期限',
      each: '複数の部署の施策を、それぞれの部署に配る',
      make: '部署ごとのブックを作る',
      again: '配り直す',
      none: '配る施策がありません。担当部署を記入してください。',
      batch: (count: number) => `配付（${n(count)} 部署）`,
      done: (count: number) => `${n(count)} 部署のブックを作りました。`,
      files: '作ったブック',
      save: 'まとめて保存（zip）',
      open: (file: string) => `${file} を開く`,
      openHint: '開いたブックを、名前を付けて保存してから送ってください。',
      zip: (title: string) => `${title}_配付.zip`,
      drawn: 'シートの図形・画像は、作ったブックには入りません（コマンド tassei hand-out なら入ります）。',
    },
    collect: {
      heading: '回収',
      about: '部署から戻ったブックを選ぶと、書き込む前に、取り込む内容を一つずつ示します。',
      choose: '回答のブックを選ぶ',
      taken: (count: number) => `取り込み ${n(count)}`,
      kept: (count: number) => `計画のまま ${n(count)}`,
      conflicts: (count: number) => `食い違い ${n(count)}`,
      nothing: '変わった欄はありません。',
      changes: (count: number) => `取り込む欄（${n(count)} 件）`,
      keptList: (count: number) => `計画のままにする欄（${n(count)} 件）`,
      told: (count: number) => `お知らせ（${n(count)} 件）`,
      conflict: '食い違い：どちらを採りますか',
      base: '配付時',
      master: '計画',
      reply: '回答',
      choosePlan: '計画を採る',
      chooseReply: '回答を採る',
      allPlan: 'すべて計画を採る',
      allReply: 'すべて回答を採る',
      refused: (file: string, why: string) => `${file}：取り込みません。${why}`,
      change: (before: string, after: string) => `${before} → ${after}`,
      typedOver: (value: string) => `数式の欄に「${value}」と入力されています。取り込みません。`,
      error: (value: string) => `値を読めないため（${value}）、取り込みません。`,
      write: (count: number) => `計画に取り込む（${n(count)} 件）`,
      undecided: (count: number) => `食い違い ${n(count)} 件は、決めるまで計画のままです。`,
      forget: '選び直す',
      batch: (replies: number) => `回収（${n(replies)} 件の回答）`,
      done: (taken: number, conflicts: number) =>
        conflicts === 0
          ? `${n(taken)} 件を取り込みました。`
          : `${n(taken)} 件を取り込みました。食い違い ${n(conflicts)} 件は計画のままです。`,
    },
    sendBack: {
      heading: (department: string) => `${department}への差戻し`,
      none: (department: string) => `${department}に返す指摘はありません。`,
      mail: 'メールの文',
      copy: 'コピー',
      batch: (department: string) => `差戻し（${department}）`,
      done: (department: string, findings: number) =>
        `${department}へ返すブックを作りました（指摘 ${n(findings)} 件）。`,
    },
    next: {
      heading: '次年度',
      about: (year: string) => `${year}の様式を、このブックの内容から新しいブックに作ります。`,
      ended: (year: string) => `${year}は計画の最後の年度です。計画期間に次の年度を足すと作れます。`,
      make: '次年度のブックを作る',
      file: (title: string, year: string) => `${title}_${year}.xlsx`,
      emptied: (name: string, before: string) =>
        `計画設定の「${name}」（${before}）は空けました。新しいものを記入してください。`,
      moved: (name: string, before: string, after: string) =>
        `計画設定の「${name}」を改めました：${before} → ${after}`,
      done: (year: string) => `${year}のブックを作りました。`,
    },
  },
} as const;
