import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { usePane, usePaneTools } from '../workbook/pane-context';
import { keptBatches } from '../state/pane-state';
import { ownFormatId } from '../../plan/own-format';
import type { GradeStep } from '../../plan';
import type { AllTexts } from '../state/all-texts';
import type { PlanReading } from '../workbook/book-port';
import { yearName } from '../ui/year-name';
import { Heading } from '../ui/heading';
import { Help } from './help';
import { later } from '../ui/later';

const useStyles = makeStyles({
  section: {
    padding: '12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    width: '100%',
  },
  batch: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  name: { flexGrow: 1, minWidth: 0 },
  undoTo: { flexShrink: 0 },
  time: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Loaded when the settings are changed for the first time. */
const SettingsForm = later(async () => (await import('../settings/settings-form')).SettingsForm);

/** Loaded when measures are arranged for the first time. */
const ArrangeForm = later(async () => (await import('../settings/arrange-form')).ArrangeForm);

/** ⋯: undo, and what holds for the plan. */
export function More({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const batches = usePane((one) => one.state().batches);
  const undone = usePane((one) => one.state().undone[0]);
  const { settings } = reading.plan;
  const [newest] = batches;
  const [changing, setChanging] = useState<'settings' | 'measures' | null>(null);
  const openers = useRef<Partial<Record<'settings' | 'measures', HTMLButtonElement | null>>>({});
  const toggle = (what: 'settings' | 'measures'): void => setChanging(changing === what ? null : what);
  const close = (): void => {
    if (changing) openers.current[changing]?.focus();
    setChanging(null);
  };
  const isOwnForm = reading.format.id === ownFormatId;
  return (
    <>
      <section className={styles.section}>
        <Heading>{texts.more.undoList}</Heading>
        {undone && <Button onClick={() => void pane.redo()}>{texts.more.redoLast(undone.title)}</Button>}
        {newest ? (
          <>
            <Button onClick={() => void pane.undo()}>{texts.more.undoLast(newest.title)}</Button>
            <ol className={styles.list} aria-label={texts.more.undoList}>
              {batches.map((batch) => (
                <li key={batch.id} className={styles.batch}>
                  <Text className={styles.time}>{texts.time(batch.time)}</Text>
                  <Text className={styles.name}>{batch.title}</Text>
                  {batch !== newest && (
                    <Link
                      as="button"
                      className={styles.undoTo}
                      aria-label={texts.more.undoTo(batch.title)}
                      onClick={() => void pane.undoTo(batch.id)}
                    >
                      {texts.more.undoToShort}
                    </Link>
                  )}
                </li>
              ))}
            </ol>
            <Text size={200} className={styles.time}>
              {pane.outlivesPane ? texts.more.undoKept(keptBatches) : texts.more.undoKeptShort(keptBatches)}
            </Text>
          </>
        ) : (
          <Text>{texts.more.undoNone}</Text>
        )}
      </section>
      {reading.format.id === ownFormatId && (
        <section className={styles.section}>
          <Heading>{texts.more.ownForm}</Heading>
          <Text>{texts.more.ownFormAbout}</Text>
          <Button onClick={() => void pane.do('form')}>{texts.more.ownFormChange}</Button>
        </section>
      )}
      <section className={styles.section}>
        <Heading>{texts.more.plan}</Heading>
        <dl className={styles.facts}>
          <dt className={styles.term}>{texts.more.years}</dt>
          <dd className={styles.value}>{settings.years.map((year) => yearName(texts, year)).join('、')}</dd>
          <dt className={styles.term}>{texts.more.baselineYear}</dt>
          <dd className={styles.value}>{yearName(texts, settings.baselineYear)}</dd>
          <dt className={styles.term}>{texts.more.scale}</dt>
          <dd className={styles.value}>
            {settings.gradeScale.length === 0 && texts.more.scaleManual}
            {settings.gradeScale.map((step) => (
              <div key={step.grade}>{stepText(step, texts)}</div>
            ))}
          </dd>
          <dt className={styles.term}>{texts.more.rounding}</dt>
          <dd className={styles.value}>
            {texts.more.places(settings.rounding.places)}（{texts.more.roundingModes[settings.rounding.mode]}
            ）
          </dd>
        </dl>
        <div className={styles.buttons}>
          <Button onClick={() => void pane.refresh()}>{texts.more.reload}</Button>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              openers.current.settings = element;
            }}
            aria-expanded={changing === 'settings'}
            onClick={() => toggle('settings')}
          >
            {texts.settingsForm.change}
          </Button>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              openers.current.measures = element;
            }}
            aria-expanded={changing === 'measures'}
            onClick={() => toggle('measures')}
          >
            {isOwnForm ? texts.planEdit.measures.openOwn : texts.planEdit.measures.open}
          </Button>
        </div>
        {changing === 'settings' && <SettingsForm.Part reading={reading} onClose={close} />}
        {changing === 'measures' && <ArrangeForm.Part reading={reading} onClose={close} />}
      </section>
      <Help />
    </>
  );
}

function stepText({ grade, from, above, compared }: GradeStep, texts: AllTexts): string {
  const { more, achievement, number } = texts;
  if (compared !== undefined) return more.scaleCompared(grade, achievement.compared[compared]);
  if (from === null) return more.scaleLast(grade);
  return above ? more.scaleAbove(grade, number(from)) : more.scaleStep(grade, number(from));
}
