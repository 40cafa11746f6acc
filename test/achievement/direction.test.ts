import { alternativesOf, chooseMethod, rate, type RateInput } from '../../src/achievement';
import { readQuantity, type Quantity } from '../../src/quantity';

const rounding = { mode: 'half-up', places: 1 } as const;
const read = (text: string | undefined): Quantity | null => (text ? readQuantity(text) : null);

interface Given extends Pick<RateInput, 'direction' | 'method'> {
  readonly name?: string;
  readonly unit?: string;
  readonly baseline?: string;
  readonly target?: string;
  readonly actual?: string;
  /** Of all years, the first that of the actual. */
  readonly targets?: readonly string[];
  readonly final?: string;
}

function input({ name, unit, baseline, target, targets, final, actual, ...given }: Given): RateInput {
  const all = targets ?? (target === undefined ? [] : [target]);
  const context = {
    name: name ?? '',
    unit: unit ?? null,
    targets: all.map(read),
    finalTarget: read(final),
    actuals: actual === undefined ? [] : [read(actual)],
  };
  return {
    baseline: read(baseline),
    target: read(target ?? all[0] ?? final),
    actual: read(actual),
    ...(name === undefined ? {} : { context }),
    ...given,
  };
}

function outcome(given: Given): string {
  const result = rate(input(given), rounding);
  return result.ok ? result.printed : result.reason;
}

function judged(given: Given): string {
  const { direction, method, sureness, unsettled } = chooseMethod(input(given));
  return `${direction} ${method} ${sureness ?? ''}${unsettled ? ' 要確認' : ''}`;
}

test.each<[string, Given, string]>([
  [
    'a debt that is to fall, without a baseline',
    {
      name: '未収債権額（主要な債権）',
      baseline: '集計中',
      targets: ['2,121,796千円', '1,849,710千円'],
      actual: '2,500,000千円',
    },
    '84.9',
  ],
  [
    'an effect of nothing',
    {
      name: '事務事業見直し等による行革効果額',
      baseline: '2.28億円',
      targets: Array<string>(5).fill('１億円'),
      actual: '0億円',
    },
    '0.0',
  ],
  [
    'a fund with a floor in its last year',
    {
      name: '財政調整基金残高',
      baseline: '54億円',
      targets: ['50億円', '42億円', '34億円', '32億円', '30億円以上'],
      actual: '30億円',
    },
    '60.0',
  ],
  [
    'a share of what was printed before',
    { name: '複合機で印刷した枚数', baseline: '4,842千枚', targets: ['前年同期比50%'], actual: '90%' },
    '55.6',
  ],
  [
    'replies that rise, though the first target lies below the baseline',
    {
      name: 'うべ未来モニターの回答者数（延べ）',
      baseline: '2,708件',
      targets: ['2,700件', '3,000件', '3,300件', '3,600件', '3,900件'],
      actual: '3,000件',
    },
    '111.1',
  ],
  ['negative people', { baseline: '-500', target: '-300', actual: '-450' }, '25.0'],
  ['a negative balance', { baseline: '-50', target: '-20', actual: '-35' }, '50.0'],
  ['from below zero to above', { baseline: '-50', target: '20', actual: '-35' }, '21.4'],
  ['negative figures without a baseline', { target: '-300', actual: '-450' }, 'baseline-missing'],
  [
    'the sign of a reduction',
    { name: '延床面積の減少面積累計', target: '△18,000', actual: '△9,000' },
    '50.0',
  ],
  ['the place among cities', { name: '全国順位', target: '10位', actual: '12位' }, '83.3'],
  ['a place by its unit alone', { target: '10位', actual: '12位' }, '83.3'],
  ['a place of a column of units', { name: 'x', unit: '位', target: '10', actual: '12' }, '83.3'],
  ['a place among the first ten', { target: '10位以上', actual: '12位' }, '83.3'],
  ['a reduction from the baseline', { baseline: '500人', target: '74人減', actual: '426人' }, '100.0'],
  ['half of a reduction', { name: '職員数', baseline: '500人', target: '74人減', actual: '463人' }, '50.0'],
  ['a reduction by a share', { baseline: '500件', target: '20%削減', actual: '420件' }, '80.0'],
  ['an increase from the baseline', { baseline: '40件', target: '5件増', actual: '44件' }, '80.0'],
  ['an increase by a sign', { baseline: '40件', target: '+5件', actual: '44件' }, '80.0'],
  ['points of a percentage', { baseline: '40%', target: '5ポイント増', actual: '42%' }, '40.0'],
  ['a reduction against a reduction', { target: '74人減', actual: '154人減' }, '208.1'],
  ['a reduction against an increase', { target: '74人減', actual: '10人増' }, '-13.5'],
  [
    'a reduction without a baseline',
    { name: '職員数', target: '74人減', actual: '426人' },
    'change-without-baseline',
  ],
  ['a level against a reduction', { name: '職員数', target: '426人', actual: '74人減' }, 'actual-is-change'],
  ['a reduction whose actual has no word', { name: '職員削減数', target: '74人減', actual: '60人' }, '81.1'],
  ['a per cent of a per cent', { baseline: '40%', target: '5%増', actual: '42%' }, 'change-unclear'],
  [
    'a change of the year before',
    { baseline: '40件', target: '前年度比5件増', actual: '42件' },
    'change-unclear',
  ],
  [
    'a negative count beside a positive one',
    { baseline: '500人', target: '△74人', actual: '426人' },
    'change-unclear',
  ],
  ['other things', { baseline: '500人', target: '74件減', actual: '426人' }, 'units-differ'],
  ['a falling figure by its complement', { target: '100', actual: '120', method: 'complement' }, '80.0'],
  ['a negative complement', { target: '100', actual: '250', method: 'complement' }, '-50.0'],
  ['a complement of nothing', { target: '0', actual: '5', method: 'complement' }, 'target-zero'],
  ['a negative figure that falls', { target: '10', actual: '-5', method: 'inverse' }, 'actual-negative'],
])('%s: %j gives %s', (_what, given, expected) => {
  expect(outcome(given)).toBe(expected);
});

test.each<[Given, string]>([
  [{ name: '未収債権回収額', target: '10', actual: '5' }, 'up level sure'],
  [{ name: '残業時間の削減率', target: '10%', actual: '5%' }, 'up level sure'],
  [{ name: '待機児童数', baseline: '20人', target: '10人' }, 'down change sure'],
  [{ name: '事故件数', target: '10件' }, 'down inverse sure'],
  [{ name: '相談件数', target: '10件' }, 'up level unsure 要確認'],
  [{ name: '市債残高', target: '10億円' }, 'down inverse sure'],
  [{ name: '市税の滞納額', target: '10億円' }, 'down inverse sure'],
  [{ name: '職員数', baseline: '739人', target: '731人' }, 'down change sure'],
  [{ name: '職員数', target: '731人' }, 'up level unsure 要確認'],
  [{ name: '利用者数', baseline: '100人', target: '90人' }, 'up level unsure 要確認'],
  [
    { name: '基金残高', baseline: '54億円', targets: ['50億円', '42億円', '34億円'] },
    'down change unsure 要確認',
  ],
  [{ name: '市営住宅団地数', baseline: '36', target: '36' }, 'keep level unsure 要確認'],
  [{ name: '待ち時間の削減', target: '3分' }, 'up level unsure 要確認'],
  [{ name: '時間外勤務の削減', baseline: '11.1時間', target: '10時間' }, 'down change sure'],
  [{ name: '施策の指標', targets: ['10', '12', '15'] }, 'up level sure'],
  [{ name: '施策の指標', targets: ['20', '20', '15'] }, 'down inverse unsure 要確認'],
  [{ name: '施策の指標', targets: ['20', '18', '15'] }, 'down inverse sure'],
  [{ name: '施策の割合', target: '100%' }, 'up level sure'],
  [{ name: '発生する何か', target: '0件' }, 'down limit sure'],
  [{ name: '移管する何か', targets: ['0', '2'] }, 'up level sure'],
  [{ name: '相談件数', target: '10件', direction: 'down' }, 'down inverse given'],
  [{ name: '相談件数', target: '10件', method: 'level' }, 'up level unsure'],
  [{ target: '10件' }, 'up level assumed'],
])('%j is judged as %s', (given, expected) => {
  expect(judged(given)).toBe(expected);
});

test('what is not sure has no rate, unless every way gives the same', () => {
  const given = { name: '相談件数', baseline: '8件', target: '10件', targets: ['10件', '6件'] };
  expect(
    ['9件', '10件', '11件', '10人', '集計中', undefined].map((actual) =>
      outcome({ ...given, ...(actual ? { actual } : {}) }),
    ),
  ).toEqual([
    'direction-unsure',
    '100.0',
    'direction-unsure',
    'units-differ',
    'actual-not-numeric',
    'actual-missing',
  ]);
  const ways = alternativesOf(input({ ...given, actual: '9件' }));
  expect(ways.map(({ direction, method }) => `${direction} ${method}`)).toEqual(['down inverse', 'up level']);
});

test('an actual never makes a direction sure', () => {
  const given = { name: '相談件数', target: '10件' };
  expect([judged({ ...given, actual: '2件' }), judged({ ...given, actual: '20件' })]).toEqual([
    'up level unsure 要確認',
    'down inverse unsure 要確認',
  ]);
});

test('the words of a plan’s stages are reached by the very word; their order counts where 段階 is set', () => {
  const of = (target: string, actual: string, more: Partial<RateInput> = {}): string => {
    const stageWords = ['検討', '作成', '実施'];
    const result = rate(
      { baseline: null, target: read(target), actual: read(actual), stageWords, ...more },
      rounding,
    );
    return result.ok ? `${result.choice.method} ${result.printed}` : result.reason;
  };
  expect([
    of('実施', '実施'),
    of('実施', '検討'),
    of('実施', '検討', { method: 'stage' }),
    of('実施', '運用'),
    of('運用', '運用'),
  ]).toEqual(['stage 100.0', 'stage-order', 'stage 33.3', 'stage-unknown', 'target-not-numeric']);
});
