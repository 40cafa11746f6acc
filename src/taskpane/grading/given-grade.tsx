import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { fieldAt } from '../workbook/entries/entry-fields';
import { givenGradeEdits } from '../../sheets/measure-edits';
import { gradeWords, type GradingRow } from './grading-rows';
import { usePane } from '../workbook/pane-context';
import type { PlanReading } from '../workbook/book-port';
import { EntryBox } from '../ui/entry-box';
import { SettledSelect } from '../ui/settled-select';

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
export function GivenGrade({ row, reading }: { row: GradingRow; reading: PlanReading }) {
  const styles = useStyles();
  const { pane, state, texts } = usePane();
  const words = texts.grading;
  const { one } = row;
  const year = pane.year();
  const { number, grades } = one.measure;
  const { computed } = row.evaluation;
  const given = grades[year] ?? null;
  /** Chosen, but not written before its reason is. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const select = useRef<HTMLSelectElement | null>(null);
  const known = gradeWords(reading);
  const choices = given === null || known.includes(given.grade) ? known : [...known, given.grade];

  const write = async (grade: string | null, because: string | null): Promise<void> => {
    const title = grade === null ? words.tookBack(number) : words.gave(number, grade);
    const done = await pane.carryOut({
      work: 'writing',
      title,
      summary: title,
      details: [],
      edits: givenGradeEdits(one, year, grade, because),
      result: grade === null ? words.tookBackDone(number) : words.gaveDone(number, grade),
    });
    // What could not be written stays, with its reason.
    if (done) drop();
  };
  const choose = (grade: string): void => {
    if (grade === '') {
      setChosen(null);
      if (given !== null) void write(null, null);
    } else if (grade === given?.grade) {
      setChosen(null);
    } else if (computed === null || grade === computed) {
      void write(grade, computed === null ? (given?.reason ?? null) : null);
    } else {
      setReason('');
      setChosen(grade);
    }
  };
  const confirm = (): void => {
    if (chosen !== null && reason.trim() !== '') void write(chosen, reason.trim());
  };
  const drop = (): void => {
    setChosen(null);
    select.current?.focus();
  };
  const reasonField = fieldAt(one, { kind: 'gradeReason', year });
  return (
    <div className={styles.root}>
      <Field label={words.given}>
        <SettledSelect
          className={styles.choice}
          boxRef={select}
          value={chosen ?? given?.grade ?? ''}
          onSettled={choose}
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
          <Field label={words.reason} required hint={words.askReason(computed ?? '—')}>
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
              disabledFocusable={reason.trim() === '' || state.work !== null}
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
            <Button size="small" onClick={() => choose('')}>
              {words.takeBack}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
