import { paneEn } from '../../locales/en/pane';
import { paneJa } from '../../locales/ja/pane';

test('numbers and times are written as the language writes them', () => {
  const time = new Date(2024, 0, 9, 15, 4).getTime();
  expect([paneJa.number(1234567.5), paneEn.number(1234567.5)]).toEqual(['1,234,567.5', '1,234,567.5']);
  expect([paneJa.time(time), paneEn.time(time).replace(/\s/u, ' ')]).toEqual(['15:04', '03:04 PM']);
  expect(paneJa.home.strand(998, 1000)).toBe('998/1,000');
  expect(paneEn.home.next.fill(1200)).toBe('1,200 fields are still empty.');
});
