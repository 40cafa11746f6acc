import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { fieldAt } from '../workbook/entries/entry-fields';
import type { Evaluation } from '../../plan/evaluation';
import { giveGrade } from '../../sheets/give-grade';
import { gradeWords } from '../workbook/grading-way';
import { isBusy, usePane, usePaneTools, yearOf } from '../workbook/pane-context';
import type { MeasureReading, PlanReading } from '../workbook/book-port';
import { EntryBox } from './entry-box';
import { SettledSelect } from './settled-select';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  choice: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/**
 * The grade that a human gives. One that is not the computed grade is asked for its reason first; grade and reason are
 * written together, and taken back together.
 */
export function GivenGrade(props: {
  readonly one: MeasureReading;
  readonly evaluation: Evaluation;
  readonly reading: PlanReading;
  /** What the grade is called; absent: 手動評価. */
  readonly label?: string;
}) {
  const { one, evaluation, reading } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const busy = usePane(isBusy);
  const words = texts.grading;
  const year = usePane(yearOf);
  const { number, grades } = one.measure;
  const { computed } = evaluation;
  const given = grades[year] ?? null;
  /** Chosen, but not written before its reason is. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const select = useRef<HTMLSelectElement | null>(null);
  const known = gradeWords(reading);
  const choices = given === null || known.includes(given.grade) ? known : [...known, given.grade];

  /** Written at once, or once its reason is given. */
  const give = async (grade: string, because = ''): Promise<void> => {
    const decision = giveGrade(one, year, evaluation, grade, because);
    if (decision.kind === 'reason-wanted') {
      setReason('');
      setChosen(grade);
      return;
    }
    if (decision.edits.length === 0) {
      setChosen(null);
      return;
    }
    const title = grade === '' ? words.tookBack(number) : words.gave(number, grade);
    const done = await pane.carryOut({
      work: 'writing',
      title,
      summary: title,
      details: [],
      edits: decision.edits,
      result: grade === '' ? words.tookBackDone(number) : words.gaveDone(number, grade),
    });
    // What could not be written stays, with its reason.
    if (done) drop();
  };
  const confirm = (): void => {
    if (chosen !== null && reason.trim() !== '') void give(chosen, reason);
  };
  const drop = (): void => {
    setChosen(null);
    select.current?.focus();
  };
  const reasonField = fieldAt(one, { kind: 'gradeReason', year });
  return (
    <div className={styles.root}>
      <Field label={props.label ?? words.given}>
        <SettledSelect
          className={styles.choice}
          boxRef={select}
          value={chosen ?? given?.grade ?? ''}
          onSettled={(grade) => void give(grade)}
        >
          <option value="">{computed === null ? words.notGiven : words.asComputed(computed)}</option>
          {choices.map((grade) => (
            <option key={grade} value={grade}>
              {grade}
            </option>
          ))}
        </SettledSelect>
      </Field>
      {chosen !== null && (
        <>
          <Field
            label={words.reason}
            required
            hint={computed === null ? words.askReasonWithout : words.askReason(computed)}
          >
            <Input
              className={styles.box}
              value={reason}
              onChange={(_, { value }) => setReason(value)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'Enter') confirm();
                if (event.key !== 'Escape') return;
                // the row stays open
                event.stopPropagation();
                drop();
              }}
            />
          </Field>
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={reason.trim() === '' || busy}
              onClick={confirm}
            >
              {words.give}
            </Button>
            <Button size="small" onClick={drop}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
      {chosen === null && given !== null && (
        <>
          {reasonField && <EntryBox label={words.reason} field={reasonField} />}
          <div className={styles.buttons}>
            <Button size="small" onClick={() => void give('')}>
              {words.takeBack}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
