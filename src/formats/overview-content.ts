import type { SheetContent } from '../book/sheet-content';
import { toContent, type FieldContent } from '../layout/to-content';
import { valueText, type OverviewRow, type Plan, type PlanValue } from '../plan';
import type { PlanFormat } from './format';
import { overviewFieldName, type OverviewField } from './overview-field';
import { valueCell } from './value-cell';

/** The overview sheet with these lines. */
export function overviewContent(plan: Plan, rows: readonly OverviewRow[], format: PlanFormat): SheetContent {
  return toContent(format.overview(plan, rows), {
    content: (ref) => cellOf(ref, rows[ref.row - 1]),
    name: overviewFieldName,
  });
}

/** Number and title of a measure, which share a cell of the overview. */
export function overviewTitle({ number, title }: Pick<OverviewRow, 'number' | 'title'>): string {
  return `${number} ${title}`.trim();
}

function cellOf(ref: OverviewField, row: OverviewRow | undefined): FieldContent {
  if (!row) return {};
  switch (ref.part) {
    case 'measure':
      return shown(overviewTitle(row));
    case 'grade':
      return shown(row.grades[ref.year] ?? '');
    case 'baseline':
    case 'current':
    case 'target':
      return value(row[ref.part]);
    default:
      return shown(row[ref.part]);
  }
}

function shown(text: string): FieldContent {
  return text === '' ? {} : { value: text, shown: text };
}

function value(figure: PlanValue | undefined): FieldContent {
  return figure === undefined ? {} : { ...valueCell(figure), shown: valueText(figure) };
}
