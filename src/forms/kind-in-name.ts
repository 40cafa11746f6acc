import { labelWords } from '../lexicon';
import type { BandColumn } from './bands';
import type { Line, Table } from './body';
import type { ColumnMeaning } from './column-meaning';
import type { Given } from './given';
import { kindOfRow } from './row-kinds';
import type { Box } from './view';

/** 「件数（目標）」, 「【実績】件数」, 「件数　目標」: a name of a row that says what its figures are. */
const patterns: readonly RegExp[] = [
  /^(?<name>.*\S)\s*[（(【［[〔](?<kind>[^（()）【】［\][〔〕]{2,8})[)）】］\]〕]\s*$/su,
  /^\s*[（(【［[〔](?<kind>[^（()）【】［\][〔〕]{2,8})[)）】］\]〕]\s*(?<name>\S.*)$/su,
  /^(?<name>\S.*?)[\s・:：_／/]+(?<kind>[^\s・:：_／/]{2,6})\s*$/su,
];

/** The name and the words of the kind; null for a text that holds no kind. */
export function kindInName(
  text: string,
  given: Pick<Given, 'rows'>,
): { readonly name: string; readonly kind: string } | null {
  for (const pattern of patterns) {
    const { name, kind } = pattern.exec(text)?.groups ?? {};
    if (name !== undefined && kind !== undefined && kindOfRow(labelWords(kind), given) !== null)
      return { name, kind: labelWords(kind) };
  }
  return null;
}

/** A table, and what its columns are. */
export interface NamedTable {
  readonly table: Table;
  readonly meanings: readonly ColumnMeaning[];
}

/**
 * Where the names of rows say 目標 and 実績 themselves, a column of its own for these, which has no place on the sheet; rows of one
 * name stand under one box, as if it were merged. Other tables stay as they are.
 */
export function withKindsOfNames({ table, meanings }: NamedTable, given: Given): NamedTable {
  const at = meanings.findIndex(({ kind }) => kind === 'name');
  const column = table.band.columns[at];
  if (!column || meanings.some(({ kind }) => kind === 'rowKind' || kind === 'years'))
    return { table, meanings };
  const data = table.lines.filter(({ kind }) => kind === 'data');
  const parts = new Map(
    data.flatMap(({ boxes }) => {
      const box = boxes[at];
      const found = box && typeof box.value === 'string' ? kindInName(box.text, given) : null;
      return box && found ? [[box, found] as const] : [];
    }),
  );
  const kindsOf = new Map<string, Set<string>>();
  for (const { name, kind } of parts.values()) kindsOf.set(name, (kindsOf.get(name) ?? new Set()).add(kind));
  // 「苦情件数（実績）」 alone is a name
  const isPair = (box: Box): boolean => (kindsOf.get(parts.get(box)?.name ?? '')?.size ?? 0) > 1;
  const pairs = [...parts.keys()].filter(isPair);
  if (pairs.length < 2 || pairs.length < data.length / 2) return { table, meanings };
  let first: Box | null = null;
  const lines = table.lines.map((line): Line => {
    const box = line.boxes[at] ?? null;
    const found = box && isPair(box) ? parts.get(box) : undefined;
    if (!box || !found) {
      first = null;
      return { ...line, boxes: [...line.boxes, null] };
    }
    if (first === null || parts.get(first)?.name !== found.name) first = box;
    const name = first;
    return {
      ...line,
      boxes: [
        ...line.boxes.map((one, i) => (i === at ? name : one)),
        { ...box, text: found.kind, words: found.kind },
      ],
    };
  });
  const added: BandColumn = { from: column.to, to: column.to, heads: [], said: [] };
  return {
    table: { ...table, lines, band: { ...table.band, columns: [...table.band.columns, added] } },
    meanings: [...meanings, { kind: 'rowKind' }],
  };
}
