import { generalWithin, shownNumber } from '../../src/print/shown-number';

/** 21 November 2026, noon, and 15 May 2019. */
const [day, firstOfReiwa] = [46347.5, 43600] as const;

test.each([
  ['yyyy"年"m"月"d"日"', day, '2026年11月21日'],
  ['[$-411]ggge"年"m"月"d"日"', day, '令和8年11月21日'],
  ['[$-411]ge.m.d;@', day, 'R8.11.21'],
  ['ggge"年"', firstOfReiwa, '令和1年'],
  ['[$-ja-JP-x-gannen]ggge"年"m"月"', firstOfReiwa, '令和元年5月'],
  ['[$-411]gge.m', 43585, '平31.4'],
  ['rr"年"', day, '令和08年'],
  ['m"月"d"日"(aaa)', day, '11月21日(土)'],
  ['d-mmm-yy', day, '21-Nov-26'],
  ['yyyy/m/d h:mm', day, '2026/11/21 12:00'],
  ['[h]:mm', 1.5, '36:00'],
  ['# ?/?', 1.75, '1 3/4'],
  ['0.00E+00', 12345678, '1.23E+07'],
  ['0.0%', 0.1234, '12.3%'],
  ['[DBNum3]#,##0"件"', 1234, '１,２３４件'],
  ['#,##0.0,"千円"', 1234567, '1,234.6千円'],
  ['0.00,,"百万"', 1234567, '1.23百万'],
  [';;;', 5, ''],
  ['#,###', 0, ''],
  ['0;-0;;@', 0, ''],
  ['0;-0;;@', -3, '-3'],
  ['[$-F800]dddd, mmmm dd, yyyy', day, '2026年11月21日'],
  ['[$-F400]h:mm:ss AM/PM', day, '12:00:00'],
  ['[$-x-sysdate]dddd, mmmm dd, yyyy', day, '2026年11月21日'],
  ['[DBNum1][$-411]General', 1234, '千二百三十四'],
  ['[DBNum1]General', 100_010_005, '一億一万五'],
  ['[DBNum1]0', 1204, '一二〇四'],
  ['[DBNum2][$-411]General', 1234, '壱阡弐百参拾四'],
  ['[DBNum3]General', 1234, '千２百３十４'],
  ['[DBNum3][$-411]0', 120, '１２０'],
  ['[DBNum1][$-411]ggge"年"m"月"d"日"', day, '令和八年十一月二十一日'],
  ['[DBNum1][$-411]yyyy"年"m"月"', day, '二〇二六年十一月'],
  ['[DBNum3][$-411]ggge"年"m"月"', day, '令和８年１１月'],
  ['General', 1 / 3, '0.333333333'],
])('%s shows %d as %s', (format, value, text) => {
  expect(shownNumber(value, format).text).toBe(text);
});

test('a number format colours its number', () => {
  expect([1, -1].map((value) => shownNumber(value, '#,##0;[Red]△#,##0'))).toEqual([
    { text: '1' },
    { text: '△1', color: '#FF0000' },
  ]);
});

test('a number in the general format is rounded to its cell, as long as its whole part fits', () => {
  expect([8, 4, 3].map((characters) => generalWithin(12.3456789, characters))).toEqual([
    '12.34568',
    '12.3',
    '12',
  ]);
  expect(generalWithin(1234567, 4)).toBeNull();
});

test('a day before 1900 fills its cell', () => {
  expect(shownNumber(-1, 'yyyy/m/d').text).toMatch(/^#+$/);
});
