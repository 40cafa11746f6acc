import { Field, makeStyles, Select } from '@fluentui/react-components';
import { directions, rateMethods } from '../../achievement';
import { directionWords, methodWords } from '../../formats/blocks/words';
import type { PlanSettings } from '../../plan';
import { fieldName, type FieldRef } from '../../plan/field';
import { usePane } from '../pane-context';
import type { MeasureReading } from '../services';
import { EntryBox } from './entry-box';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))',
    columnGap: '12px',
    rowGap: '8px',
    '& > *': { minWidth: 0 },
    '& span:has(> select)': { minWidth: 0 },
  },
});

/** How one indicator is judged, and the grade that a human gives instead, with the reason: each is a cell of the sheet. */
export function JudgementEditor({
  one,
  index,
  settings,
}: {
  one: MeasureReading;
  index: number;
  settings: PlanSettings;
}) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const { measure } = one;
  const year = pane.year();
  const indicator = measure.indicators[index];
  const words = texts.achievement;
  const given = measure.grades[year];
  const reasonRef: FieldRef = { kind: 'gradeReason', year };
  const reasonPlace = one.cells.get(fieldName(reasonRef))?.place;
  return (
    <div className={styles.grid}>
      {indicator && (
        <>
          <CellChoice
            one={one}
            field={{ kind: 'direction', indicator: index + 1 }}
            label={texts.grading.direction}
            value={indicator.direction === undefined ? '' : directionWords[indicator.direction]}
            choices={directions.map((one) => [directionWords[one], words.directions[one]])}
          />
          <CellChoice
            one={one}
            field={{ kind: 'method', indicator: index + 1 }}
            label={texts.grading.method}
            value={indicator.method === undefined ? '' : methodWords[indicator.method]}
            choices={rateMethods.map((one) => [methodWords[one], words.methods[one]])}
          />
        </>
      )}
      <CellChoice
        one={one}
        field={{ kind: 'givenGrade', year }}
        label={texts.grading.given}
        value={given?.grade ?? ''}
        choices={settings.gradeScale.map(({ grade }) => [grade, grade])}
      />
      {reasonPlace && given && (
        <EntryBox
          label={texts.grading.reason}
          field={{
            name: fieldName(reasonRef),
            ref: reasonRef,
            place: reasonPlace,
            text: given.reason ?? '',
            unit: null,
            wanted: false,
          }}
        />
      )}
    </div>
  );
}

/** A drop-down for a cell that holds one of some words; empty where the choice is left to the engine. */
function CellChoice(props: {
  readonly one: MeasureReading;
  readonly field: FieldRef;
  readonly label: string;
  readonly value: string;
  /** What stands in the cell, and what is shown for it. */
  readonly choices: readonly (readonly [string, string])[];
}) {
  const { one, field, label, value, choices } = props;
  const { pane, state, texts } = usePane();
  const place = one.cells.get(fieldName(field))?.place;
  if (!place) return null;
  return (
    <Field label={label}>
      <Select
        value={value}
        disabled={state.work !== null}
        onChange={(_, { value: chosen }) => void pane.write(place, chosen === '' ? null : chosen, label)}
      >
        <option value="">{texts.grading.automatic}</option>
        {choices.map(([word, shown]) => (
          <option key={word} value={word}>
            {shown}
          </option>
        ))}
      </Select>
    </Field>
  );
}
