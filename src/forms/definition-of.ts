import { cellAddress } from '../book/address';
import { labelWords } from '../lexicon';
import { fieldName, type FieldRef } from '../plan/field';
import { pathOf } from './columns';
import type { FormDefinition, FormField } from './definition';
import type { Detection } from './detect';
import { kindOfRow } from './row-kinds';
import type { Given } from './given';
import { cellLabel } from './given-cells';
import { meaningWords, ownText, unused, wordOf, wordOfKind } from './meaning-words';
import type { BoundField } from './record';
import { placeIn } from './view';
import { takingText } from './taking';

/** What was found as a form: one line for each label, column and label of a row, with the cell of the first sheet that has it. */
export function definitionOf(detection: Detection, title: string, given: Given): FormDefinition {
  const { kind, records, years, baselineYear, reportYear, yearlyTargets, anchors, sheets } = detection;
  const lines = [
    ...columnLines(detection, given),
    ...rowLines(detection, given),
    ...labelLines(
      records.flatMap(({ fields }) => fields),
      given,
    ),
    ...cellLines(detection, given),
    ...wordLines(given),
  ];
  const told = new Set(lines.map(({ place, label }) => `${place} ${label}`));
  lines.push(...leftLabels(detection, given).filter(({ label }) => !told.has(`label ${label}`)));
  return {
    ...{ version: 1, title, kind, years: [...years], baselineYear, reportYear, yearlyTargets },
    template: records[0]?.sheet ?? '',
    anchors: [...anchors].filter((text) => text.length >= 2 && text.length <= 30),
    fields: lines,
    sheets: Object.fromEntries(sheets.flatMap(({ name, role }) => (role === 'ours' ? [] : [[name, role]]))),
  };
}

/** Each once, by its key; the first that is found has the say. */
function once(lines: readonly FormField[]): FormField[] {
  const byKey = new Map<string, FormField>();
  for (const line of lines) if (!byKey.has(line.label)) byKey.set(line.label, line);
  return [...byKey.values()];
}

function columnLines({ read, kind }: Detection, given: Given): FormField[] {
  const lines: FormField[] = [];
  for (const { view, tables } of read) {
    for (const { table, meanings, kind: sort } of tables) {
      if (sort !== 'indicators') continue;
      table.band.columns.forEach((column, i) => {
        const meaning = meanings[i];
        const label = pathOf(column);
        if (!meaning || label === '') return;
        const head = column.heads.at(-1);
        const isGiven = given.columns.has(label);
        const word = given.columns.get(label) ?? wordOf(meaning);
        const isPlain = meaning.kind === 'text';
        lines.push({
          ...{ place: 'column', label, meaning: word, write: 'input' },
          ...(head ? { cell: cellAddress(placeIn(view, head.row, head.col)) } : {}),
          sureness: isGiven ? 'given' : isPlain && kind === 'row' ? 'likely' : 'sure',
          reasons: [isGiven ? 'given' : isPlain ? 'label-unknown' : 'heading-known'],
        });
      });
    }
  }
  return once(lines);
}

function rowLines({ read }: Detection, given: Given): FormField[] {
  const lines: FormField[] = [];
  for (const { view, tables } of read) {
    for (const { table, meanings, kind: sort } of tables) {
      const at = meanings.findIndex((meaning) => meaning.kind === 'rowKind');
      if (sort !== 'indicators' || at < 0) continue;
      for (const line of table.lines) {
        const box = line.boxes[at];
        if (!box || box.words === '' || box.words.length > 14 || line.kind !== 'data') continue;
        const kind = kindOfRow(box.words, given);
        const isGiven = given.rows.has(box.words);
        lines.push({
          ...{
            place: 'row',
            label: box.words,
            meaning: kind === null ? unused : wordOfKind(kind),
            write: 'input',
          },
          cell: cellAddress(placeIn(view, box.row, box.col)),
          sureness: isGiven ? 'given' : kind === null ? 'unsure' : 'sure',
          reasons: [isGiven ? 'given' : kind === null ? 'label-unknown' : 'label-known'],
        });
      }
    }
  }
  return once(lines);
}

function labelLines(fields: readonly BoundField[], given: Given): FormField[] {
  return once(
    fields.flatMap((field): FormField[] => {
      const { ref, key, at, taking, box, sureness, reasons } = field;
      const found = key ?? (reasons.includes('place-only') ? `@${fieldName(ref)}` : null);
      if (found === null) return [];
      const isGiven = given.labels.has(found);
      return [
        {
          place: key === undefined ? 'cell' : 'label',
          label: found,
          meaning: given.labels.get(found) ?? wordOfRef(ref),
          field: fieldName(ref),
          cell: cellAddress(at),
          ...(taking.how === 'whole' ? {} : { taking: takingText(taking) }),
          write: taking.how !== 'whole' ? 'never' : box?.formula ? 'keepFormula' : 'input',
          sureness: isGiven ? 'given' : sureness,
          reasons: isGiven ? ['given'] : [...reasons],
        },
      ];
    }),
  );
}

/** Labels that somebody has said something of and that hold no field now: what was said is not forgotten. */
function leftLabels({ read }: Detection, { labels }: Given): FormField[] {
  return [...labels].flatMap(([label, meaning]): FormField[] => {
    for (const { view } of read) {
      const box = view.boxes.find(({ words }) => words === label || words.startsWith(`${label}:`));
      if (box)
        return [
          {
            ...{ place: 'label', label, meaning, cell: cellAddress(placeIn(view, box.row, box.col)) },
            ...{ write: 'never', sureness: 'given', reasons: ['given'] },
          },
        ];
    }
    return [];
  });
}

/** Cells that somebody has pointed at, where they stand on the first sheet that has them. */
function cellLines({ records }: Detection, { cells }: Given): FormField[] {
  const pointed = records.flatMap(({ fields }) => fields.filter(({ reasons }) => reasons.includes('given')));
  return once(
    cells.map((cell): FormField => {
      const at = pointed.find(({ label, year }) => label === cell.word && year === cell.year)?.at;
      return {
        ...{ place: 'cell', label: cellLabel(cell), meaning: cell.word, write: 'input' },
        ...(at ? { cell: cellAddress(at) } : {}),
        ...{ sureness: 'given', reasons: ['given'] },
      };
    }),
  );
}

/** Words of the city's own. */
function wordLines({ words }: Given): FormField[] {
  return [...words].map(([label, known]) => ({
    ...{ place: 'word', label, meaning: meaningWords.find((word) => labelWords(word) === known) ?? known },
    ...{ write: 'never', sureness: 'given', reasons: ['given'] },
  }));
}

const refWords: Readonly<Partial<Record<FieldRef['kind'], string>>> = {
  number: '番号',
  title: '名称',
  department: '担当部署',
  givenGrade: '評価',
  gradeReason: '評価理由',
  stageGrade: '評価',
  amount: '事業費',
};

function wordOfRef({ kind }: FieldRef): string {
  return refWords[kind] ?? ownText;
}
