import { at, found, measureOne, planOf } from './sample-plan';

test('half-width kana is written in full width, voicing marks joined', () => {
  const plan = planOf({ name: '施設(ﾊｺﾓﾉ)のﾏﾈｼﾞﾒﾝﾄ' });
  expect(found('half-width-kana', plan)).toEqual([
    {
      code: 'half-width-kana',
      severity: 'warning',
      where: at({ kind: 'indicatorName', indicator: 1 }),
      data: { ...measureOne, field: '指標_名称', found: 'ﾊｺﾓﾉ、ﾏﾈｼﾞﾒﾝﾄ', better: 'ハコモノ、マネジメント' },
      fix: { kind: 'text', text: '施設(ハコモノ)のマネジメント' },
    },
  ]);
});

test('full-width kana and half-width letters stay', () => {
  expect(found('half-width-kana', planOf({ name: 'AI-OCRのマネジメント' }))).toEqual([]);
});
