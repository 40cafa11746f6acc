import { at, found, sampleMeasure, samplePlan } from './sample-plan';

const plan = (title: string) => samplePlan({ measures: [sampleMeasure({ title })] });

test('letters of another alphabet in a Japanese word are told', () => {
  expect(found('character-lookalike', plan('デジタルデバйд対策'))).toEqual([
    {
      code: 'character-lookalike',
      severity: 'warning',
      where: at({ kind: 'title' }),
      data: {
        number: '1',
        title: 'デジタルデバйд対策',
        field: '名称',
        found: 'йд',
        set: 'letters',
        around: 'デジタルデバйд対策',
      },
    },
  ]);
});

test.each([
  ['デ-タの活用', 'dash', 'データの活用'],
  ['センタ－', 'dash', 'センター'],
  ['プ口グラム', 'kanji', 'プログラム'],
  ['ネットワ一ク', 'kanji', 'ネットワーク'],
  ['スケ一ト力ード', 'kanji', 'スケートカード'],
  ['インタ-ネット', 'dash', 'インターネット'],
  ['コミュニティセンタ-ビル', 'dash', 'コミュニティセンタービル'],
  ['コンピュ－タ', 'dash', 'コンピュータ'],
])('「%s」 is put right', (title, set, text) => {
  expect(found('character-lookalike', plan(title)).map(({ data, fix }) => [data.set, fix])).toEqual([
    [set, { kind: 'text', text }],
  ]);
});

test.each([
  'サービス一カ所',
  'ブランド力アップ',
  'ネット口コミの活用',
  'コース八グループ',
  'アウトプット－アウトカム',
  'マイナンバーカード－オンライン',
  'AI-OCR',
  'ふれあいセンター',
  'ロードマップ',
  '基準値αを超える',
  'コミュニティ・スクール',
  '入口と出口',
  'Привет',
])('「%s」 is right', (title) => {
  expect(found('character-lookalike', plan(title))).toEqual([]);
});
