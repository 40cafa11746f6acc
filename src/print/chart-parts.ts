import type { ContentChart } from '../book/sheet-content';
import { black, type Clip, type Text } from './drawing';
import { textWidth } from './font-metrics';

/** A chart with what its cells show, in its box on the paper; lengths are pt. */
export interface ChartData {
  readonly kind: ContentChart['kind'];
  readonly box: Clip;
  /** Size of labels. */
  readonly size: number;
  readonly categories: readonly string[];
  readonly series: readonly ChartLine[];
}

export interface ChartLine {
  readonly name: string;
  readonly color: string;
  /** Of single values, where they have colours of their own. */
  readonly colors: readonly string[];
  /** As many as there are categories; `null` where the cell holds no number. */
  readonly values: readonly (number | null)[];
}

/** The colours that Office gives to series without one. */
const palette = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
export const grey = '#D9D9D9';

/** A text of a chart; y is its base line. */
export function label(text: string, x: number, y: number, size: number, color = black): Text {
  return { kind: 'text', text, x, y, width: textWidth(text) * size, size, bold: false, italic: false, color };
}

export function colorAt(index: number): string {
  return palette[index % palette.length] ?? black;
}
