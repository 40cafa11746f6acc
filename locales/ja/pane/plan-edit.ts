import { numberText } from '../../number';

const n = numberText('ja');

/** Texts of what changes a plan as a whole, Japanese. */
export const planEditJa = {
  /** What the forms are good for: what they are chosen by. */
  formUses: {
    general: '一般様式（一覧と個票、年次計画つき）',
    'ube-reform': '計画書：取組と事業量、年度ごとの目標（横 1 ページ）',
    'ube-dx': '計画書：年度をまたぐ工程の矢印、体系の表（2 ページ）',
    'sanyo-onoda': '一覧と個票、年次計画と A〜D の評価（2 ページ）',
    mine: '大きな表に施策を並べる報告書（A3 横）',
    seki: '期末報告：状況の語と成果・課題（1 ページ）',
  },
  planEdit: {
    indicatorCount: (count: number) => `指標 ${n(count)} 件`,
    formOf: (form: string) => `もとの様式：${form}`,
    behind: {
      title: 'シートの年度が計画設定と違います',
      about: (count: number, has: string, says: string, reported: string, report: string) =>
        `施策 ${n(count)} 件のシートの年度は ${has}（報告年度 ${reported}）、計画設定は ${says}（報告年度 ${report}）です。`,
      follow: 'シートを計画設定に合わせる',
      work: '年度をシートに反映',
      done: 'シートの年度を計画設定に合わせました。',
    },
    rebuild: {
      about: '施策のシートは残っています。シートに書かれている内容から、計画設定を作り直せます。',
      offer: '計画設定を作り直す',
      work: '計画設定の作り直し',
      done: '計画設定を作り直しました。推測した所を確かめてください。',
    },
    blank: {
      begin: '空の様式から始める',
      heading: '空の様式から新しい計画を始める',
      about: '番号を付けた空の個票を作ります。施策の名前や指標は、できたシートに記入します。',
      count: '施策の数',
      badCount: (most: number) => `1 から ${n(most)} までの数を書いてください。`,
      needed: '年度を書いてください。',
      yearHint: '例：R4、令和4年度、2022。基準年度と報告年度は空けておけます。',
    },
    measures: {
      open: '施策と指標の編成',
      heading: '施策と指標の編成',
      about: '並べ替え・写し・追加・取り除きを、シート・番号・一覧・数式といっしょに行います。',
      openOwn: '施策の編成',
      aboutOwn:
        '加える施策は、見本のシート（表では直前の行）を写し、記入を空にして作ります。取り除く施策のシートは消さず、計画から外すだけです。',
      list: '施策',
      indicators: (name: string) => `「${name}」の指標`,
      up: (name: string) => `${name} を上へ`,
      down: (name: string) => `${name} を下へ`,
      copy: (name: string) => `${name} の写しを加える`,
      remove: (name: string) => `${name} を取り除く`,
      openIndicators: (name: string, count: number) => `指標 ${n(count)} 件：${name} の指標を変える`,
      add: '施策を加える',
      addIndicator: '指標を加える',
      newMeasure: '（新しい施策）',
      newIndicator: '（新しい指標）',
      noName: '（名称なし）',
      copied: (name: string) => `${name}（写し）`,
      renumber: '番号を順に付け直す',
      show: '変更を確かめる',
      close: '閉じる',
      work: '施策と指標の編成',
      added: (count: number) => `施策を ${n(count)} 件加えます。`,
      removed: (count: number) => `施策を ${n(count)} 件取り除きます。`,
      moved: '施策の順を変えます。',
      renumbered: (count: number) => `番号を ${n(count)} 件付け直します。`,
      indicatorsChanged: (count: number) => `施策 ${n(count)} 件の指標を変えます。`,
      done: '施策と指標の編成を変えました。',
      last: '施策は一つ以上残してください。',
    },
    department: {
      heading: '部署名の変更',
      from: '今の名前',
      to: '新しい名前',
      show: '変更を確かめる',
      work: (from: string, to: string) => `部署名の変更：${from} → ${to}`,
      summary: (from: string, to: string, count: number) =>
        `「${from}」を「${to}」に変えます（施策 ${n(count)} 件、一覧、計画設定）。`,
      mentioned: (numbers: string) => `文章の中の名前は変えません：番号 ${numbers}`,
      done: (to: string) => `部署名を「${to}」に変えました。`,
    },
  },
} as const;
