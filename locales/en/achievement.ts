import type { AchievementWords } from '../../src/achievement/words';

/** The words in which a rate is explained. */
export const achievementWords: AchievementWords = {
  directions: { up: 'rising', down: 'falling', keep: 'kept' },
  methods: {
    level: 'level',
    inverse: 'inverse',
    complement: 'complement',
    change: 'change',
    limit: 'limit',
    difference: 'difference',
    stage: 'stage',
    manual: 'by hand',
  },
  choices: {
    given: 'as set',
    'direction-given': 'by the direction that is set',
    'no-baseline': 'there is no baseline',
    'no-evidence': 'there is no evidence of the direction',
    'negative-figures': 'negative figures have no ratio',
    changes: 'target and actual value are both changes',
    stages: 'the target is a stage',
    'stage-words': 'the target is one of the stages of the plan',
    'not-numeric': 'the target is not a number',
  },
  evidence: {
    'qualifier-limit': () => 'the target is a limit',
    'other-limit': ({ target = '' }) => `the target "${target}" of another year is a limit`,
    'target-increase': ({ target = '' }) => `the target "${target}" is an increase`,
    'target-decrease': ({ target = '' }) => `the target "${target}" is a decrease`,
    'ratio-above': ({ target = '' }) => `the target "${target}" is more than before`,
    'ratio-below': ({ target = '' }) => `the target "${target}" is less than before`,
    'unit-rank': ({ unit = '' }) => `the unit "${unit}" is a rank, of which less is better`,
    'name-wanted': ({ words = '' }) => `of "${words}" in the name more is better`,
    'name-unwanted': ({ words = '' }) => `of "${words}" in the name less is better`,
    'target-above-baseline': () => 'the target is above the baseline',
    'target-below-baseline': () => 'the target is below the baseline',
    'target-equals-baseline': () => 'the target equals the baseline',
    'targets-rise': ({ first = '', last = '' }) => `the targets rise from ${first} to ${last}`,
    'targets-fall': ({ first = '', last = '' }) => `the targets fall from ${first} to ${last}`,
    'target-zero': () => 'the target is 0',
    'target-whole': () => 'the target is 100%, the most there is',
    'actual-below-target': ({ actual = '' }) => `the actual value ${actual} is below the target`,
    'actual-above-target': ({ actual = '' }) => `the actual value ${actual} is above the target`,
  },
  because: (clauses) => clauses.join(', '),
  against: (clauses) => `but ${clauses.join(', ')}`,
  sureness: { given: 'as set', sure: 'sure', assumed: 'assumed', unsure: 'to be decided' },
  doubts: {
    weak: 'to be decided: there is too little evidence of the direction',
    contradictory: 'to be decided: the evidence of the direction is contradictory',
  },
  comma: ', ',
  stop: '; ',
  reasons: {
    'target-missing': () => 'there is no target',
    'target-not-numeric': (printed) => `the target "${printed}" is not one number`,
    'actual-missing': () => 'there is no actual value',
    'actual-not-numeric': (printed) => `the actual value "${printed}" is not one number`,
    'target-zero': () => 'the target is 0 and cannot be divided by',
    'target-negative': (printed) => `the target "${printed}" is negative and is missed, which gives no ratio`,
    'actual-zero': () => 'the actual value is 0 and cannot be divided by',
    'actual-negative': (printed) => `the actual value "${printed}" is negative, which gives no ratio`,
    'baseline-missing': () => 'there is no baseline',
    'baseline-not-numeric': (printed) => `the baseline "${printed}" is not one number`,
    'target-equals-baseline': () => 'the target equals the baseline, so there is no change to measure',
    'units-differ': () => 'the units differ and cannot be converted',
    'stage-unknown': (printed) => `"${printed}" is not one of the stages`,
    'stage-order': (printed) =>
      `"${printed}" is not the stage of the target, and the order of the stages is not fixed (choose the method "stage" to use the order in the settings)`,
    'change-without-baseline': (printed) =>
      `the target "${printed}" is a change, and there is no baseline to change from (write the actual value as a change too)`,
    'change-unclear': (printed) =>
      `it is not clear what "${printed}" is a change from, or whether it is a level`,
    'actual-is-change': (printed) =>
      `the actual value "${printed}" is a change, which cannot be compared with a level`,
    'direction-unsure': () =>
      'it is not clear whether more or less is better (to be decided: choose the direction)',
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
  metExactly: (actual, target) => `${actual} is the target ${target} itself`,
  expected: (value, final, passed, years) =>
    ` (the target is the expected value ${value}: year ${String(passed)} of ${String(years)} from the baseline to the final target ${final})`,
  calculatedAs: ': ',
  stage: (position, name) => `${position} (${name})`,
  unrounded: (exact) => ` (unrounded ${exact}%)`,
  converted: (printed, converted) => ` (${printed} = ${converted})`,
  range: (from, to, above = false, included = false) =>
    [
      from === null ? '' : `${above ? 'above' : 'from'} ${from}`,
      to === null ? '' : `${included ? 'up to' : 'below'} ${to}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  formulas: {
    level: () => 'actual ÷ target',
    inverse: () => 'target ÷ actual',
    complement: () => '2 − actual ÷ target',
    change: (direction) =>
      direction === 'down'
        ? '(baseline − actual) ÷ (baseline − target)'
        : '(actual − baseline) ÷ (target − baseline)',
    limit: (direction) =>
      `100% within the limit, else ${direction === 'down' ? 'target ÷ actual' : direction === 'up' ? 'actual ÷ target' : 'the smaller ÷ the larger'}`,
    difference: () => 'actual − target',
    stage: () => 'place of the actual ÷ place of the target among the stages',
    manual: () => 'not calculated',
  },
  rounded: (exact, mode, places) =>
    `${exact}, ${mode === 'truncate' ? 'truncated' : 'rounded half up'} to ${String(places)} ${places === 1 ? 'decimal' : 'decimals'}`,
  compared: { better: 'better than the baseline', same: 'as the baseline', worse: 'worse than the baseline' },
  threshold: (grade, range) => (range === '' ? grade : `${grade}: ${range}`),
  thresholds: (grades, on) =>
    `${grades.join(', ')} (decided on the ${on === 'exact' ? 'unrounded' : 'printed'} rate)`,
  graded: (grade, range) => ` → ${grade}${range === '' ? '' : ` (${range})`}`,
};
