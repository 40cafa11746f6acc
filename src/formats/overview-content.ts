import type { SheetContent } from '../book/sheet-content';
import { toContent, type FieldContent } from '../layout/to-content';
import { overviewLines, valueText, type OverviewRow, type Plan, type PlanValue } from '../plan';
import type { PlanFormat } from './format';
import { overviewFieldName, type OverviewField } from './overview-field';
import { overviewTitle } from './overview-title';
import { valueCell } from './value-cell';

/** The overview sheet with these lines, in the columns that `plan` says. */
export function overviewContent(plan: Plan, rows: readonly OverviewRow[], format: PlanFormat): SheetContent {
  return toContent(format.overview(plan, rows), {
    content: (ref) => cellOf(ref, rows[ref.row - 1]),
    name: overviewFieldName,
  });
}

function cellOf(ref: OverviewField, row: OverviewRow | undefined): FieldContent {
  if (!row) return {};
  switch (ref.part) {
    case 'measure':
      return shown(overviewTitle(row));
    case 'department':
    case 'summary':
      return shown(row[ref.part]);
    case 'grade':
      return shown(row.grades[ref.year] ?? '');
    case 'indicator':
      return shown(overviewLines(row)[(ref.line ?? 1) - 1]?.indicator ?? '');
    default:
      return value(overviewLines(row)[(ref.line ?? 1) - 1]?.[ref.part]);
  }
}

function shown(text: string): FieldContent {
  return text === '' ? {} : { value: text, shown: text };
}

function value(figure: PlanValue | undefined): FieldContent {
  return figure === undefined ? {} : { ...valueCell(figure), shown: valueText(figure) };
}
