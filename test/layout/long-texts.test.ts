import { formats } from '../../src/formats';
import { overflow } from '../../src/layout/overflow';
import { layText } from '../../src/print/cell-text';
import { fontMetrics } from '../../src/print/font-metrics';
import { areaSize, geometryOf } from '../../src/print/geometry';
import { printSheet } from '../../src/print';
import { plan, type Plan } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { readSeed } from '../support/seed';

/** The first measures of a plan with every text of a sentence's length grown to 600 characters. */
function longPlan(id: string): Plan {
  const { overview: _, ...seed } = readSeed(id);
  const grown = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.length >= 25 && /[ぁ-ん]/.test(value) ? value.repeat(24).slice(0, 599) + '末' : value;
    if (Array.isArray(value)) return value.map(grown);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, grown(one)]));
  };
  const measures = seed.measures
    .slice(0, 6)
    .map((measure) => ({ ...(grown(measure) as object), title: measure.title }));
  return plan.parse({ ...seed, measures });
}

test.each(formats.map((format) => [format.id, format] as const))(
  '%s: texts of 600 characters are printed whole or reported',
  (id, format) => {
    let long = 0;
    const silent: string[] = [];
    for (const edit of planEdits(longPlan(id), format)) {
      if (edit.kind !== 'putSheet') continue;
      const sheet = printSheet(edit.content, null);
      const geometry = geometryOf(sheet);
      const reported = new Set(overflow(sheet).map(({ row, col }) => `${row},${col}`));
      for (const { row, col } of sheet.cells) {
        const text = sheet.shown(row, col);
        if (text.length < 600) continue;
        long++;
        const area = geometry.mergeAt(row, col) ?? { row, col, rows: 1, cols: 1 };
        const box = areaSize(geometry, area);
        const pieces = layText({ text, kind: 'text', style: sheet.styleAt(row, col) ?? {}, ...box });
        const whole = pieces.every(
          ({ y, size }) => y - fontMetrics.ascent * size >= 0 && y + fontMetrics.descent * size <= box.height,
        );
        if (!whole && !reported.has(`${row},${col}`)) silent.push(`${sheet.name} ${row},${col}`);
      }
    }
    expect({ silent, some: long > 5 }).toEqual({ silent: [], some: true });
  },
);
