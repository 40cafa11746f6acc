import { readFileSync } from 'node:fs';
import path from 'node:path';
import { achievementWords } from '../locales/ja/achievement';
import { explain, grade, rate, type RateInput } from '../src/achievement';
import { readQuantity, toCell } from '../src/quantity';

/**
 * How many texts are read, and how many indicators rated, graded and explained, in a second on one core; memory for a
 * plan of 300 measures × 5 indicators × 5 years.
 * Run: npx tsx --expose-gc bench/quantity-rate.ts
 */
const { values } = JSON.parse(
  readFileSync(path.join(__dirname, '../test/cases/quantities.json'), 'utf8'),
) as {
  values: readonly { text: string }[];
};
const texts = values.map(({ text }) => text);
const rounding = { mode: 'half-up', places: 1 } as const;
const gradeScale = [
  { grade: 'A', from: 100 },
  { grade: 'B', from: 75 },
  { grade: 'C', from: 50 },
  { grade: 'D', from: null },
];

const indicators = Array.from({ length: 5000 }, (_, i): readonly [string, string, string] => [
  `${900 + (i % 200)}百万円`,
  `${500 + (i % 300)}百万円`,
  `${600 + (i % 400)}.${i % 10}百万円`,
]);
const inputs = indicators.map(inputOf);

report('texts read', texts.length, () => texts.forEach((text) => readQuantity(text)));
report('texts to cells', texts.length, () => texts.forEach((text) => toCell(text)));
report('indicators rated and graded', inputs.length, () =>
  inputs.forEach((input) => grade(rate(input, rounding), gradeScale, 'exact')),
);
report('indicators read, rated, graded and explained', indicators.length, () =>
  indicators.forEach((texts) =>
    explain(rate(inputOf(texts), rounding), { gradeScale, gradeOn: 'exact', rounding }, achievementWords),
  ),
);

const before = usedMemory();
const held = Array.from({ length: 7500 }, (_, i) =>
  rate(inputOf(indicators[i % indicators.length] ?? ['', '', '']), rounding),
);
print(
  `memory of ${held.length} results with their figures: ${((usedMemory() - before) / 2 ** 20).toFixed(1)} MiB`,
);
print(`peak resident: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);

function inputOf([baseline, target, actual]: readonly [string, string, string]): RateInput {
  return { baseline: readQuantity(baseline), target: readQuantity(target), actual: readQuantity(actual) };
}

/** Repeats for about two seconds after a warm-up. */
function report(what: string, count: number, once: () => void): void {
  for (let i = 0; i < 5; i++) once();
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < 2000) {
    once();
    rounds++;
  }
  const perSecond = (rounds * count * 1000) / (performance.now() - start);
  print(`${what}: ${Math.round(perSecond).toLocaleString('en')} a second`);
}

function usedMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
