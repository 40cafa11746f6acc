import { columnName } from '../../book/address';
import type { CellStyle, ContentConditional } from '../../book/sheet-content';
import { field, text, type BoxSpec, type LayoutBuilder } from '../../layout/builder';
import type { FieldRef } from '../../plan/field';
import type { ScheduleRow, ScheduleSpan } from '../../plan';
import { input, plain, sides } from './look';

/** Each year has two columns: a wide one, and a narrow one for the arrow's head. */
export const yearParts = { head: 20, columns: 2 } as const;

/** Free room above and below an arrow, pt. */
const pad = 12;
const tint = '#BDD7EE';
const body: CellStyle = { ...input, horizontal: 'center', font: { ...input.font, size: 9.5 } };
const arrow: CellStyle = { ...body, fill: tint, border: {} };
const head: CellStyle = {
  ...plain,
  horizontal: 'left',
  font: { ...plain.font, size: 30, color: tint },
};

export interface SpanArrows {
  /** Place of the row in the schedule, from 1. */
  readonly row: number;
  readonly schedule: ScheduleRow | undefined;
  readonly years: readonly string[];
  /** First column of the years. */
  readonly col: number;
  /** What stands before the years, given how many rows of the sheet the schedule row takes. */
  readonly before: (rows: number) => readonly BoxSpec<FieldRef>[];
}

/**
 * A row of the schedule with arrows over the years, drawn by fills and a triangle, so that every program prints them.
 * Arrows of the same years stand below each other. A year without an arrow can be written in; what is written there
 * gets the arrow's tint at once. Gives the conditional formats that this needs.
 */
export function spanArrows(b: LayoutBuilder<FieldRef>, arrows: SpanArrows): ContentConditional[] {
  const { years, col } = arrows;
  const lanes = lanesOf(arrows.schedule?.spans ?? [], years);
  const rows = 1 + 2 * lanes.length;
  const conditionals: ContentConditional[] = [];
  const yearBoxes = (...drawn: Parameters<typeof sides>[1][]): BoxSpec<FieldRef>[] =>
    years.map((_, i) => ({
      col: col + 2 * i,
      cols: 2,
      style: sides(plain, 'left', 'right', ...drawn),
      content: { kind: 'empty' },
    }));

  b.row(pad, ...arrows.before(rows), ...yearBoxes('top'));
  lanes.forEach((lane, index) => {
    const row = b.next;
    const boxes = lane.flatMap(({ span, place }) => spanBoxes(arrows, span, place));
    const free = years.flatMap((year, i): BoxSpec<FieldRef>[] => {
      if (lane.some(({ span }) => covers(span, i, years))) return [];
      if (index > 0) return yearBoxes().slice(i, i + 1);
      conditionals.push({
        area: { row, col: col + 2 * i, rows: 1, cols: 2 },
        formula: `=LEN($${columnName(col + 2 * i)}$${String(row + 1)})>0`,
        fill: tint,
      });
      return [
        {
          col: col + 2 * i,
          cols: 2,
          style: sides(body, 'left', 'right'),
          content: field(freeField(arrows, year, i)),
        },
      ];
    });
    b.row({ min: 38, max: 120 }, ...boxes, ...free);
    b.row(pad, ...yearBoxes(...(index === lanes.length - 1 ? (['bottom'] as const) : [])));
  });
  return conditionals;
}

interface PlacedSpan {
  readonly span: ScheduleSpan;
  /** Its place among the row's arrows, from 1. */
  readonly place: number;
}

/** Arrows that share a year cannot stand in one line. */
function lanesOf(spans: readonly ScheduleSpan[], years: readonly string[]): PlacedSpan[][] {
  const lanes: PlacedSpan[][] = [[]];
  spans.forEach((span, i) => {
    const free = lanes.find((lane) => !lane.some((other) => overlap(other.span, span, years)));
    const placed = { span, place: i + 1 };
    if (free) free.push(placed);
    else lanes.push([placed]);
  });
  return lanes;
}

function overlap(one: ScheduleSpan, other: ScheduleSpan, years: readonly string[]): boolean {
  return years.some((_, i) => covers(one, i, years) && covers(other, i, years));
}

function covers({ from, to }: ScheduleSpan, year: number, years: readonly string[]): boolean {
  return years.indexOf(from) <= year && year <= years.indexOf(to);
}

function spanBoxes({ row, years, col }: SpanArrows, span: ScheduleSpan, place: number): BoxSpec<FieldRef>[] {
  const { from, to } = span;
  const first = years.indexOf(from);
  const last = years.indexOf(to);
  if (first < 0 || last < first) return [];
  const end = col + 2 * last + 1;
  return [
    {
      col: col + 2 * first,
      cols: end - col - 2 * first,
      style: sides(arrow, 'left'),
      content: field({ kind: 'scheduleSpan', row, place, from, to }),
    },
    { col: end, style: sides(head, 'right'), content: text('▶') },
  ];
}

function freeField({ row, schedule }: SpanArrows, year: string, index: number): FieldRef {
  const place = (schedule?.spans?.length ?? 0) + index + 1;
  return { kind: 'scheduleSpan', row, place, from: year, to: year };
}
