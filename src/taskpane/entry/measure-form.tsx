import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { evaluate, valueText, type YearKey } from '../../plan';
import { entryRule } from '../../sheets/entry-rules';
import { entryFields, isOpen, textInYear, textOf, type EntryField } from '../workbook/entries/entry-fields';
import { entryGroups, type EntryGroup } from './entry-groups';
import { fieldLabel } from './field-label';
import { widePane } from '../ui/media';
import { asksReason } from '../../sheets/give-grade';
import { GivenGrade } from '../ui/given-grade';
import { gradeWords, gradingWay } from '../workbook/grading-way';
import { usePane, usePaneTools, useSlice, yearOf } from '../workbook/pane-context';
import { measuresOf, myDepartment } from '../workbook/my-department';
import { wantedFocus } from '../workbook/wanted-focus';
import { EntryBox, type EntryBoxProps } from '../ui/entry-box';
import { FormFoot } from './form-foot';
import { formMark } from '../ui/form-focus';
import { LiveGrade, LiveRate, LiveWords } from './live-rate';
import { MeasureHead } from './measure-head';
import { PlanSection } from './plan-section';
import { TrendSection } from './trend-section';
import type { MeasureReading, PlanReading } from '../workbook/book-port';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  section: {
    padding: '8px 20px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [`@media ${widePane}`]: {
      display: 'grid',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      columnGap: '24px',
      alignItems: 'start',
    },
  },
  /** Where a section has two columns, across both of them. */
  across: { gridColumn: '1 / -1' },
  /** A short box, with nothing beside it. */
  short: { gridColumn: '1 / -1', [`@media ${widePane}`]: { width: 'calc(50% - 12px)' } },
  values: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '12px',
  },
  rate: { display: 'flex', flexDirection: 'column', gap: '8px' },
  empty: { padding: '12px 20px', color: tokens.colorNeutralForeground2 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** How to go to another measure, and whether the focus goes along. */
export type Go = (one: MeasureReading) => void;

/** The form of one measure and year. `takesFocus`: it was come to from the form of another one. */
export function MeasureForm(props: {
  readonly reading: PlanReading;
  readonly one: MeasureReading;
  readonly takesFocus: boolean;
  readonly go: Go;
}) {
  const { reading, one, takesFocus, go } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const department = useSlice(myDepartment);
  const onlyUnfilled = usePane((one) => one.state().onlyUnfilled);
  const year = usePane(yearOf);
  const fields = entryFields(one, year);
  // what was empty at any time stays until the measure is left: no box goes away under the cursor
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const opened = fields.filter((field) => isOpen(field) && !open.has(field.id));
  if (opened.length > 0) setOpen(new Set([...open, ...opened.map(({ id }) => id)]));
  const [first] = useState(() => (fields.find(isOpen) ?? fields[0])?.id ?? '');
  const shows = onlyUnfilled ? (field: EntryField): boolean => isOpen(field) || open.has(field.id) : null;
  const groups = entryGroups(one, fields, year, shows);
  const steps = stepsFrom(measuresOf(reading, department), one, onlyUnfilled ? year : null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    (document.getElementById(first) ?? form.current)?.focus();
    pane.set(wantedFocus, null);
  }, [pane, takesFocus, first]);
  const press = (event: KeyboardEvent): void => {
    const to = event.key === 'PageUp' ? steps.previous : event.key === 'PageDown' ? steps.next : undefined;
    if (!event.altKey || !to || event.nativeEvent.isComposing) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div ref={form} className={styles.form} onKeyDown={press} tabIndex={-1} {...{ [formMark]: '' }}>
      <MeasureHead one={one} previous={steps.previous} next={steps.next} go={go} />
      {groups.map((group) => (
        <GroupSection key={group.id} group={group} reading={reading} one={one} fields={fields} year={year} />
      ))}
      {onlyUnfilled && groups.length === 0 && (
        <Text className={styles.empty}>{texts.entry.nothingUnfilled}</Text>
      )}
      {!onlyUnfilled && <TrendSection one={one} reading={reading} />}
      {!onlyUnfilled && <PlanSection one={one} reading={reading} year={year} />}
      <LiveWords one={one} fields={fields} />
      <FormFoot reading={reading} one={one} fields={fields} go={go} />
    </div>
  );
}

/** The measures before and after one; with a year only those that have empty fields in it. */
function stepsFrom(
  measures: readonly MeasureReading[],
  one: MeasureReading,
  unfilledIn: YearKey | null,
): { readonly previous: MeasureReading | undefined; readonly next: MeasureReading | undefined } {
  const at = measures.indexOf(one);
  const counts = (other: MeasureReading): boolean =>
    unfilledIn === null || entryFields(other, unfilledIn).some(isOpen);
  return {
    previous: measures.slice(0, Math.max(0, at)).findLast(counts),
    next: measures.slice(at + 1).find(counts),
  };
}

interface SectionProps {
  readonly group: EntryGroup;
  readonly reading: PlanReading;
  readonly one: MeasureReading;
  readonly fields: readonly EntryField[];
  readonly year: YearKey;
}

function GroupSection(props: SectionProps) {
  const { group, reading, one, fields, year } = props;
  const { texts } = usePaneTools();
  const boxes = group.fields.map((field) => (
    <FieldBox key={field.id} field={field} one={one} reading={reading} year={year} />
  ));
  switch (group.kind) {
    case 'indicator':
      return <IndicatorSection {...props} index={group.index} boxes={boxes} />;
    case 'grade':
      if (boxes.length === 0 && gradingWay(reading, year) === 'none') return null;
      return (
        <Section title={null}>
          {boxes}
          {boxes.length === 0 && <LiveGrade one={one} fields={fields} />}
        </Section>
      );
    case 'activity':
      return <Section title={`${texts.entry.activities} ${group.mark}`}>{boxes}</Section>;
    case 'schedule':
      return (
        <Section title={group.label} note={group.plan === '' ? null : `${texts.entry.plan} ${group.plan}`}>
          {boxes}
        </Section>
      );
    case 'texts':
      return <Section title={null}>{boxes}</Section>;
  }
}

function IndicatorSection({
  one,
  index,
  fields,
  reading,
  year,
  boxes,
}: SectionProps & { index: number; boxes: ReactNode }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const indicator = one.measure.indicators[index];
  if (!indicator) return null;
  const target = textOf(one.measure, { kind: 'target', indicator: index + 1, year });
  return (
    <Section title={indicator.namesByYear?.[year] ?? indicator.name}>
      <div className={styles.values}>
        <Text size={200} className={styles.muted}>
          {texts.entry.baseline} {indicator.baseline === undefined ? '—' : valueText(indicator.baseline)}
        </Text>
        <Text size={200} className={styles.muted}>
          {texts.entry.target} {target || '—'}
        </Text>
      </div>
      {boxes}
      <div className={styles.rate}>
        <LiveRate one={one} index={index} fields={fields} settings={reading.plan.settings} />
      </div>
    </Section>
  );
}

function Section(props: {
  readonly title: string | null;
  readonly note?: string | null;
  readonly children: ReactNode;
}) {
  const { title, note, children } = props;
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.section} {...(title === null ? {} : { role: 'group', 'aria-labelledby': id })}>
      {title !== null && (
        <Text weight="semibold" id={id} className={styles.across}>
          {title}
        </Text>
      )}
      {note && (
        <Text size={200} className={mergeClasses(styles.muted, styles.across)}>
          {note}
        </Text>
      )}
      {children}
    </div>
  );
}

/** A box with what its kind of field needs beside it. */
function FieldBox(props: {
  readonly field: EntryField;
  readonly one: MeasureReading;
  readonly reading: PlanReading;
  readonly year: YearKey;
}) {
  const { field, one, reading, year } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { settings } = reading.plan;
  const label = fieldLabel(field, one, texts, year, pane.snapshot());
  const before = settings.years[settings.years.indexOf(year) - 1] ?? null;
  const last = before === null ? null : textInYear(one, field.ref, before);
  const prior = useMemo(
    () => (before !== null && last !== null && last !== '' ? { year: before, text: last } : null),
    [before, last],
  );
  const hint: Pick<EntryBoxProps, 'hint'> =
    before === null || last === null ? {} : { hint: texts.entry.lastYear(before, last === '' ? '—' : last) };
  switch (entryRule(field.ref)?.control) {
    case 'figure': {
      const indicator =
        'indicator' in field.ref ? one.measure.indicators[field.ref.indicator - 1] : undefined;
      return <EntryBox field={field} label={label} unit={field.unit ?? indicator?.unit} {...hint} />;
    }
    case 'grade': {
      const evaluation = evaluate(one.measure, settings, year);
      return (
        <div className={styles.short}>
          {evaluation.computed === null && !asksReason(one, year, evaluation) ? (
            <EntryBox field={field} label={label} control="choice" choices={gradeWords(reading)} {...hint} />
          ) : (
            // a grade that is not the computed one is asked for its reason
            <GivenGrade one={one} evaluation={evaluation} reading={reading} label={label} />
          )}
        </div>
      );
    }
    case 'stage':
      return (
        <div className={styles.short}>
          <EntryBox field={field} label={label} control="choice" choices={gradeWords(reading)} {...hint} />
        </div>
      );
    case 'status':
      return (
        <div className={styles.short}>
          <EntryBox field={field} label={label} choices={settings.statusWords} {...hint} />
        </div>
      );
    default:
      return <EntryBox field={field} label={label} control="area" prior={prior} />;
  }
}
