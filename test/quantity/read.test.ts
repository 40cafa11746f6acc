import { readQuantity, type Quantity } from '../../src/quantity';
import { caseText } from '../cases/read-cases';

interface Case {
  readonly text: string;
  readonly kind: Quantity['kind'];
  readonly number: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly yearNote: string | null;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly unitFrom?: string;
  readonly parts?: readonly {
    readonly label: string;
    readonly number?: number;
    readonly text?: string;
    readonly unit?: string;
    readonly unitFrom?: string;
    readonly qualifier?: string;
    readonly yearNote?: string;
  }[];
}

const { values } = JSON.parse(caseText('quantities.json')) as { values: readonly Case[] };

/** What a person knew from elsewhere: the year from the text beside the table, the unit from the figures around. */
const knownFromElsewhere: Readonly<Record<string, Partial<Case>>> = {
  '4,842千枚': { yearNote: null },
  '2.84': { unit: null },
};

test.each(values.map((value) => [value.text, value] as const))(
  '「%s」 is read as a person read it',
  (text, value) => {
    const { kind, number, unit, qualifier, yearNote } = { ...value, ...knownFromElsewhere[text] };
    const isNumber = kind === 'number';
    expect(flat(readQuantity(text))).toEqual({
      text,
      kind,
      number: isNumber ? number : null,
      unit: isNumber ? unit : null,
      qualifier,
      yearNote,
      suffix: value.suffix ?? null,
    });
  },
);

test.each(values.filter((value) => value.kind === 'compound').map((value) => [value.text, value] as const))(
  '「%s」 has the parts that a person saw',
  (text, value) => {
    const quantity = readQuantity(text);
    const parts = quantity.kind === 'compound' ? quantity.parts : [];
    expect(
      parts.map((part) => ({
        number: part.number?.valueOf() ?? null,
        text: part.text ?? null,
        unit: part.unit ?? null,
        qualifier: part.qualifier ?? null,
        yearNote: part.yearNote ?? null,
      })),
    ).toEqual(
      (value.parts ?? []).map((part) => ({
        number: part.number ?? null,
        text: part.text ?? null,
        unit: part.unitFrom ? null : (part.unit ?? null),
        qualifier: part.qualifier ?? null,
        yearNote: part.yearNote ?? null,
      })),
    );
  },
);

/** text → kind, number, unit, qualifier, year, prefix */
const more: readonly [string, ...(string | number | null)[]][] = [
  ['1億2,000万円', 'number', 120000000, '円', null, null, null],
  ['12億3,456万7千円', 'number', 1234567000, '円', null, null, null],
  ['1兆円', 'number', 1, '兆円', null, null, null],
  ['60万', 'number', 60, '万', null, null, null],
  ['１２．５％', 'number', 12.5, '%', null, null, null],
  ['５，０００件', 'number', 5000, '件', null, null, null],
  ['△１，２３４千円', 'number', -1234, '千円', null, null, null],
  ['▲ 3.5%', 'number', -3.5, '%', null, null, null],
  ['−12件', 'number', -12, '件', null, null, null],
  ['－12件', 'number', -12, '件', null, null, null],
  ['+5%', 'number', 5, '%', null, null, null],
  ['1,234㎡', 'number', 1234, 'm2', null, null, null],
  ['120t-CO2', 'number', 120, 't-CO2', null, null, null],
  ['1,000円/人', 'number', 1000, '円/人', null, null, null],
  ['30 件', 'number', 30, '件', null, null, null],
  ['100件超', 'number', 100, '件', '超', null, null],
  ['100件未満', 'number', 100, '件', '未満', null, null],
  ['50以上', 'number', 50, null, '以上', null, null],
  ['概ね80%', 'number', 80, '%', '概ね', null, null],
  ['約1.5倍', 'number', 1.5, '倍', '約', null, null],
  ['延べ2,700件', 'number', 2700, '件', '延べ', null, null],
  ['累計100件以上', 'number', 100, '件', '累計・以上', null, null],
  ['10%以上削減', 'number', 10, '%', '以上・削減', null, null],
  ['30件（累計）', 'number', 30, '件', '累計', null, null],
  ['(見込)94.8%', 'number', 94.8, '%', '見込', null, null],
  ['94.8％（見込み）', 'number', 94.8, '%', '見込み', null, null],
  ['15.3%（速報値）', 'number', 15.3, '%', '速報値', null, null],
  ['982百万円（平成28年度）', 'number', 982, '百万円', null, 'H28', null],
  ['57.35点（2016年度）', 'number', 57.35, '点', null, 'H28', null],
  ['35.0%（令和元年度）', 'number', 35, '%', null, 'R1', null],
  ['30件(H31)', 'number', 30, '件', null, 'H31', null],
  ['30件(R3実績)', 'number', 30, '件', '実績', 'R3', null],
  ['4,842千枚（R3下半期）', 'number', 4842, '千枚', null, 'R3下半期', null],
  ['50.2%（R2.3.31現在）', 'number', 50.2, '%', null, 'R2.3.31', null],
  ['R3：982百万円', 'number', 982, '百万円', null, 'R3', null],
  ['R4～R8の累計 500件', 'number', 500, '件', '累計', 'R4~R8', null],
  ['1.6％（本市・R３年度末）', 'number', 1.6, '%', null, 'R3末', null],
  ['約８０％（採用計画に対する採用数の割合、R３年度実績）', 'number', 80, '%', '約・実績', 'R3', null],
  ['810人（R４年3月31日現在）', 'number', 810, '人', null, 'R4年3月31日', null],
  ['登録者数：R3年度：964人', 'number', 964, '人', null, 'R3', '登録者数'],
  ['R4.1時点34.9%', 'number', 34.9, '%', null, 'R4.1時点', null],
  ['効果額 2億2800万円', 'number', 228000000, '円', null, null, '効果額'],
  ['226施設（712,706㎡）', 'compound', null, null, null, null, null],
  ['寄附額は164,686,200円。', 'text', null, null, null, null, null],
  ['検討委員会2回、将来構想の追加・修正', 'text', null, null, null, null, null],
  ['２ 債権管理', 'text', null, null, null, null, null],
  ['資料1', 'text', null, null, null, null, null],
  ['43人（正職員）', 'number', 43, '人', null, null, null],
  ['市税(主要4税現年分)収納率 99.3%', 'number', 99.3, '%', null, null, '市税(主要4税現年分)収納率'],
  ['1人1日当たり900g', 'number', 900, 'g', '1人1日当たり', null, null],
  ['満足度4.3点（5点満点）', 'number', 4.3, '点', null, null, '満足度'],
  ['12%台', 'number', 12, '%', '台', null, null],
  ['3割', 'number', 3, '割', null, null, null],
  ['30件に増加', 'number', 30, '件', null, null, null],
  ['10～15件', 'compound', null, null, null, null, null],
  ['100-120件', 'compound', null, null, null, null, null],
  ['70点以上80点未満', 'compound', null, null, null, null, null],
  ['5人から3人へ', 'compound', null, null, null, null, null],
  ['件数：7,354　人数：171,460', 'compound', null, null, null, null, null],
  ['①5件 ②3件', 'compound', null, null, null, null, null],
  ['1,000人（うち新規100人）', 'compound', null, null, null, null, null],
  ['調査中', 'text', null, null, '未確定', null, null],
  ['第3次計画策定', 'text', null, null, null, null, null],
  ['令和4年4月1日', 'text', null, null, null, null, null],
  ['R4.3.31', 'text', null, null, null, null, null],
  ['2022年', 'text', null, null, null, null, null],
  ['3年目', 'text', null, null, null, null, null],
  ['10:30', 'text', null, null, null, null, null],
  ['3/4', 'text', null, null, null, null, null],
  ['0836-82-1111', 'text', null, null, null, null, null],
  ['A4サイズ', 'text', null, null, null, null, null],
  ['1,23件', 'text', null, null, null, null, null],
  ['', 'none', null, null, null, null, null],
  ['―', 'none', null, null, null, null, null],
];

test.each(more.map(([text, ...expected]) => ({ text, expected })))(
  '「$text」 is read by the same grammar',
  ({ text, expected }) => {
    const quantity = readQuantity(text);
    const { kind, number, unit, qualifier, yearNote } = flat(quantity);
    const prefix = (quantity.kind === 'number' && quantity.prefix) || null;
    expect([kind, number, unit, qualifier, yearNote, prefix]).toEqual(expected);
  },
);

function flat(quantity: Quantity) {
  const isNumber = quantity.kind === 'number';
  return {
    text: quantity.text,
    kind: quantity.kind,
    number: isNumber ? quantity.number.valueOf() : null,
    unit: isNumber ? quantity.unit : null,
    qualifier: 'qualifier' in quantity ? (quantity.qualifier ?? null) : null,
    yearNote: isNumber ? quantity.yearNote : null,
    suffix: isNumber ? (quantity.suffix ?? null) : null,
  };
}

test('what has more than a hundred digits is a text, and a long text is read to its end', () => {
  const kinds = (text: string): string => readQuantity(text).kind;
  expect(kinds('9'.repeat(100))).toBe('number');
  expect(kinds('9'.repeat(101))).toBe('text');
  expect(kinds(`${'123,'.repeat(40)}123件`)).toBe('text');
  expect(kinds(`0.${'3'.repeat(120)}`)).toBe('text');
  // what looks at every character from every other one does not come to an end here; times are in bench/hostile.ts
  for (const piece of ['9', '5件', '（', '約', '1～', '-', '1億', '.']) {
    const long = piece.repeat(32_767 / piece.length);
    expect(readQuantity(long)).toMatchObject({ text: long });
  }
});
