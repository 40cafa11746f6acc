const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes longest, by minutes on two cores: begun last, it would keep one core busy while the other has nothing to do. */
const slow = [
  'real/pane-failures',
  'real/pane-screens',
  'real/pane-home',
  'real/pane-grading',
  'real/pane-entry',
  'real/',
  'sheets/cut-texts',
];

/** Slow files first; the others as Jest would have them: failed ones first, then by the time that they took. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const found = slow.findIndex((name) => path.replaceAll('\\', '/').includes(`/test/${name}`));
      return found < 0 ? slow.length : found;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
