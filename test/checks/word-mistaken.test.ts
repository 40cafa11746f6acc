import { mistakenWords } from '../../src/checks/mistaken-words';
import { at, found, measureOne, samplePlan, sampleMeasure } from './sample-plan';

function inText(text: string) {
  return found('word-mistaken', samplePlan({ measures: [sampleMeasure({ fields: { 現状: text } })] }));
}

test('a word that its neighbours show to be typed for another of the same sound is told, with the right one as the fix', () => {
  expect(inText('市税のスマホ決裁を始め、スマホ決裁の手数料を見直します。')).toEqual([
    {
      code: 'word-mistaken',
      severity: 'warning',
      where: at({ kind: 'text', name: '現状' }),
      data: {
        ...measureOne,
        field: '現状',
        typed: '決裁',
        meant: '決済',
        around: '市税のスマホ決裁を始め、スマホ決',
      },
      fix: { kind: 'text', text: '市税のスマホ決済を始め、スマホ決済の手数料を見直します。' },
    },
  ]);
});

test.each([
  ['スマホアプリでの決裁を導入', '決裁', '決済'],
  ['庁内意見徴収を行う', '徴収', '聴取'],
  ['税の聴取を強化', '聴取', '徴収'],
  ['市長決済の文書', '決済', '決裁'],
  ['優先的検討規定の策定', '規定', '規程'],
  ['窓口の待遇研修', '待遇', '接遇'],
  ['道路の専用許可', '専用', '占用'],
  ['国民健康保健料の収納', '保健', '保険'],
  ['母子保険の充実', '保険', '保健'],
  ['固定試算税の課税', '試算', '資産'],
  ['計上収支比率の改善', '計上', '経常'],
  ['料金の改訂は議決を要し、料金改訂を行う', '改訂', '改定'],
  ['自治会と議会を召集', '召集', '招集'],
  ['人口減少の振興', '振興', '進行'],
  ['職員への周知を撤底する', '撤底', '徹底'],
  ['末収金の整理', '末収', '未収'],
  ['令和5年度意向に実施', '意向に', '以降に'],
])('「%s」: %s is told, %s is meant', (text, typed, meant) => {
  expect(inText(text).map(({ data }) => [data.typed, data.meant])).toEqual([[typed, meant]]);
});

test.each([
  '電子決裁を進め、アプリでの決裁を試し、キャッシュレス決済を広げます。',
  '使用料の徴収と意見の聴取を行います。',
  '管理規程を定め、条例の規定に基づき実施します。',
  '保育士の待遇改善と窓口の接遇研修',
  '令和3年度末実施分、年度末収入、月末定例会',
  '令和5年度意向調査、システム意向調査、移行作業',
  '公園専用駐車場、道路占用許可',
  '国民健康保険の保健事業、介護老人保健施設、国民健康保険所得割',
  '申請児童数、派遣産業医、確保検討、事業積算',
  '平成28年度末現在基金残高',
  '支援を大勢の市民から受けています。',
  '比較対照となる施設、左右対称となる',
  '「決裁」と「決済」（支払の決済）を区別します。',
])('「%s」 is right', (text) => {
  expect(inText(text)).toEqual([]);
});

test('every listed word differs from what is meant and is not found in it, so that a fix settles it', () => {
  const odd = mistakenWords.filter(({ typed, meant }) => typed === meant || meant.includes(typed));
  expect(odd).toEqual([]);
});

test('at least forty pairs are listed', () => {
  expect(mistakenWords.length).toBeGreaterThan(200);
});
