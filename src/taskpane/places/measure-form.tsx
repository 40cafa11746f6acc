import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RateResult } from '../../achievement';
import { valueText, type PlanSettings } from '../../plan';
import { evaluate } from '../../plan/evaluation';
import { entryFields, textOf, type EntryField } from '../entry-fields';
import { liveMeasure } from '../live-measure';
import { usePane } from '../pane-context';
import { EntryBox } from '../parts/entry-box';
import { GradeChip } from '../parts/grade-chip';
import { Reckoning } from '../parts/reckoning';
import type { MeasureReading, PlanReading } from '../services';
import { Heading } from '../parts/heading';

const useStyles = makeStyles({
  head: {
    padding: '8px 12px 8px 8px',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'start',
  },
  name: { paddingTop: '4px', display: 'flex', flexDirection: 'column', gap: '2px' },
  department: { color: tokens.colorNeutralForeground2 },
  section: {
    padding: '8px 20px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  values: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px' },
  muted: { color: tokens.colorNeutralForeground2 },
  foot: {
    position: 'sticky',
    bottom: 0,
    marginTop: 'auto',
    padding: '8px 20px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grade: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
});

/** The form of one measure and year. */
export function MeasureForm({ reading, one }: { reading: PlanReading; one: MeasureReading }) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const { measure } = one;
  const year = pane.year();
  const fields = entryFields(one, year);
  const at = reading.measures.indexOf(one);
  const [previous, next] = [reading.measures[at - 1], reading.measures[at + 1]];
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const { settings } = reading.plan;
  const evaluation =
    Object.keys(drafts).length === 0
      ? pane.evaluation(measure)
      : evaluate(liveMeasure(measure, fields, drafts), settings, year);
  const { computed, grade } = evaluation;
  const draft = (name: string, text: string | null): void =>
    setDrafts(({ [name]: _old, ...others }) => (text === null ? others : { ...others, [name]: text }));
  return (
    <>
      <section className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={texts.entry.previous}
          disabled={!previous}
          onClick={() => previous && void pane.goTo(previous)}
        />
        <div className={styles.name}>
          <Heading>
            {measure.number} {measure.title}
          </Heading>
          <Text size={200} className={styles.department}>
            {measure.department}
          </Text>
          <Link as="button" onClick={() => pane.showAll()}>
            {texts.entry.all}
          </Link>
        </div>
        <Button
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={texts.entry.next}
          disabled={!next}
          onClick={() => next && void pane.goTo(next)}
        />
      </section>
      {measure.indicators.map((_, index) => (
        <IndicatorSection
          key={index}
          one={one}
          index={index}
          fields={fields}
          settings={settings}
          rate={evaluation.rates[index]}
          onDraft={draft}
          previous={yearBefore(reading, year)}
        />
      ))}
      <section className={styles.section}>
        <div className={styles.grade}>
          <Text>{texts.entry.grade}</Text>
          <GradeChip grade={grade} label={texts.entry.grade} />
          {measure.grades[year] && (
            <Text size={200} className={styles.muted}>
              {texts.entry.computed} {computed ?? '—'}
              {measure.grades[year].reason === undefined ? '' : `・${measure.grades[year].reason}`}
            </Text>
          )}
        </div>
      </section>
      {measure.schedule.map((row, index) => (
        <section key={index} className={styles.section}>
          <Text weight="semibold">{row.label}</Text>
          {fields
            .filter(({ ref }) => ref.kind === 'scheduleActual' && ref.row === index + 1)
            .map((field) => (
              <EntryBox
                key={field.name}
                field={field}
                label={texts.entry.done}
                hint={`${texts.entry.plan} ${row.plan[year] ?? '—'}`}
                choices={settings.statusWords}
              />
            ))}
          {fields
            .filter(({ ref }) => ref.kind === 'report' && ref.row === index + 1)
            .map((field) => (
              <EntryBox
                key={field.name}
                field={field}
                label={field.ref.kind === 'report' ? field.ref.name : ''}
                long
              />
            ))}
        </section>
      ))}
      {fields
        .filter(({ ref }) => ref.kind === 'report' && ref.row === null)
        .map((field) => (
          <section key={field.name} className={styles.section}>
            <EntryBox field={field} label={field.ref.kind === 'report' ? field.ref.name : ''} long />
          </section>
        ))}
      <Foot reading={reading} one={one} fields={fields} />
    </>
  );
}

function IndicatorSection(props: {
  readonly one: MeasureReading;
  readonly index: number;
  readonly fields: readonly EntryField[];
  readonly settings: PlanSettings;
  readonly rate: RateResult | undefined;
  readonly onDraft: (name: string, text: string | null) => void;
  readonly previous: string | null;
}) {
  const { one, index, fields, settings, rate, onDraft, previous } = props;
  const styles = useStyles();
  const { pane, texts } = usePane();
  const indicator = one.measure.indicators[index];
  if (!indicator) return null;
  const year = pane.year();
  const field = fields.find(({ ref }) => ref.kind === 'actual' && ref.indicator === index + 1);
  const last =
    previous === null ? null : textOf(one.measure, { kind: 'actual', indicator: index + 1, year: previous });
  return (
    <section className={styles.section}>
      <Text weight="semibold">{indicator.name}</Text>
      <div className={styles.values}>
        <Text size={200} className={styles.muted}>
          {texts.entry.baseline} {indicator.baseline === undefined ? '—' : valueText(indicator.baseline)}
        </Text>
        <Text size={200} className={styles.muted}>
          {texts.entry.target} {textOf(one.measure, { kind: 'target', indicator: index + 1, year }) || '—'}
        </Text>
      </div>
      {field && (
        <EntryBox
          field={field}
          label={`${texts.entry.actual}（${year}）`}
          onDraft={(text) => onDraft(field.name, text)}
          {...(previous === null || last === null
            ? {}
            : { hint: texts.entry.lastYear(previous, last === '' ? '—' : last) })}
        />
      )}
      {rate && <Reckoning rate={rate} settings={settings} />}
    </section>
  );
}

function Foot({
  reading,
  one,
  fields,
}: {
  reading: PlanReading;
  one: MeasureReading;
  fields: readonly EntryField[];
}) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const wanted = fields.filter((field) => field.wanted);
  const open = wanted.filter((field) => field.text === '');
  const year = pane.year();
  const later = [...reading.measures.slice(reading.measures.indexOf(one) + 1), ...reading.measures];
  const next = later.find(
    (other) => other !== one && entryFields(other, year).some((f) => f.wanted && f.text === ''),
  );
  const [first] = open;
  return (
    <div className={styles.foot}>
      <Text>
        {open.length === 0 ? texts.entry.noneUnfilled : texts.entry.unfilled(open.length, wanted.length)}
      </Text>
      {(first ?? next) && (
        <Button
          size="small"
          onClick={() => {
            if (first) document.getElementById(first.name)?.focus();
            else if (next) void pane.goTo(next);
          }}
        >
          {texts.entry.nextUnfilled}
        </Button>
      )}
    </div>
  );
}

function yearBefore(reading: PlanReading, year: string): string | null {
  const { years } = reading.plan.settings;
  return years[years.indexOf(year) - 1] ?? null;
}
