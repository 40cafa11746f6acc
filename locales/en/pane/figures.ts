import type { PaneTexts } from '../../ja/pane';
import { numberText } from '../../number';

const n = numberText('en');

/** Texts of the table of all open figures, English. */
export const figuresEn: Pick<PaneTexts, 'figures'> = {
  figures: {
    heading: 'Enter actuals together',
    open: (count) => `Enter actuals together (${n(count)})`,
    about: (year) =>
      `Actuals of ${year} that are empty or pending. A column copied from Excel and pasted goes down from its row; with columns for number or indicator before it, each figure goes to the row of that name. Nothing is written before you press “Write”.`,
    none: 'No actual is empty.',
    write: (count) => `Write ${n(count)}`,
    back: 'To the list',
    batch: (count) => `Actuals entered: ${n(count)}`,
    done: (count) => `${n(count)} actuals were written`,
    left: (count) => `${n(count)} lines have no place. Please check number or name of the indicator.`,
    list: 'Empty actuals',
    target: (value) => `Target ${value}`,
  },
};
