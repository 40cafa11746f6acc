import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { XlsxBook } from '../../src/book/xlsx';
import { findFormat } from '../../src/formats';
import { settingsSheetName } from '../../src/formats/settings-names';
import { plan as planSchema, valueText, type Indicator, type Plan } from '../../src/plan';
import { readQuantity, withNumber } from '../../src/quantity';
import { planEdits } from '../../src/sheets/build';
import { municipalities } from '../../src/tables';
import Fraction from 'fraction.js';
import { readFileSync } from 'node:fs';

const seeds = path.resolve(import.meta.dirname, '../../seeds');
const sizes = [25, 40, 60];

/** Workbooks of the five forms with 25, 40 or 60 measures, every indicator with all targets and two actuals, of other cities and with other figures. */
export function makeWorkbooks(folder: string, count: number): void {
  const bases = ['sanyo-onoda', 'ube-reform', 'ube-dx', 'mine', 'seki'].flatMap((id) =>
    sizes.map((size) => {
      const plan = filledPlan(id, size);
      const format = findFormat(id);
      if (!format) throw new Error(id);
      const book = XlsxBook.create();
      book.apply(planEdits(plan, format));
      const settings = book.sheet(settingsSheetName)?.part.path;
      return { city: plan.municipality, parts: unzipSync(book.save()), settings };
    }),
  );
  const cities = municipalities().filter(({ name }) => name !== '');
  for (let i = 0; i < count; i++) {
    const base = bases[i % bases.length];
    if (!base) throw new Error('no bases');
    const { city, parts, settings } = base;
    const { prefecture, name } = cities[(i * 8) % cities.length] ?? { prefecture: '', name: '' };
    const random = generator(i + 1);
    const other = Object.fromEntries(
      Object.entries(parts).map(([file, bytes]) => [
        file,
        file === settings
          ? // the limits of grades stay in their order
            strToU8(strFromU8(bytes).replaceAll(`<t>${city}</t>`, `<t>${prefecture}${name}</t>`))
          : /worksheets\/sheet\d+\.xml$/u.test(file)
            ? strToU8(otherFigures(strFromU8(bytes), random))
            : bytes,
      ]),
    );
    writeFileSync(path.join(folder, `${String(i).padStart(4, '0')}.xlsx`), zipSync(other, { level: 6 }));
  }
}

/** Every year has a target, the first two have an actual. */
function filledPlan(id: string, size: number): Plan {
  const seed = planSchema.parse(JSON.parse(readFileSync(path.join(seeds, `${id}.json`), 'utf8')));
  const { years } = seed.settings;
  const last = years.at(-1) ?? 'R8';
  const reportYear = years[1] ?? last;
  const filled = (indicator: Indicator): Indicator => {
    const one =
      indicator.finalTarget ?? indicator.targets[last] ?? Object.values(indicator.targets)[0] ?? '100件';
    const quantity = readQuantity(valueText(one));
    const text = (share: number): string =>
      quantity.kind === 'number'
        ? withNumber(quantity, new Fraction(Math.round(quantity.number.valueOf() * share * 10), 10)).text
        : `${String(Math.round(share * 100))}件`;
    return {
      ...indicator,
      baseline: indicator.baseline ?? text(0.8),
      targets: Object.fromEntries(years.map((year, i) => [year, text(0.9 + i / 50)])),
      actuals: Object.fromEntries(years.slice(0, 2).map((year, i) => [year, text(0.85 + i / 40)])),
    };
  };
  const withIndicators = seed.measures.filter(({ indicators }) => indicators.length > 0);
  const measures = Array.from({ length: size }, (_, i) => {
    const measure = withIndicators[i % withIndicators.length];
    if (!measure) throw new Error(id);
    return { ...measure, number: String(i + 1), indicators: measure.indicators.map(filled) };
  });
  const { overview: _, ...plan } = seed;
  return { ...plan, measures, settings: { ...seed.settings, reportYear } };
}

/** Typed numbers of a sheet, each up to a fifth larger or smaller. */
function otherFigures(xml: string, random: () => number): string {
  return xml.replace(
    /(<c r="[A-Z]+\d+"(?: s="\d+")?>)<v>(\d+(?:\.\d+)?)<\/v>/gu,
    (_, cell: string, value: string) => {
      const places = value.split('.')[1]?.length ?? 0;
      return `${cell}<v>${(Number(value) * (0.8 + random() * 0.4)).toFixed(places)}</v>`;
    },
  );
}

/** The same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0;
    return ((state >>> 8) & 0xffff) / 0x10000;
  };
}
