/** Marks that stand before an amount, and the unit that they are. */
const currencies: readonly (readonly [string, string])[] = [
  ['¥', '円'],
  // the yen of Japanese code pages
  ['\\', '円'],
  ['US$', 'ドル'],
  ['$', 'ドル'],
  ['€', 'ユーロ'],
  ['£', 'ポンド'],
];

/** The mark of a currency at the end of what stands before a figure, with the space after it; '' where none is. */
export function currencyBefore(lead: string): string {
  const last = lead.trimEnd();
  const found = currencies.find(([mark]) => last.endsWith(mark));
  return found ? lead.slice(last.length - found[0].length) : '';
}

/** 「¥1,200」 is in 円, 「¥1,200千」 in 千円; null where the unit behind the figure is another. */
export function currencyUnit(printed: string, behind: string | null): string | null {
  const unit = currencies.find(([mark]) => mark === printed.trim())?.[1];
  if (unit === undefined) return null;
  if (behind === null) return unit;
  if (behind.endsWith(unit)) return behind;
  return /^[千百十]?[千万億兆]$/u.test(behind) ? behind + unit : null;
}
