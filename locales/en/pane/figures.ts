import type { PaneTexts } from '../../ja/pane';
import { numberText } from '../../number';
import { plural } from '../plural';

const n = numberText('en');

/** Texts of the table of all open figures, English. */
export const figuresEn: Pick<PaneTexts, 'figures'> = {
  figures: {
    heading: 'Enter actuals together',
    open: (count) => `Enter actuals together (${n(count)})`,
    about: (year) =>
      `Actuals of ${year} that are empty or pending. Paste a column from Excel: it fills the rows from there down. If it has columns with numbers or indicator names, each figure goes to the row with that name. Nothing is written until you press “Write”.`,
    none: 'No actual is empty.',
    write: (count) => `Write ${n(count)}`,
    back: 'All measures',
    batch: (count) => `Actuals entered: ${n(count)}`,
    done: (count) => `${plural(count, 'actual')} written`,
    left: (count) =>
      `${plural(count, 'line matches', 'lines match')} no row. Please check the number or the name of the indicator.`,
    list: 'Empty actuals',
    target: (value) => `Target ${value}`,
  },
};
