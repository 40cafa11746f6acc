import type { PaneTexts } from '../../ja/pane';
import { plural } from '../plural';
import { numberText } from '../../number';

const n = numberText('en');

/** Texts of the table of what is to be settled, English. */
export const settlingEn: Pick<PaneTexts, 'settling'> = {
  settling: {
    heading: 'Indicators to be settled',
    waiting: (count) =>
      `Of ${plural(count, 'indicator')} it is not sure whether more or less is better. Until that is settled there is no rate.`,
    open: 'Settle them',
    openCount: (count) => `Settle directions (${n(count)})`,
    openOne: 'Settle the direction',
    about:
      'Neither figures nor names tell for sure whether more or less is better. Tick what is guessed right, else choose direction or method. What you settle is written into the sheet, to the cells beside the form.',
    apply: (count) => `Settle ${plural(count, 'indicator')}`,
    back: 'Back to grading',
    all: 'All as guessed',
    none: 'There is nothing to be settled.',
    table: 'Indicators to be settled',
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
    asChosen: 'Settle it so',
    label: (what, number, indicator) => `${what}: ${number} ${indicator}`,
    select: (number, indicator) => `Go to the cell of ${number} ${indicator}`,
    noCell:
      'This sheet has lost its cell for the direction, so that it cannot be settled here. Copy the cells beside the form from another sheet of the plan.',
    title: 'Directions settled',
    preview: (count, sheets, cells) =>
      `${plural(count, 'direction')} will be settled: ${plural(cells, 'cell')} on ${plural(sheets, 'sheet')} will be written`,
    done: (count, left) =>
      `${plural(count, 'direction')} settled. ${left === 0 ? 'Nothing is left to be settled.' : `${n(left)} still to be settled.`}`,
  },
};
