import type { AchievementWords } from '../../src/achievement/words';

/** The words in which a rate is explained. */
export const achievementWords: AchievementWords = {
  directions: { up: 'rising', down: 'falling', keep: 'kept' },
  methods: {
    level: 'level',
    inverse: 'inverse',
    change: 'change',
    limit: 'limit',
    difference: 'difference',
    stage: 'stage',
    manual: 'by hand',
  },
  choices: {
    given: 'as set',
    'direction-given': 'by the direction that is set',
    'qualifier-limit': 'the target is a limit',
    'target-above-baseline': 'the target is above the baseline',
    'target-below-baseline': 'the target is below the baseline',
    'target-equals-baseline': 'the target equals the baseline',
    'target-zero': 'the target is 0',
    'no-baseline': 'there is no baseline',
    stages: 'the target is a stage',
    'not-numeric': 'the target is not a number',
  },
  reasons: {
    'target-missing': () => 'there is no target',
    'target-not-numeric': (printed) => `the target "${printed}" is not one number`,
    'actual-missing': () => 'there is no actual value',
    'actual-not-numeric': (printed) => `the actual value "${printed}" is not one number`,
    'target-zero': () => 'the target is 0, which cannot divide',
    'target-negative': (printed) => `the target "${printed}" is negative and is missed, which gives no ratio`,
    'actual-zero': () => 'the actual value is 0, which cannot divide',
    'baseline-missing': () => 'there is no baseline',
    'baseline-not-numeric': (printed) => `the baseline "${printed}" is not one number`,
    'target-equals-baseline': () => 'the target equals the baseline, so that there is no change to measure',
    'units-differ': () => 'the units differ and cannot be converted',
    'stage-unknown': (printed) => `"${printed}" is not one of the stages`,
    manual: () => 'the indicator is graded by hand',
  },
  percent: '%',
  equals: ' = ',
  noRate: 'No rate: ',
  noGrade: ' → no grade',
  negative: '-',
  choice: (direction, method, why) => `${direction}, ${method} (${why})`,
  chosen: (line, choice) => `${line} [${choice}]`,
  kept: (actual, target) => `${actual} (target ${target} kept)`,
  limitMet: (actual, target) => `${actual} keeps the limit (${target})`,
  limitMissed: (actual, target) => `${actual} misses the limit (${target})`,
  limitTouched: (actual, target) => `${actual} is the limit itself and misses it (${target})`,
  reckonedAs: ': ',
  stage: (position, name) => `${position} (${name})`,
  unrounded: (exact) => ` (unrounded ${exact}%)`,
  converted: (printed, converted) => ` (${printed} = ${converted})`,
  range: (from, below) =>
    [from === null ? '' : `from ${from}`, below === null ? '' : `below ${below}`]
      .filter((part) => part !== '')
      .join(', '),
  formulas: {
    level: () => 'actual ÷ target',
    inverse: () => 'target ÷ actual',
    change: (direction) =>
      direction === 'down'
        ? '(baseline − actual) ÷ (baseline − target)'
        : '(actual − baseline) ÷ (target − baseline)',
    limit: (direction) =>
      `100% within the limit, else ${direction === 'down' ? 'target ÷ actual' : direction === 'up' ? 'actual ÷ target' : 'the smaller ÷ the larger'}`,
    difference: () => 'actual − target',
    stage: () => 'place of the actual ÷ place of the target among the stages',
    manual: () => 'not reckoned',
  },
  rounded: (exact, mode, places) =>
    `${exact}, ${mode === 'truncate' ? 'cut off' : 'rounded half up'} at ${String(places)} ${places === 1 ? 'decimal' : 'decimals'}`,
  threshold: (grade, range) => (range === '' ? grade : `${grade}: ${range}`),
  thresholds: (grades, on) =>
    `${grades.join(', ')} (decided on the ${on === 'exact' ? 'unrounded' : 'printed'} rate)`,
  graded: (grade, range) => ` → ${grade}${range === '' ? '' : ` (${range})`}`,
};
