import type { OpenDataWords } from '../open-data';

/** The rules for machine-readable tables, with what is said of a cell and what helps. */
export const openDataTexts: OpenDataWords = {
  encoding: {
    name: '文字コード',
    text: () => '文字コードが UTF-8 ではありません',
    remedy: 'Excel の「CSV UTF-8（コンマ区切り）」で保存し直してください。',
  },
  ragged: {
    name: '列の数',
    text: (text) => `${text} 行目の列の数が、見出しと違います`,
    remedy: 'どの行も同じ数の列にし、値のない列は空のまま区切ってください。',
  },
  merged: {
    name: '結合されたセル',
    text: () => 'セルが結合されています',
    remedy: '結合を解き、どのセルにもそれぞれの値を入れてください。',
  },
  'several-values': {
    name: '1セル1データ',
    text: (text) => `1つのセルに値がいくつもあります「${text}」`,
    remedy: '値ごとに行か列を分けてください。',
  },
  'number-as-text': {
    name: '数値は数値で',
    text: (text) => `数値が文字として入力されています「${text}」`,
    remedy: '単位・桁区切り・注記を除いて数値だけを入れ、単位は見出しか単位の列に書いてください。',
  },
  'text-among-numbers': {
    name: '数値の列の文字',
    text: (text) => `数値の列に文字があります「${text}」`,
    remedy: '値がないときは空にし、理由は備考の列に書いてください。',
  },
  'unit-in-format': {
    name: '単位の明記',
    text: (text) => `単位が表示形式だけにあります「${text}」`,
    remedy:
      '単位を見出しか単位の列に書いてください。CSV にすると表示形式の単位は失われるか、数値が文字になります。',
  },
  'unit-missing': {
    name: '単位の明記',
    text: (text) => `数値の列「${text}」の単位が分かりません`,
    remedy: '見出しに（人）などと書くか、単位の列を設けてください。',
  },
  'era-only': {
    name: '西暦の併記',
    text: (text) => `年が和暦だけです「${text}」`,
    remedy: '西暦の列を設けるか、「2024年度（令和6年度）」のように併記してください。',
  },
  arranged: {
    name: '体裁のための空白・改行',
    text: (text) => `空白や改行で体裁を整えています「${text}」`,
    remedy: '空白と改行を除き、配置や折り返しは書式で整えてください。',
  },
  ditto: {
    name: '項目の省略',
    text: (text) => `「${text}」で上の値を省略しています`,
    remedy: '省略せず、同じ値を入れてください。',
  },
  'heading-blank': {
    name: '項目名の省略',
    text: (text) => `${text} に見出しがありません`,
    remedy: 'どの列にも、何の値かが分かる見出しを付けてください。',
  },
  'total-among-data': {
    name: '合計の行',
    text: (text) => `データの行の中に「${text}」の行があります`,
    remedy: '合計は別の表に置くか、行の種別の列を設けてください。列を足すと二重に数えられます。',
  },
  'note-among-rows': {
    name: '表の中の注記',
    text: (text) => `データの行の間に注記があります「${text}」`,
    remedy: '注記は備考の列か、表の外に書いてください。',
  },
  formula: {
    name: '数式',
    text: (text) => `数式です「${text}」`,
    remedy: '公開する表では、値として貼り付けてください。',
  },
  'error-value': {
    name: 'エラー値',
    text: (text) => `エラー値です「${text}」`,
    remedy: '元の数式を直すか、空にしてください。',
  },
  struck: {
    name: '取り消し線',
    text: (text) => `取り消し線があります${text === '' ? '' : `（残る文字「${text}」）`}`,
    remedy: '消した文字を除いてください。書式は CSV に残りません。',
  },
  'platform-character': {
    name: '機種依存文字',
    text: (text) => `機種依存文字があります「${text}」`,
    remedy: '(1)、(株)、平方メートルのように、どの機器でも読める文字にしてください。',
  },
  parted: {
    name: '表の分断',
    text: (text) => `${text} が空で、表が分かれています`,
    remedy: '空の行・列を除いてください。別の表は別のシートに置いてください。',
  },
  hidden: {
    name: '非表示の行・列',
    text: (text) => `${text} が非表示です`,
    remedy: '表示するか、削除してください。',
  },
  objects: {
    name: '図形・画像・グラフ',
    text: (text) => {
      const [kind = '', count = ''] = text.split(':');
      return `${{ picture: '画像', shape: '図形', chart: 'グラフ' }[kind] ?? kind}が ${count} 個あります`;
    },
    remedy: '内容をセルに書き、図形・画像・グラフは除くか別のシートに移してください。',
  },
  'area-code-missing': {
    name: '地域コード',
    text: () => 'どの市町村の表かを示す団体コードがありません',
    remedy: '全国地方公共団体コードの列を設けてください。',
  },
};
