import type { unprintedTexts as japanese } from '../ja/unprinted';

/** What our PDF leaves out, English. */
export const unprintedTexts: typeof japanese = {
  picture: 'Pictures',
  shape: 'Shapes',
  chart: 'Charts that Tassei did not make',
  dataBar: 'Data bars of conditional formatting',
  colorScale: 'Colour scales of conditional formatting',
  iconSet: 'Icons of conditional formatting',
  richText: 'Different looks of letters within one cell (bold, colours)',
  gradient: 'Gradients of fills (their first colour only)',
  gridlines: 'Gridlines',
  headings: 'Row and column headings',
  rightToLeft: 'Columns from right to left (printed from left to right)',
  formula: 'Formulas that have no result and cannot be calculated',
  chartSheet: 'Chart sheets',
  rule: 'Colours of conditional formatting that cannot be calculated',
};
