import type { ScaleProblem } from '../../src/achievement/scale-steps';

/** Why a grade scale cannot be used. */
export function scaleProblemText({ code, grades = [], from, to }: ScaleProblem): string {
  const [upper = '', lower = ''] = grades;
  const at = from === to ? `${String(from)}% ちょうど` : `${String(from)}% から ${String(to)}% まで`;
  switch (code) {
    case 'unreadable':
      return '読み取れません。「A:100,B:75,C:50,D」「S:105超,A:80以上105以下,B:80未満」「A:改善,B:維持,C:悪化」のように書いてください。';
    case 'empty':
      return '評価の語が空欄の段があります。';
    case 'order':
      return `「${upper}」と「${lower}」の下限の順が逆か、同じです。良い評価から順に、下限が小さくなるように書いてください。`;
    case 'gap':
      return to === undefined
        ? `${String(from)}% より上の達成率に評価がありません。最も良い「${upper}」には上限を付けないでください。`
        : `「${upper}」と「${lower}」の間に隙間があり、${at}の達成率に評価がありません。`;
    case 'overlap':
      return `「${upper}」と「${lower}」が重なり、${at}の達成率が両方に当たります。`;
    case 'mixed':
      return '達成率の段と「改善・維持・悪化」の段が混ざっています。どちらかにそろえてください。';
    case 'comparison':
      return '基準値と比べる評価には、改善・維持・悪化の三つの段が一つずつ要ります。';
  }
}
