/** What a check found, in a planner's words: what is odd, and what to do. */
import type { FindingData } from '../../src/checks';
import type { ReadProblemCode } from '../../src/sheets/problem';
import { evidenceIn } from '../evidence-data';
import { fieldWords } from '../field-words';
import { s, type FindingTexts } from '../finding-texts';
import { scaleProblemOf } from '../scale-problem';
import { achievementWords } from './achievement';
import { scaleProblemText } from './scale';

type Data = FindingData;

const overviewParts: Readonly<Record<string, string>> = {
  measure: '行動計画の名称',
  department: '担当部署',
  indicator: '指標',
  baseline: '当初の値',
  yearTarget: '年度の目標の値',
  current: '現状の値',
  rate: '達成率',
  target: '目標の値',
  summary: '取組内容の概要',
  grade: '目標達成度',
};

const valueParts: Readonly<Record<string, string>> = {
  baseline: '基準値',
  finalTarget: '最終目標',
  target: '目標',
  actual: '実績',
  schedulePlan: '計画',
  scheduleActual: '実績',
};

const directions: Readonly<Record<string, string>> = { up: '増やす', down: '減らす', keep: '維持する' };

const kindWords: Readonly<Record<string, string>> = {
  none: '「なし」を表す記号',
  separator: '部署の区切り',
  width: '番号の全角・半角',
  words: '書き方',
  sign: '負の数の記号',
};

const lostSets: Readonly<Record<string, string>> = {
  radical: '部首の字（康熙部首など。見かけは漢字でも別の字です）',
  private: '外字（機器ごとに違う字になります）',
  emoji: '絵文字',
  invisible: '見えない文字（制御文字など）',
  kanji: 'JIS第3・第4水準などの漢字',
  other: 'Windows-31J（シフトJIS）にない文字',
};

/** 「△20.0%」 */
const signed = (percent: string): string => `${percent.replace('-', '△')}%`;

/** 「（2指標）」; nothing where a finding is about one. */
const told = (d: { readonly count?: number; readonly scope?: string }): string =>
  d.count === undefined ? '' : `（${d.scope === 'plan' ? '計画全体で' : ''}${s(d, 'count')}指標）`;

/** 「ほか2か所」 */
const more = (d: { readonly places: number }): string =>
  d.places > 1 ? `ほか${String(d.places - 1)}か所` : '';

/** 「R2の」; nothing where no year is told. */
const of = (d: { readonly year: string }): string => (s(d, 'year') === '' ? '' : `${s(d, 'year')}の`);

/** （ほか 12 か所：004、012…） */
function alsoAt({
  more: count = 0,
  cells = '',
}: {
  readonly more?: number;
  readonly cells?: string;
}): string {
  return count > 0 ? `（ほか ${String(count)} か所：${cells}）` : '';
}

export const findingTexts: FindingTexts = {
  'number-as-text': {
    name: '数値の欄の文字',
    text: (d) => {
      const [text, better, reading] = [s(d, 'text'), s(d, 'better'), s(d, 'reading')];
      // the same signs as now, but as a number with a format
      const isShown = better !== reading && text.normalize('NFKC').trim() === better;
      const to = isShown ? `数値 ${reading}（表示形式で「${better}」）` : `数値「${better}」`;
      return `数値の欄に文字「${text}」が入っているため、達成率を計算できません。${to}に直してください。`;
    },
  },
  'struck-text': {
    name: '取り消し線（見え消し）',
    text: (d) => {
      switch (d.state) {
        case 'part':
          return `「${s(d, 'text')}」の一部に取り消し線があります（見え消し）。線のない「${s(d, 'rest')}」だけを読みました。正しければ、取り消した部分を消してください。`;
        case 'whole':
          return `「${s(d, 'text')}」は全体に取り消し線があるため、値として読みません（数式は計算に使います）。不要ならセルを空に、必要なら取り消し線を外してください。`;
        default:
          return `要確認：「${s(d, 'text')}」の一部に取り消し線があります（見え消し）が、この Excel ではどの部分かを読み取れないため、値として読みません。正しい値だけを入力し直してください。`;
      }
    },
  },
  'decimals-hidden': {
    name: '表示されない小数',
    text: (d) =>
      `入力された「${s(d, 'typed')}」が、セルの表示形式のため「${s(d, 'shown')}」と印刷されます。入力どおりに表示するよう直せます。`,
  },
  'number-duplicate': {
    name: '番号の重なり',
    text: (d) =>
      `番号「${s(d, 'number')}」は「${s(d, 'other')}」と重なっています。どちらかの番号を直してください。`,
  },
  'number-missing': {
    name: '番号の抜け',
    text: (d) =>
      `番号 ${s(d, 'missing')} がありません（「${s(d, 'number')}」の前）。欠番でなければ、シートが抜けていないか確かめてください。`,
  },
  'entry-missing': {
    name: '名称などの未記入',
    text: (d) => {
      if (d.entry === 'title') return '施策の名称が記入されていません。';
      return d.entry === 'department'
        ? `担当部署が記入されていません${d.count === undefined ? '' : `（${s(d, 'count')}施策）`}。`
        : '値のある指標の名称が記入されていません。指標名を記入してください。';
    },
  },
  'unit-slip': {
    name: '桁の取り違え',
    text: (d) => {
      const factor = s(d, 'factor') === '100' ? '100倍' : `${d.factor.toLocaleString('ja-JP')}倍`;
      const size = d.larger === 1 ? `およそ${factor}大きく` : `およそ${factor}小さく`;
      return `「${s(d, 'value')}」は、ほかの値（${s(d, 'other')} など）より${size}、単位か桁を取り違えた疑いがあります。`;
    },
  },
  'unit-differs': {
    name: '単位の違い',
    text: (d) =>
      `「${s(d, 'value')}」の単位（${s(d, 'unit')}）が目標「${s(d, 'target')}」の単位（${s(d, 'expected')}）と違います。どちらかにそろえてください。`,
  },
  'unit-twice': {
    name: '単位の二重書き',
    text: (d) =>
      d.state === 'other'
        ? `値「${s(d, 'value')}」の単位が、単位欄「${s(d, 'column')}」と違います。どちらかにそろえてください。`
        : d.state === 'scaled'
          ? `値「${s(d, 'value')}」に単位「${s(d, 'unit')}」があり、単位欄「${s(d, 'column')}」と桁が違います。単位欄にそろえると読み違いがありません。`
          : `値「${s(d, 'value')}」の単位が、単位欄「${s(d, 'column')}」と重なっています。`,
  },
  'unit-odd': {
    name: '単位らしくない単位',
    text: (d) =>
      d.state === 'none'
        ? `単位欄が「${s(d, 'unit')}」ですが、値は数です。単位を記入してください。`
        : `単位欄の「${s(d, 'unit')}」は単位の名ではありません（施設、件、人など、数える単位を記入してください）。`,
  },
  'actual-missing': {
    name: '実績の未記入',
    text: (d) =>
      d.state === 'not-begun'
        ? `${s(d, 'year')}の実績がまだ一つも記入されていません（${s(d, 'count')}指標）。報告する年度を確かめ、実績値の欄に記入してください。`
        : d.state === 'most'
          ? `${s(d, 'year')}の実績が、${s(d, 'all')}指標のうち${s(d, 'count')}指標で記入されていません（番号 ${s(d, 'numbers')}）。数値で報告するものは、実績値の欄に記入してください。`
          : `${s(d, 'year')}の実績が記入されていません（目標 ${s(d, 'target')}）。実績値の欄に記入してください。`,
  },
  'actual-implausible': {
    name: '実績の大きすぎ・小さすぎ',
    text: (d) =>
      d.state === 'sign'
        ? `${s(d, 'year')}の実績「${s(d, 'value')}」は負の値ですが、ほかの値（${s(d, 'known')}）はすべて正の値です。符号を確かめてください。`
        : `${s(d, 'year')}の実績「${s(d, 'value')}」は、基準値・目標・これまでの実績（${s(d, 'known')}）と10倍を超えて離れています。桁を確かめてください。`,
  },
  'cumulative-falls': {
    name: '累計の減少',
    text: (d) =>
      `累計の指標ですが、${s(d, 'year')}の「${s(d, 'value')}」が${s(d, 'earlierYear')}の「${s(d, 'earlier')}」より小さくなっています。単年度の値ではないか確かめてください。`,
  },
  'direction-unsure': {
    name: '方向の要確認',
    text: (d) => {
      const evidence = evidenceIn(d.evidence, achievementWords);
      const why =
        d.doubt === 'contradictory'
          ? `増やすほうの根拠（${evidence.up}）と減らすほうの根拠（${evidence.down}）が食い違っています`
          : '増やすか減らすかを示すものが足りません';
      return `要確認：${why}。達成率と評価は付けません。計算欄（自治体の様式では算定表）の「方向」で${directions.up ?? ''}（増加）か${directions.down ?? ''}（減少）を選んでください。`;
    },
  },
  'target-missing': {
    name: '目標の未記入',
    text: (d) =>
      d.state === 'none'
        ? `目標がどの年度にもありません${told(d)}。目標を記入するか、指標を置かない旨を記入してください。`
        : d.state === 'year' || d.state === 'years'
          ? `${s(d, 'year')}の目標がありません（${s(d, 'latest')}にはあります）。${d.state === 'years' ? `ほかの指標と合わせて${s(d, 'count')}件です。` : ''}目標を記入するか、計画設定の「年度目標のない年」で期待値を選んでください。`
          : d.scope === 'plan'
            ? `${s(d, 'year')}の目標がありません（計画全体で${s(d, 'count')}指標）。最終年度までの目標を置く計画なら、記入してください。`
            : `${s(d, 'year')}の目標が${d.count === undefined ? '' : `${s(d, 'count')}指標で`}ありません（${s(d, 'latest')}まではあります）。列の抜けや結合されたセルでないか確かめてください。`,
  },
  'target-not-better': {
    name: '基準値より悪い目標',
    text: (d) => {
      const way = `${directions[s(d, 'direction')] ?? ''}指標`;
      if (d.state === 'equal')
        return `${s(d, 'year') ? `${s(d, 'year')}の` : '最終'}目標「${s(d, 'target')}」が基準値「${s(d, 'baseline')}」と同じです（${way}）。保つことが目標なら方向を「維持」にしてください。`;
      const of = d.state === 'year' ? `${s(d, 'year')}の` : '';
      return `${of}目標「${s(d, 'target')}」が基準値「${s(d, 'baseline')}」より良くなっていません（${way}）。値か方向を確かめてください。`;
    },
  },
  'target-not-monotone': {
    name: '目標の後戻り',
    text: (d) =>
      `${s(d, 'year') || '最終'}の目標「${s(d, 'value')}」が、${s(d, 'earlierYear') ? `${s(d, 'earlierYear')}の目標` : '基準値'}「${s(d, 'earlier')}」から逆の向きに動いています（全体では${directions[s(d, 'direction')] ?? ''}指標）。意図したものか確かめてください。`,
  },
  'plan-behind-actual': {
    name: '前年度の実績に後れる計画',
    text: (d) =>
      d.state === 'schedule'
        ? `「${s(d, 'label')}」の${s(d, 'year')}の計画「${s(d, 'planned')}」は、${s(d, 'earlierYear')}の実績「${s(d, 'actual')}」より前の段階です。計画の見直しを確かめてください。`
        : `${s(d, 'year')}の目標「${s(d, 'planned')}」は、${s(d, 'earlierYear')}の実績「${s(d, 'actual')}」に後れています（${directions[s(d, 'direction')] ?? ''}指標）。目標の見直しを確かめてください。`,
  },
  'final-target-differs': {
    name: '最終目標の食い違い',
    text: (d) =>
      d.state === 'last'
        ? `最終目標「${s(d, 'final')}」が、${s(d, 'year')}の目標「${s(d, 'target')}」と違います。どちらかにそろえてください。`
        : `${s(d, 'year')}の目標「${s(d, 'target')}」が、最終目標「${s(d, 'final')}」をすでに超えています。どちらかを確かめてください。`,
  },
  'total-differs': {
    name: '合計の食い違い',
    text: (d) =>
      `合計の${s(d, 'part') === 'target' ? '目標' : '実績'}「${s(d, 'total')}」が、各年度の合計 ${s(d, 'sum')} と違います。`,
  },
  'sum-differs': {
    name: '計・構成比の不一致',
    text: (d) => {
      const column = `${of(d)}${valueParts[s(d, 'part')] ?? ''}`;
      const sum = `${s(d, 'calculation')}＝${s(d, 'sum')}${s(d, 'unit')}`;
      switch (d.state) {
        case 'hundred':
          return `${column}で、割合の項目（${s(d, 'items')}）を足すと ${sum} で、100% になりません。`;
        case 'part':
          return `${column}の「${s(d, 'name')}」の値「${s(d, 'value')}」が、もとの「${s(d, 'items')}」の ${s(d, 'sum')}${s(d, 'unit')} を超えています。`;
        default:
          return `${column}の「${s(d, 'name')}」は「${s(d, 'value')}」ですが、内訳（${s(d, 'items')}）を足すと ${sum} です。`;
      }
    },
  },
  'stated-change-differs': {
    name: '増減率の食い違い',
    text: (d) =>
      s(d, 'year') === ''
        ? `「${s(d, 'text')}」の増減率（${signed(d.stated)}）が、基準値からの増減（${signed(d.found)}）と合いません。`
        : `${s(d, 'year')}の文の増減率（${signed(d.stated)}）が、実績 ${s(d, 'text')} の増減（${signed(d.found)}）と合いません。`,
  },
  'target-kinds-mixed': {
    name: '数値と語の混じった目標',
    text: (d) =>
      `目標に文言（${s(d, 'words')}）と数値（${s(d, 'figure')} など）が混ざっています。文言の年度（${s(d, 'years')}）は達成率を計算できません。`,
  },
  'value-compound': {
    name: '一つの欄の複数の数値',
    text: (d) =>
      `一つの欄に値が二つ以上あるため、達成率を計算できません：${s(d, 'values')}。指標を分けるか、一つの数値にしてください。`,
  },
  'year-outside': {
    name: '計画期間の外の年度',
    text: (d) =>
      `「${s(d, 'value')}」は、計画の最終年度（${s(d, 'last')}）より後（${s(d, 'years')}）を目標にしています。`,
  },
  'indicator-renamed': {
    name: '指標名の変化',
    text: (d) => `指標名が年度で変わります（${s(d, 'names')}）。年度をまたいで値を比べられません。`,
  },
  'name-and-value': {
    name: '指標名と値の食い違い',
    text: (d) =>
      d.state === 'level'
        ? `指標名は増減を表していますが、値「${s(d, 'value')}」は増減の幅ではなく水準です。「${s(d, 'word')}」を除いた名にすると、読み違いがありません。`
        : d.state === 'share'
          ? `指標名は数を表していますが、値「${s(d, 'value')}」は割合（%）です。名か値を確かめてください。`
          : `指標名は割合を表していますが、値「${s(d, 'value')}」の単位は「${s(d, 'unit')}」です。名か単位を確かめてください。`,
  },
  'grade-unknown': {
    name: '基準にない評価',
    text: (d) =>
      `${s(d, 'year')}の評価「${s(d, 'grade')}」は、この計画の評価（${s(d, 'known')}）にありません。`,
  },
  'grade-differs': {
    name: '付けた評価と計算の違い',
    text: (d) =>
      `${s(d, 'year')}の評価 ${s(d, 'given')} が、達成率 ${s(d, 'rate')}% から算定した ${s(d, 'computed')} と違います。${s(d, 'reason') ? `理由: ${s(d, 'reason')}。` : '手動評価の理由を記入してください。'}`,
  },
  'grade-inverted': {
    name: '評価の逆転',
    text: (d) => {
      const other = `番号 ${s(d, 'other')}（評価 ${s(d, 'otherGrade')}、達成率 ${s(d, 'otherRate')}）`;
      const own = `${s(d, 'year')}の評価 ${s(d, 'grade')}（達成率 ${s(d, 'rate')}）`;
      if (d.count > 0)
        return `${s(d, 'year')}は、評価の順と達成率の順が合わない施策が ${s(d, 'count')} 件あります。例えばこの評価 ${s(d, 'grade')}（達成率 ${s(d, 'rate')}）と${other}です。`;
      return d.state === 'low-grade'
        ? `${own}は、${other}より達成率が高いのに評価が低くなっています。`
        : `${own}は、${other}より達成率が低いのに評価が高くなっています。`;
    },
  },
  'grade-against-actual': {
    name: '基準値より悪い実績の評価',
    text: (d) =>
      `${s(d, 'year')}の評価 ${s(d, 'grade')} は${s(d, 'earlierYear')}の ${s(d, 'earlier')} より良くなっていますが、${s(d, 'indicator') ? `「${s(d, 'indicator')}」の` : ''}実績「${s(d, 'value')}」は基準値「${s(d, 'baseline')}」より悪くなっています。評価か実績を確かめてください。`,
  },
  'grade-without-figures': {
    name: '数値のない評価',
    text: (d) =>
      `${s(d, 'year')}の評価 ${s(d, 'grade')} は、達成率からは算定できません（${achievementWords.reasons[d.why](s(d, 'printed'))}）。${s(d, 'reason') ? `理由: ${s(d, 'reason')}。` : '評価の理由を残してください。'}`,
  },
  'status-contradicts': {
    name: '状況の語と達成率の食い違い',
    text: (d) => {
      const about = `${s(d, 'year')}の「${s(d, 'word')}」`;
      switch (d.state) {
        case 'achieved-below':
          return `${about}ですが、達成率は ${s(d, 'rate')}% で100%に届いていません。`;
        case 'late-above':
          return `${about}ですが、達成率は ${s(d, 'rate')}% で100%に達しています。`;
        case 'smooth-below':
          return `${about}ですが、達成率は ${s(d, 'rate')}% で目標の半分に届いていません。`;
        case 'reached':
          return `${about}ですが、達成率は ${s(d, 'rate')}% で目標をすでに達成しています。`;
        case 'best-low':
          return `${about}は最も良い評価ですが、達成率は ${s(d, 'rate')}% です。`;
        default:
          return `${about}は最も悪い評価ですが、達成率は ${s(d, 'rate')}% です。`;
      }
    },
  },
  'status-text-differs': {
    name: '「遅れ」と文の食い違い',
    text: (d) =>
      `${s(d, 'year')}は「${s(d, 'word')}」ですが、文には「…${s(d, 'found')}…」とあります。状況か文を確かめてください。`,
  },
  'status-count': {
    name: '状況の件数の食い違い',
    text: (d) => {
      const items = `「${s(d, 'word')}」`;
      switch (d.state) {
        case 'included':
          return `集計表の${items}${s(d, 'printed')}件は、個票の${s(d, 'counted')}件に「達成」${s(d, 'more')}件を含めた数です。表に注記があると分かりやすくなります。`;
        case 'other-year':
          return `集計表は${s(d, 'word')}の件数のままです。${s(d, 'year')}の集計表を作り直してください。`;
        case 'no-row':
          return `個票の${items}${s(d, 'counted')}件が、集計表のどの行にもありません。`;
        default:
          return `集計表の${items}は${s(d, 'printed')}件ですが、個票を数えると${s(d, 'counted')}件${d.more > 0 ? `（「達成」${s(d, 'more')}件を含めると${String(d.counted + d.more)}件）` : ''}です。`;
      }
    },
  },
  'schedule-not-reported': {
    name: '計画した取組の未報告',
    text: (d) =>
      d.state === 'not-begun'
        ? `${s(d, 'year')}の年次計画の実績がまだ一つも記入されていません（計画は${s(d, 'count')}項目）。報告する年度を確かめ、記入してください。`
        : d.state === 'blank'
          ? `「${s(d, 'label')}」の${s(d, 'year')}の計画は「${s(d, 'plan')}」ですが、実績は空欄です。ほかの年度と同じ記号にできます。`
          : `「${s(d, 'label')}」の${s(d, 'year')}の計画「${s(d, 'plan')}」に対する実績が記入されていません。`,
  },
  'schedule-not-planned': {
    name: '計画のない報告',
    text: (d) =>
      `「${s(d, 'label')}」は${s(d, 'year')}に計画がありませんが、実績「${s(d, 'actual')}」が記入されています。`,
  },
  'schedule-ahead': {
    name: '計画より早い報告',
    text: (d) =>
      `「${s(d, 'label')}」の${s(d, 'year')}の実績「${s(d, 'actual')}」は、${s(d, 'plannedFor')}の計画です（${s(d, 'year')}の計画は「${s(d, 'plan')}」）。前倒しでなければ、欄を確かめてください。`,
  },
  'schedule-figure-differs': {
    name: '工程表の数値との食い違い',
    text: (d) =>
      d.state === 'sum'
        ? `${s(d, 'year')}の実績「${s(d, 'value')}」が、年次計画の実績の計 ${s(d, 'row')} と違います（ほかの年度では一致します）。`
        : d.state === 'unit'
          ? `${s(d, 'year')}の実績「${s(d, 'value')}」と年次計画の実績「${s(d, 'row')}」は、同じ数で単位が違います。`
          : `${s(d, 'year')}の実績「${s(d, 'value')}」と年次計画の実績「${s(d, 'row')}」は、見込などの注記だけが違います。`,
  },
  'text-figure-differs': {
    name: '文章の数値との食い違い',
    text: (d) =>
      d.state === 'unit'
        ? `文の「${s(d, 'figure')}」と実績「${s(d, 'value')}」は、同じ数で単位が違います。`
        : `文の「${s(d, 'figure')}」は、実績「${s(d, 'value')}」の四捨五入でも切捨てでもありません。どちらかを確かめてください。`,
  },
  'text-above-target': {
    name: '文にだけある実績',
    text: (d) =>
      `${s(d, 'year')}の実績は空欄ですが、文に目標「${s(d, 'target')}」以上の「${s(d, 'figure')}」があります。実績であれば、実績値の欄に記入してください。`,
  },
  'record-unit-differs': {
    name: '記録の単位の違い',
    text: (d) =>
      d.state === 'words'
        ? `記録は数値（${s(d, 'recorded')}）ですが、目標は文言「${s(d, 'target')}」のため、比べられません。目標が実現したかどうかも記入してください。`
        : `記録の値の単位（${s(d, 'recorded')}）が、目標（${s(d, 'target')}）と違うため、比べられません。目標と同じ単位の値を記入してください。`,
  },
  'unit-elsewhere': {
    name: '同じ指標の単位の違い',
    text: (d) =>
      `「${s(d, 'indicator')}」の単位は、ここでは「${s(d, 'unit')}」、施策 ${s(d, 'other')} では「${s(d, 'usual')}」です。同じ指標ならそろえ、別の指標なら名称を分けてください。`,
  },
  'own-rate-differs': {
    name: '様式の達成率の誤り',
    text: (d) => {
      const figures = `目標 ${s(d, 'target')}、実績 ${s(d, 'actual')}`;
      const what = `「${s(d, 'indicator')}」の ${s(d, 'year')} の達成率 ${s(d, 'shown')}`;
      const also = alsoAt(d);
      switch (s(d, 'state')) {
        case 'elsewhere':
          return `${what} の数式 ${s(d, 'formula')} は、ほかの行や列の数値を見ています。${figures} からは ${s(d, 'expected')} です。数式の参照を直してください。`;
        case 'formula':
          return `${what} は、数式 ${s(d, 'formula')} の結果が ${figures} から出る ${s(d, 'expected')} と違います。数式を確かめてください。`;
        case 'broken':
          return `「${s(d, 'indicator')}」の ${s(d, 'year')} の達成率の数式 ${s(d, 'formula')} がエラー（${s(d, 'shown')}）です。数式の参照を直してください。`;
        case 'no-figures':
          return `${what} に対する目標または実績の数値がありません（${figures}）。達成率を空欄にするか、数値を記入してください。`;
        case 'final':
          return `${what} は、最終年度の目標に対する率です。年度の目標では ${s(d, 'expected')} です（${figures}）。どちらで評価するかを確かめてください。${also}`;
        case 'replaced':
          return `${what} は手入力です（ほかの欄は数式です）。値は ${figures} と合っています。数値を直すときは数式に戻してください。${also}`;
        default:
          return `${what} は、${figures} から出る ${s(d, 'expected')} と違います。手入力の値を直してください。`;
      }
    },
  },
  'formula-overwritten': {
    name: '数式の上書き',
    text: (d) =>
      d.usual !== undefined
        ? `ほかのシートでは数式の欄に「${s(d, 'value')}」が手入力されています。元の数式（ほかのシートでは ${s(d, 'usual')}）に戻すか、このままでよいか確かめてください。`
        : d.state === 'constant'
          ? `数式の欄が「${s(d, 'value')}」で上書きされています。数式に戻すと、計算した値になります。`
          : '数式が、いまの指標の方向・方法で必要なものと違います。「達成率と評価を計算」で入れ直せます。',
  },
  'overview-rows': {
    name: '一覧と個票の過不足',
    text: (d) => {
      const measure = `${s(d, 'number')} ${s(d, 'title')}`;
      switch (d.state) {
        case 'no-sheet':
          return `一覧の「${measure}」に当たる個票がありません。`;
        case 'other-year':
          return `一覧の現状の値は${s(d, 'shown')}のものです。${s(d, 'year')}の一覧を作り直してください。`;
        case 'indicator-not-listed':
          return `個票「${measure}」の指標「${s(d, 'indicator')}」が一覧にありません。一覧を作り直してください。`;
        case 'indicator-unknown':
          return s(d, 'indicator') === ''
            ? `一覧の「${measure}」に、指標の空いた行があります。一覧を作り直してください。`
            : `一覧の「${measure}」の指標「${s(d, 'indicator')}」が個票にありません。一覧を作り直してください。`;
        default:
          return `一覧にこの個票「${measure}」がありません。一覧を作り直してください。`;
      }
    },
  },
  'overview-differs': {
    name: '一覧と個票の食い違い',
    text: (d) => {
      const line = s(d, 'line') === '' ? '' : `指標${s(d, 'line')}の`;
      const part = `${of(d)}${line}${overviewParts[s(d, 'part')] ?? s(d, 'part')}`;
      const values = `一覧「${s(d, 'overview') || '（空欄）'}」、個票「${s(d, 'sheet') || '（空欄）'}」`;
      switch (d.difference) {
        case 'substantive':
          return `${part}が一覧と個票で違います：${values}。正しい方にそろえてください。`;
        case 'blanks':
          return `個票に記入された${part}が、一覧ではまだ空欄です（${s(d, 'count')}施策）。一覧を作り直してください。`;
        case 'many':
          return `一覧の実績・達成率・評価が、${s(d, 'count')}施策で個票と違います。前に作った一覧のようです。作り直してください。`;
        case 'annotation':
          return `${part}の注記（年度・見込など）だけが一覧と個票で違います：${values}。`;
        default:
          return `${part}の書き方だけが一覧と個票で違います：${values}。`;
      }
    },
  },
  'system-differs': {
    name: '計画体系との食い違い',
    text: (d) =>
      d.state === 'unknown'
        ? `「${s(d, 'entry')} ${s(d, 'name')}」は計画体系の表にありません。`
        : `「${s(d, 'entry')} ${s(d, 'name')}」は、計画体系の表では「${s(d, 'expected')}」です。どちらかにそろえてください。`,
  },
  'scale-text-differs': {
    name: '評価の説明と基準の違い',
    text: (d) =>
      `評価「${s(d, 'grade')}」の説明「${s(d, 'text')}」は、評価の基準（${s(d, 'expected')}）と違います。どちらかを直してください。`,
  },
  'department-unknown': {
    name: '一覧にない部署',
    text: (d) =>
      `担当部署「${s(d, 'department')}」は計画設定の部署の一覧にありません。${s(d, 'near') ? `「${s(d, 'near')}」ではありませんか。` : '部署名を直すか、計画設定に加えてください。'}`,
  },
  'heading-differs': {
    name: '見出しの違い',
    text: (d) => `見出し「${s(d, 'heading')}」が、ほかのシートと違います。`,
  },
  'text-copied': {
    name: '同じ文章の使い回し',
    text: (d) =>
      `「${fieldWords(s(d, 'field'))}」の文が、番号 ${s(d, 'other')} の文と同じです。写したままになっていないか確かめてください。`,
  },
  'placeholder-left': {
    name: '仮置きの文字',
    text: (d) => `未定の印「${s(d, 'found')}」が残っています（${s(d, 'around')}）。`,
  },
  'half-width-kana': {
    name: '半角カナ',
    text: (d) =>
      `半角カナ「${s(d, 'found')}」があります。ほかの機器や検索で困るため、全角「${s(d, 'better')}」にしてください。`,
  },
  'character-lost': {
    name: '他の機器で化ける文字',
    text: (d) =>
      `ほかの機器で失われる文字があります：${s(d, 'found')}（「${s(d, 'around')}」）。${lostSets[d.set] ?? ''}です。${s(d, 'better') ? '普通の文字に直せます。' : 'ほかの文字に替えてください。'}`,
  },
  'character-lookalike': {
    name: '似た別の文字',
    text: (d) =>
      d.set === 'letters'
        ? `「${s(d, 'around')}」の「${s(d, 'found')}」は、形の似た外国の文字です。正しい文字に直してください。`
        : d.set === 'kanji'
          ? `「${s(d, 'around')}」の「${s(d, 'found')}」は、片仮名ではなく漢字です。`
          : `「${s(d, 'around')}」の「${s(d, 'found')}」は、長音「ー」ではなく横線です。`,
  },
  'word-mistaken': {
    name: '変換違い・似た字の語',
    text: (d) =>
      `「${s(d, 'typed')}」は「${s(d, 'meant')}」の変換違いではありませんか（…${s(d, 'around')}…）。`,
  },
  'platform-character': {
    name: '機種依存文字',
    text: (d) =>
      `機種依存文字「${s(d, 'found')}」があります。${s(d, 'better') ? `「${s(d, 'better')}」と書くと、どの機器でも読めます。` : '人名などでなければ、普通の字にしてください。'}`,
  },
  'mixed-notation': {
    name: '書き方の混在',
    text: (d) =>
      `${kindWords[s(d, 'kind')] ?? ''}がほかと違います：「${s(d, 'text')}」。「${s(d, 'better')}」にそろえられます。`,
  },
  'compound-differs': {
    name: '一字違いの用語',
    text: (d) =>
      `「${s(d, 'compound')}」は、ほかの所${s(d, 'other') && `（番号 ${s(d, 'other')} など）`}では「${s(d, 'usual')}」です。同じものを指すなら、どちらかにそろえてください。`,
  },
  'mixed-width': {
    name: '全角と半角の混在',
    text: (d) =>
      `「${s(d, 'text')}」に全角の数字や記号があります${d.places > 1 ? `（${s(d, 'places')}か所）` : ''}。「${s(d, 'better')}」にそろえられます。${alsoAt(d)}`,
  },
  'bracket-pair': {
    name: '括弧の対応',
    text: (d) =>
      d.state === 'open'
        ? `括弧が閉じていません：「${s(d, 'around')}」${more(d)}。`
        : `括弧の始めと終わりで全角と半角が違います：「${s(d, 'around')}」${more(d)}。`,
  },
  'text-cut': {
    name: '印刷で切れる文',
    text: (d) => {
      const field = s(d, 'name') === '' ? 'この欄' : `欄「${fieldWords(s(d, 'name'))}」`;
      switch (d.state) {
        case 'number':
          return `${field}の数値は幅に入りきらず、「###」と印刷されます。列を広げるか、短い単位にしてください。`;
        case 'lines':
          return `${field}の文は、印刷すると ${s(d, 'lines')} 行のうち ${s(d, 'lost')} 行が切れます。およそ ${s(d, 'chars')} 字短くするか、行を高くしてください。${alsoAt(d)}`;
        default:
          return `${field}の文は、印刷すると末尾のおよそ ${s(d, 'chars')} 字が切れます。短くするか、欄を広げてください。${alsoAt(d)}`;
      }
    },
  },
};

export const severityTexts = { error: '誤り', warning: '注意', info: '参考' } as const;

/** Why a workbook could not be read as a plan. */
export const readProblemTexts: Readonly<Record<ReadProblemCode, (data: Data) => string>> = {
  'no-plan': () =>
    'このブックには達成シートの計画がありません。create で作ったブックか、adopt で取り込んだブックを指定してください。',
  'settings-missing': () =>
    'シート「計画設定」が見つかりません。消した場合は元に戻すか、作り直してください。',
  'settings-twice': (d) =>
    `計画設定のシートが二つ以上あります（${s(d, 'sheets')}）。一つだけ残してください。`,
  'setting-invalid': (d) =>
    `設定「${s(d, 'name')}」の内容が読み取れません。計画設定のこの欄を直してください。`,
  'scale-invalid': (d) => `評価の基準が使えません。${scaleProblemText(scaleProblemOf(d))}`,
  'format-unknown': (d) => `様式「${s(d, 'format')}」はこの版では扱えません。`,
  'version-newer': () => 'このシートは新しい版で作られています。アドインを更新してください。',
  'name-lost': (d) =>
    `欄「${s(d, 'name')}」の名前の参照先が失われています（#REF!）。この欄は読み取れません。`,
  'measure-without-number': () => '番号が空欄です。番号の欄に記入してください。',
  'overview-column': (d) =>
    s(d, 'state') === 'twice'
      ? `「一覧の列」に「${s(d, 'word')}」が二度あります。一つだけ残してください。`
      : `「一覧の列」の「${s(d, 'word')}」という列はありません。使える列は「${s(d, 'words')}」です。「、」で区切って書いてください。`,
  'rule-unknown': (d) =>
    `「行わない点検」の「${s(d, 'rule')}」という点検はありません。${s(d, 'near') ? `「${s(d, 'near')}」ではありませんか。` : '設定の画面で選び直すか、この行を消してください。'}`,
};
