/** The first day of each era as an Excel serial date, the newest first; Excel begins in 1900, that is 明治33. */
const eras = [
  { from: 43586, first: 2019, letter: 'R', name: '令和' },
  { from: 32516, first: 1989, letter: 'H', name: '平成' },
  { from: 9856, first: 1926, letter: 'S', name: '昭和' },
  { from: 4595, first: 1912, letter: 'T', name: '大正' },
  { from: 0, first: 1868, letter: 'M', name: '明治' },
] as const;

/** Text in quotes, an escaped character, a bracket, or one of the codes for years of an era. */
const piece = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]|General|E[+-]|AM\/PM|A\/P|g+|e+|rr?/giu;

/**
 * A number format with its codes for Japanese years (`ggge`, `ee`, `r`) replaced by what they show of this serial date:
 * `[$-411]ggge"年"m"月"` → `[$-411]"令和""8""年"m"月"`. Formats without them stay as they are.
 */
export function withEras(numberFormat: string, serial: number): string {
  if (!isDateFormat(numberFormat)) return numberFormat;
  const era = eras.find(({ from }) => from <= serial) ?? eras[4];
  const year = yearOf(serial) - era.first + 1;
  const first = /x-gannen/i.test(numberFormat) && year === 1 ? '元' : null;
  return numberFormat.replace(piece, (code) => {
    switch (code.toLowerCase()) {
      case 'g':
        return `"${era.letter}"`;
      case 'gg':
        return `"${era.name.slice(0, 1)}"`;
      case 'ggg':
        return `"${era.name}"`;
      case 'e':
        return `"${first ?? year}"`;
      case 'ee':
        return `"${first ?? two(year)}"`;
      case 'r':
        return `"${era.letter}${two(year)}"`;
      case 'rr':
        return `"${era.name}${two(year)}"`;
      default:
        return code;
    }
  });
}

/** Whether a format shows a date or a time. */
export function isDateFormat(numberFormat: string): boolean {
  const bare = numberFormat.replace(/"[^"]*"?|\\.|[_*].|\[[^hms\]][^\]]*\]|General|[0#?.][Ee][+-]/giu, '');
  return /[ymdhsgea]|rr?/i.test(bare);
}

/** The western year of an Excel serial date; Excel counts a 29 February 1900 that was none. */
function yearOf(serial: number): number {
  const days = Math.floor(serial) - (serial >= 60 ? 25569 : 25568);
  return new Date(days * 86_400_000).getUTCFullYear();
}

function two(year: number): string {
  return String(year).padStart(2, '0');
}
