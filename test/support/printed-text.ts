import { execFileSync } from 'node:child_process';

/** One character on a page; x is its left edge, y the base line, pt from the top left corner. */
export interface PlacedChar {
  readonly char: string;
  readonly x: number;
  readonly y: number;
}

/** Where the base line stands in the boxes of `pdftotext`, as a share of their height; LibreOffice writes no ascent. */
export const baseline = { ours: 0.88, libreOffice: 0.95 / 1.3 } as const;

/** Every character of a PDF, page by page, as `pdftotext -bbox` finds it; a word's width is shared among its characters. */
export function placedChars(pdf: string, base: number): PlacedChar[][] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => [...page.matchAll(word)].flatMap((match) => charsOf(match, base)));
}

const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/g;

function charsOf(
  [, x0 = '', y0 = '', x1 = '', y1 = '', text = '']: RegExpMatchArray,
  base: number,
): PlacedChar[] {
  const chars = [
    ...text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  ];
  const shares = chars.map((char) => (/[ -\u036f\uff61-\uff9f]/.test(char) ? 0.5 : 1));
  const em = (Number(x1) - Number(x0)) / shares.reduce((sum, share) => sum + share, 0);
  const y = Number(y0) + base * (Number(y1) - Number(y0));
  let x = Number(x0);
  return chars.map((char, i) => {
    const placed = { char, x, y };
    x += (shares[i] ?? 0) * em;
    return placed;
  });
}

/** Characters of `page` that have no equal within `reach` pt on the other page, each of which answers for one only. */
export function withoutMatch(
  page: readonly PlacedChar[],
  other: readonly PlacedChar[],
  reach: number,
): PlacedChar[] {
  const left = new Map<string, PlacedChar[]>();
  for (const one of other) left.set(one.char, [...(left.get(one.char) ?? []), one]);
  return page.filter((one) => {
    const candidates = left.get(one.char) ?? [];
    const distance = (there: PlacedChar): number =>
      Math.max(Math.abs(there.x - one.x), Math.abs(there.y - one.y));
    const nearest = candidates.reduce<PlacedChar | null>(
      (best, there) => (best === null || distance(there) < distance(best) ? there : best),
      null,
    );
    if (!nearest || distance(nearest) > reach) return true;
    candidates.splice(candidates.indexOf(nearest), 1);
    return false;
  });
}
