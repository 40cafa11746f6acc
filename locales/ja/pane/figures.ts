import { numberText } from '../../number';

const n = numberText('ja');

/** Texts of the table of all open figures, Japanese. */
export const figuresJa = {
  figures: {
    heading: '実績をまとめて記入',
    open: (count: number) => `実績をまとめて記入（${n(count)}）`,
    about: (year: string) =>
      `${year}の実績のうち、未記入と未確定のものです。Excel の列をコピーして貼り付けると、その行から下に入ります。番号や指標名の列を付けて貼り付けると、同じ名前の行に入ります。「書き込む」を押すまでシートは変わりません。`,
    none: '未記入の実績はありません。',
    write: (count: number) => `${n(count)} 件を書き込む`,
    back: '一覧へ',
    batch: (count: number) => `実績の記入：${n(count)} 件`,
    done: (count: number) => `実績を ${n(count)} 件書き込みました`,
    left: (count: number) => `行き先のない行が ${n(count)} 行あります。番号か指標名を確かめてください。`,
    list: '未記入の実績',
    target: (value: string) => `目標 ${value}`,
  },
} as const;
