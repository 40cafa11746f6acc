import type { FieldRef } from '../plan/field';
import { namePartOf } from './field-names';
import { isFigureCell } from './cells';
import type { TableReading } from './figures';
import { headOf, looseYear } from './heads';
import { bind, type BoundField } from './record';
import type { View } from './view';
import { resolveYear, type YearContext } from './years';

/** 事業費, 人件費 …: the amounts of a table of costs, a field a line (or column) and year. */
export function costFields(
  view: View,
  { table: { band, lines }, meanings, kind }: TableReading,
  report: string | null,
  context: YearContext,
): BoundField[] {
  if (kind !== 'costs') return [];
  const yearsAt = meanings.findIndex((one) => one.kind === 'years');
  const fields: BoundField[] = [];
  const names = new Set<string>();
  for (const line of lines) {
    if (line.kind !== 'data' && line.kind !== 'total') continue;
    const own = yearsAt < 0 ? null : yearOfWords(line.boxes[yearsAt]?.words ?? '', context);
    const label = labelOfLine(line, meanings);
    meanings.forEach((meaning, i) => {
      const box = line.boxes[i] ?? null;
      const column = band.columns[i];
      if (meaning.kind !== 'figure' || !column || (box && (box.row !== line.row || !isFigureCell(box))))
        return;
      const year = resolveYear(meaning.year, context) ?? own ?? report;
      const head = column.heads
        .map(({ words }) => words)
        .filter((words) => headOf(words)?.year == null && looseYear(words)?.year == null)
        .join('_');
      const name = namePartOf([label, head].filter((part) => part !== '').join('_')) || '事業費';
      const key = `${name} ${String(year)}`;
      if (year === null || names.has(key)) return;
      names.add(key);
      fields.push(
        bind(
          view,
          { kind: 'amount', name, year },
          { row: line.row, col: box?.col ?? column.from, box },
          { label: [label, head].filter((part) => part !== '').join(' '), year },
        ),
      );
    });
  }
  return fields;
}

function yearOfWords(words: string, context: YearContext): string | null {
  return resolveYear((headOf(words) ?? looseYear(words))?.year ?? null, context);
}

/** The texts that stand before the figures of a line: 「直接事業費 一般財源」. */
function labelOfLine(
  { boxes }: TableReading['table']['lines'][number],
  meanings: TableReading['meanings'],
): string {
  const labels = boxes.flatMap((box, i) =>
    box && meanings[i]?.kind !== 'figure' && meanings[i]?.kind !== 'years' && typeof box.value === 'string'
      ? [box]
      : [],
  );
  return [...new Set(labels)]
    .map(({ words }) => words)
    .filter((words) => !/^(?:千円|百万円|万円|円)$/u.test(words))
    .join('_')
    .slice(0, 40);
}

/** 「事業費(R5)」 as a column of a table of measures, or as a labelled cell: an amount of its year, else of the reported one. */
export function costRef(label: string, year: string | null): Extract<FieldRef, { kind: 'amount' }> | null {
  const name = namePartOf(label);
  return name === '' || year === null ? null : { kind: 'amount', name, year };
}
