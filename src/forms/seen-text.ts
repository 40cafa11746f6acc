/**
 * A long decimal without a format as its column shows it: 1.05555555555556 → 1.05556. Excel cuts such a number where the column
 * ends; all of its digits are nothing that somebody has seen in the sheet.
 */
export function seenText(text: string): string {
  return text.replace(/^-?\d+\.\d{6,}$/u, (number) => String(Number(Number(number).toPrecision(6))));
}
