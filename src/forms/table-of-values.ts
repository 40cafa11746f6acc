import { isNoFigure } from './cells';
import { fieldsOf, type BoundField } from './record';
import type { Detection } from './detect';

/** One value as it was read. */
export interface ReadValue {
  readonly sheet: string;
  /** From 1; null where the measure has its sheet for itself. */
  readonly row: number | null;
  readonly number: string;
  readonly title: string;
  readonly department: string;
  readonly indicator: string;
  readonly unit: string;
  readonly year: string;
  readonly kind: '' | '基準' | '目標' | '最終目標' | '実績';
  readonly value: string;
}

const kinds = { baseline: '基準', target: '目標', finalTarget: '最終目標', actual: '実績' } as const;

/** All values of a detection, one a line; a measure without values has a line of its own. */
export function tableOfValues({ records, kind }: Detection): ReadValue[] {
  return records.flatMap((record): ReadValue[] => {
    const text = (field: BoundField | undefined): string => field?.text ?? '';
    const head = {
      sheet: record.sheet,
      row: kind === 'sheet' ? null : record.from + 1,
      number: text(fieldsOf(record, 'number')[0]),
      title: text(fieldsOf(record, 'title')[0]),
      department: record.ofSheet ?? text(fieldsOf(record, 'department')[0]).replace(/\s+/gu, ''),
    };
    const values = record.fields.flatMap((field): ReadValue[] => {
      const { ref } = field;
      if (
        ref.kind !== 'baseline' &&
        ref.kind !== 'target' &&
        ref.kind !== 'finalTarget' &&
        ref.kind !== 'actual'
      )
        return [];
      const value = text(field);
      if (value === '' || isNoFigure(value)) return [];
      const part = (name: 'indicatorName' | 'unit'): string =>
        text(
          record.fields.find(
            (one) => one.ref.kind === name && 'indicator' in one.ref && one.ref.indicator === ref.indicator,
          ),
        );
      const detail = text(
        record.fields.find(
          (one) => one.ref.kind === 'text' && one.ref.name === `指標${String(ref.indicator)}_内訳`,
        ),
      );
      const name = part('indicatorName');
      return [
        {
          ...head,
          indicator: detail === '' ? name : `${name}（${detail}）`,
          unit: part('unit'),
          year: field.year ?? '',
          kind: kinds[ref.kind],
          value,
        },
      ];
    });
    return values.length > 0 ? values : [{ ...head, indicator: '', unit: '', year: '', kind: '', value: '' }];
  });
}
