import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { chooseMethod, directions, rateMethods } from '../../achievement';
import { fieldName, rateInput, type FieldRef } from '../../plan';
import { methodEdits, type MethodChange } from '../../sheets/measure-edits';
import type { GradingRow } from './grading-rows';
import type { GradingWay } from '../workbook/grading-way';
import { usePane, usePaneTools, yearOf } from '../workbook/pane-context';
import type { PlanReading } from '../workbook/book-port';
import { GivenGrade } from '../ui/given-grade';
import { SettledSelect } from '../ui/settled-select';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    columnGap: '12px',
    rowGap: '8px',
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
    '& span:has(> select)': { minWidth: 0 },
  },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** How one indicator is judged, and the grade that a human gives instead, with the reason: each is a cell of the sheet. */
export function JudgementEditor({
  row,
  reading,
  way,
}: {
  row: GradingRow;
  reading: PlanReading;
  way: GradingWay;
}) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { one, index } = row;
  const year = usePane(yearOf);
  const { settings } = reading.plan;
  const indicator = one.measure.indicators[index];
  const words = texts.achievement;
  const number = one.measure.number;
  const hasCell = (ref: FieldRef): boolean => one.cells.has(fieldName(ref));
  const change = (what: string, word: string, to: MethodChange): void => {
    const title = texts.grading.changed(number, what);
    void pane.carryOut({
      work: 'writing',
      title,
      summary: title,
      details: [],
      edits: methodEdits(reading, one, index + 1, to),
      result: texts.grading.changedDone(number, what, word),
    });
  };
  const direction = indicator && hasCell({ kind: 'direction', indicator: index + 1 }) && (
    <Choice
      label={texts.grading.direction}
      value={indicator.direction ?? null}
      keys={directions}
      words={words.directions}
      automatic={
        words.directions[chooseMethod(without(rateInput(indicator, year, settings), 'direction')).direction]
      }
      onChange={(key, word) => change(texts.grading.direction, word, { direction: key })}
    />
  );
  const method = indicator && hasCell({ kind: 'method', indicator: index + 1 }) && (
    <Choice
      label={texts.grading.method}
      value={indicator.method ?? null}
      keys={rateMethods}
      words={words.methods}
      automatic={words.methods[chooseMethod(without(rateInput(indicator, year, settings), 'method')).method]}
      onChange={(key, word) => change(texts.grading.method, word, { method: key })}
    />
  );
  const canGive = hasCell({ kind: 'givenGrade', year });
  return (
    <>
      {(direction || method) && (
        <div className={styles.grid}>
          {direction}
          {method}
        </div>
      )}
      {canGive && <GivenGrade one={row.one} evaluation={row.evaluation} reading={reading} />}
      {!canGive && way !== 'none' && (
        <Text size={200} className={styles.muted}>
          {texts.grading.noPlace(year)}
        </Text>
      )}
    </>
  );
}

/** A drop-down for what the engine chooses by itself where nothing is set (`null`). */
function Choice<K extends string>(props: {
  readonly label: string;
  readonly value: K | null;
  readonly keys: readonly K[];
  readonly words: Readonly<Record<K, string>>;
  /** The word of what the engine chooses. */
  readonly automatic: string;
  readonly onChange: (key: K | null, word: string) => void;
}) {
  const { label, value, keys, words, automatic, onChange } = props;
  const { texts } = usePaneTools();
  const automaticWord = texts.grading.automatic(automatic);
  return (
    <Field label={label}>
      <SettledSelect
        value={value ?? ''}
        onSettled={(chosen) => {
          const key = keys.find((one) => one === chosen) ?? null;
          onChange(key, key === null ? automaticWord : words[key]);
        }}
      >
        <option value="">{automaticWord}</option>
        {keys.map((key) => (
          <option key={key} value={key}>
            {words[key]}
          </option>
        ))}
      </SettledSelect>
    </Field>
  );
}

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = whole;
  return rest;
}
