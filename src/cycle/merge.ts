import { saysSame, emptyValue, isEmpty, type FieldValue } from './field-value';
import type { FieldValues } from './memory';
import type { FieldCell, MeasureRecord } from './records';
import type { ReadReply, ReplyMeasure } from './reply';

/** Which side wins where both have changed. */
export type Side = 'reply' | 'master';

/** What became of one field of a measure. */
export interface FieldOutcome {
  readonly record: MeasureRecord;
  readonly field: string;
  readonly base: FieldValue;
  readonly master: FieldCell;
  readonly answers: readonly Answer[];
  readonly result:
    /** The reply's value is written. */
    | 'taken'
    /** It takes the place of an earlier answer of the same department. */
    | 'replaced'
    /** The planner's value stays: the department has changed nothing there. */
    | 'kept'
    /** Both have changed it, or two replies differ: nobody's is taken. */
    | 'conflict'
    /** A conflict that was decided. */
    | 'decided-reply'
    | 'decided-master'
    /** Somebody wrote over a formula, or the cell shows an error: the master's stays. */
    | 'formula'
    | 'error';
  /** The value that is written; absent where none is. */
  readonly written?: FieldValue;
}

/** A value that a department gave, with the file that it came in. */
export interface Answer {
  readonly reply: ReadReply;
  readonly measure: ReplyMeasure;
  readonly value: FieldCell;
}

/** Decides a conflict; null leaves it open. */
export type Decide = (record: MeasureRecord, field: string, answers: readonly Answer[]) => Side | null;

/**
 * The three-way merge of every field: as handed out, as it stands in the master, as it stands in the replies. All replies
 * are looked at together, so that their order decides nothing. Fields in which nothing happened are left out.
 */
export function mergeReplies(
  records: readonly MeasureRecord[],
  replies: readonly ReadReply[],
  decide: Decide = () => null,
): FieldOutcome[] {
  const byKey = new Map<string, { readonly reply: ReadReply; readonly measure: ReplyMeasure }[]>();
  for (const reply of replies)
    for (const measure of reply.measures) {
      const { key } = measure.record;
      const own = byKey.get(key);
      if (own) own.push({ reply, measure });
      else byKey.set(key, [{ reply, measure }]);
    }
  return records.flatMap((record) => {
    const own = byKey.get(record.key) ?? [];
    return own.length === 0
      ? []
      : [...record.fields].flatMap(([field, master]) => mergeField(record, field, master, own, decide) ?? []);
  });
}

type Source = { readonly reply: ReadReply; readonly measure: ReplyMeasure };

function mergeField(
  record: MeasureRecord,
  field: string,
  master: FieldCell,
  sources: readonly Source[],
  decide: Decide,
): FieldOutcome | null {
  const answers = sources.flatMap(({ reply, measure }): Judged[] => {
    const value = measure.fields.get(field);
    const base = measure.base.fields[field] ?? emptyValue;
    if (!value) return [];
    const seen = reply.handOut.seen[measure.base.key]?.[field];
    return [{ reply, measure, value, base, seen, kind: judge(value, base, seen, master) }];
  });
  const [first] = answers;
  if (!first) return null;
  const outcome = (
    result: FieldOutcome['result'],
    of: readonly Judged[],
    written?: FieldValue,
  ): FieldOutcome => ({
    ...{ record, field, base: (of[0] ?? first).base, master, answers: of, result },
    ...(written ? { written } : {}),
  });
  const of = (...kinds: readonly Judged['kind'][]): Judged[] =>
    answers.filter(({ kind }) => kinds.includes(kind));
  const changed = distinct(of('new', 'again', 'against'));
  if (changed.length === 0) changed.push(...distinct(of('withdrawn')));
  const [one, another] = changed;
  if (one && !another && (one.kind === 'new' || one.kind === 'again'))
    return outcome(one.kind === 'again' ? 'replaced' : 'taken', [one], one.value);
  if (one) {
    const side = decide(record, field, changed);
    if (side === 'master') return outcome('decided-master', changed);
    // of two answers nobody can say which is meant
    if (side === 'reply' && !another) return outcome('decided-reply', changed, one.value);
    return outcome('conflict', changed);
  }
  const overFormula = of('formula');
  if (overFormula.length > 0) return outcome('formula', overFormula);
  const errors = of('error');
  if (errors.length > 0) return outcome('error', errors);
  // results of formulas change by themselves
  if (master.formula || first.base.formula) return null;
  const differing = of('unchanged', 'done').filter(({ value }) => !saysSame(value, master));
  return differing.length === 0 ? null : outcome('kept', differing);
}

interface Judged extends Answer {
  readonly base: FieldValue;
  readonly seen: FieldValue | undefined;
  readonly kind:
    | 'unchanged'
    /** The master has it, or somebody decided about it. */
    | 'done'
    | 'new'
    /** The master has an earlier answer of the same hand-out, and nobody else has touched it. */
    | 'again'
    | 'against'
    /** As handed out, after an earlier answer was taken: emptied, or an older file. */
    | 'withdrawn'
    | 'formula'
    | 'error';
}

function judge(
  value: FieldValue,
  base: FieldValue,
  seen: FieldValue | undefined,
  master: FieldValue,
): Judged['kind'] {
  if (base.formula || master.formula) {
    if (value.formula || saysSame(value, base) || isEmpty(value)) return 'unchanged';
    return saysSame(value, master) || (seen && saysSame(value, seen)) ? 'done' : 'formula';
  }
  if (value.error) return base.error ? 'unchanged' : 'error';
  if (value.formula && value.value === null) return 'error';
  if (saysSame(value, master)) return 'done';
  if (saysSame(value, base))
    return seen && !saysSame(seen, base) && saysSame(seen, master) ? 'withdrawn' : 'unchanged';
  if (seen && saysSame(value, seen)) return 'done';
  if (saysSame(master, base)) return 'new';
  return seen && saysSame(master, seen) ? 'again' : 'against';
}

/** One answer of each value. */
function distinct(answers: readonly Judged[]): Judged[] {
  const found: Judged[] = [];
  for (const one of answers) {
    const same = found.find(({ value }) => saysSame(value, one.value));
    if (!same) found.push(one);
  }
  return found;
}

/** What is remembered of a reply then: each value that has been dealt with. */
export function seenAfter(
  { handOut, measures }: ReadReply,
  outcomes: ReadonlyMap<string, ReadonlyMap<string, FieldOutcome>>,
): Readonly<Record<string, FieldValues>> {
  const seen: Record<string, Record<string, FieldValue>> = {};
  for (const [key, fields] of Object.entries(handOut.seen)) seen[key] = { ...fields };
  for (const { base, record, fields } of measures) {
    const own = (seen[base.key] ??= {});
    for (const [name, { place: _, ...value }] of fields) {
      const outcome = outcomes.get(record.key)?.get(name);
      const isOpen = outcome?.result === 'conflict';
      if (isOpen || saysSame(value, base.fields[name] ?? emptyValue)) continue;
      own[name] = value;
    }
  }
  return seen;
}
