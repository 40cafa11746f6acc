import { digest } from '../book/digest';
import { fieldName } from '../plan/field';
import type { Finding, FindingPlace } from './finding';

/**
 * What a finding is known by when somebody decides to leave it: rule, measure, place, and a digest of its data, so that
 * it comes up again when the figures change: `unit-differs 18 指標1_実績_R2 3f2a91c0`.
 */
export function findingKey({ code, where, data }: Finding): string {
  const sorted = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return [code, String(data.number ?? ''), placeName(where), digest(JSON.stringify(sorted))]
    .filter((part) => part !== '')
    .join(' ');
}

function placeName(where: FindingPlace): string {
  switch (where.kind) {
    case 'measure':
      return fieldName(where.field);
    case 'overview':
      return `一覧_${typeof where.part === 'string' ? where.part : `評価_${where.part.grade}`}${String(where.line ?? '')}`;
    case 'statusCount':
      return `集計${String(where.row)}`;
    case 'cell':
      return `${where.sheet}!${String(where.row + 1)},${String(where.col + 1)}`;
    case 'plan':
      return '計画';
  }
}
