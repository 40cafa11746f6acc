import type { Measure } from '../../src/plan';
import { at, found, sampleMeasure, samplePlan } from './sample-plan';

/** A plan with one measure for each text. */
function inTexts(...texts: readonly string[]) {
  const measures = texts.map((現状, i): Measure =>
    sampleMeasure({ number: String(i + 1), fields: { 現状 } }),
  );
  return found('compound-differs', samplePlan({ measures }));
}

const told = (...texts: readonly string[]) =>
  inTexts(...texts).map(({ where, data }) => [where, data.compound, data.usual]);
const place = (measure: number) => at({ kind: 'text', name: '現状' }, measure);

test('the rarer of two compounds that sound the same is told, with the usual one as the fix where it stands three times', () => {
  const [a, b] = ['地域教育協議会を開く', '地域協育協議会を開く。'];
  expect(inTexts(a, b, a, a)).toEqual([
    {
      code: 'compound-differs',
      severity: 'info',
      where: place(1),
      data: {
        number: '2',
        title: '収納対策',
        field: '現状',
        compound: '地域協育協議会',
        usual: '地域教育協議会',
        other: '1',
      },
      fix: { kind: 'text', text: '地域教育協議会を開く。' },
    },
  ]);
  expect(inTexts(a, b).map(({ fix }) => fix)).toEqual([undefined]);
});

test.each([
  ['the last character', '服務管理規程を改める', '服務管理規定策定', '服務管理規定', '服務管理規程'],
  ['a character inside', '公共施設再編計画', '公共施策再編計画', '公共施策再編計画', '公共施設再編計画'],
  [
    'a character more',
    '公共施設総合管理計画の改訂',
    '公共施設等総合管理計画',
    '公共施設等総合管理計画',
    '公共施設総合管理計画',
  ],
  [
    'another word at the end',
    '（または包括的民間委託）',
    '包括的民間契約',
    '包括的民間契約',
    '包括的民間委託',
  ],
])('%s is told once, whatever stands around the compounds', (_, first, second, compound, usual) => {
  expect(told(first, second, first)).toEqual([[place(1), compound, usual]]);
});

test.each([
  ['numbers', '第一次行政改革大綱', '第二次行政改革大綱'],
  ['sizes', '市立小学校整備計画', '市立中学校整備計画'],
  ['places', '麻生上投票所', '麻生下投票所'],
  ['counts', '市税滞納者減少数', '市税滞納者減少率'],
  ['an area and its division', '北部地域振興', '北部地域振興課'],
  ['other words that follow', '個別施設計画進捗', '個別施設計画審査'],
  ['another begin', '下之保処理区', '富之保処理区'],
  ['other ways of doing', '管理運営方法', '管理運営方針'],
  ['short words', '収納対策', '収能対策'],
  ['a matter and its plan', '業務継続体制', '業務継続計画'],
])('%s make different things: %s, %s', (_, first, second) => {
  expect(told(first, second)).toEqual([]);
});

test('a text that names both speaks of two things, unless they sound the same', () => {
  expect(told('職業紹介事業者制度と職業仲介事業者制度')).toEqual([]);
  expect(told('地域教育協議会と地域協育協議会')).toEqual([[place(0), '地域協育協議会', '地域教育協議会']]);
});

test('departments are a list of their own', () => {
  const measures = ['国保年金保険課税課', '国保年金保健課税課'].map((department) =>
    sampleMeasure({ department }),
  );
  expect(found('compound-differs', samplePlan({ measures }))).toEqual([]);
});

test('kanji without a break over a whole cell are no compound', () => {
  expect(inTexts('優先的検討規程', '約'.repeat(32_767))).toEqual([]);
});
