import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';
import { numberText } from '../../number';

const n = numberText('en');

/** Texts of the table of what is to be settled, English. */
export const settlingEn: Pick<PaneTexts, 'settling'> = {
  settling: {
    heading: 'Directions to decide',
    waiting: (count) =>
      `For ${plural(count, 'indicator')} it is not certain whether more or less is better. Until that is decided there is no rate.`,
    open: 'Decide',
    openCount: (count) => `Decide directions (${n(count)})`,
    openOne: 'Decide the direction',
    about:
      'Neither the figures nor the names say for certain whether more or less is better. Tick the guesses that are right; otherwise choose a direction or method. What you decide is written into the cells beside the form.',
    apply: (count) => `Decide ${plural(count, 'indicator')}`,
    back: 'Back to grading',
    all: 'All as guessed',
    none: 'There is nothing to decide.',
    table: 'Directions to decide',
    columns: {
      indicator: 'Indicator',
      guess: 'Guess and reasons',
      choice: 'Direction, method',
      rate: 'Rate',
    },
    baseline: 'Baseline',
    target: 'Target',
    finalTarget: 'Final target',
    actual: 'Actual',
    guess: (direction, method) => `Guess: ${direction}, ${method}`,
    either: (word, rate) => `${rate} if ${word}`,
    option: (word, rate) => `${word}: ${rate}`,
    ofYear: (guess, year) => `${guess} (by the figures of ${year})`,
    asGuessed: 'As guessed',
    asChosen: 'As chosen',
    label: (what, number, indicator) => `${what}: ${number} ${indicator}`,
    select: (number, indicator) => `Go to the cell of ${number} ${indicator}`,
    noCell:
      'This sheet has lost its cell for the direction, so it cannot be decided here. Copy the cells beside the form from another sheet of the plan.',
    title: 'Deciding directions',
    preview: (count, sheets, cells) =>
      `${plural(count, 'direction')} will be decided: ${plural(cells, 'cell')} on ${plural(sheets, 'sheet')} will be written`,
    done: (count, left) =>
      `${plural(count, 'direction')} decided. ${left === 0 ? 'Nothing is left to decide.' : `${n(left)} still to decide.`}`,
  },
};
