import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { arrowChoices } from '../../formats/blocks/arrow';
import { checkBoxes } from '../../formats/blocks/choices';
import { isFigure } from '../../plan/field';
import type { EntryField } from '../workbook/entries/entry-fields';
import { fieldLabel } from './field-label';
import { usePaneTools } from '../workbook/pane-context';
import { planFields } from './plan-fields';
import type { MeasureReading, PlanReading } from '../workbook/book-port';
import { EntryBox } from '../ui/entry-box';

const useStyles = makeStyles({
  boxes: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingInlineStart: '8px',
    paddingTop: '4px',
  },
});

const marks = {
  mark: { on: '○', off: '' },
  checkBox: { on: checkBoxes.checked, off: checkBoxes.empty },
} as const;
const arrows = typeof arrowChoices.list === 'string' ? [] : arrowChoices.list;

/** Boxes of what the plan says of a measure. */
export function PlanBoxes(props: {
  readonly one: MeasureReading;
  readonly reading: PlanReading;
  readonly year: string;
}) {
  const { one, reading, year } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { departments, statusWords } = reading.plan.settings;
  return (
    <div className={styles.boxes}>
      {planFields(one, year).map((field) => {
        const { ref } = field;
        const label = rowLabel(field, one, fieldLabel(field, one, texts, year, pane.snapshot()));
        const common = { key: field.id, field, label };
        if (ref.kind === 'mark' || ref.kind === 'checkBox')
          return <TickBox {...common} key={field.id} {...marks[ref.kind]} />;
        if (ref.kind === 'scheduleArrow')
          return <EntryBox {...common} key={field.id} control="choice" choices={arrows} />;
        if (ref.kind === 'department') return <EntryBox {...common} key={field.id} choices={departments} />;
        if (ref.kind === 'schedulePlan') return <EntryBox {...common} key={field.id} choices={statusWords} />;
        const isShort = isFigure(ref) || ref.kind === 'unit' || ref.kind === 'title';
        return <EntryBox {...common} key={field.id} control={isShort ? 'line' : 'area'} />;
      })}
    </div>
  );
}

/** Which indicator or row a box is of. */
function rowLabel({ ref }: EntryField, { measure }: MeasureReading, label: string): string {
  const of =
    'indicator' in ref
      ? (measure.indicators[ref.indicator - 1]?.name ?? '')
      : 'row' in ref && ref.row !== null
        ? (measure.schedule[ref.row - 1]?.label ?? '')
        : '';
  return of === '' || ref.kind === 'indicatorName' || ref.kind === 'scheduleLabel' ? label : `${of} ${label}`;
}

/** A mark of the form as a check box; it is written at once. */
function TickBox(props: {
  readonly field: EntryField;
  readonly label: string;
  readonly on: string;
  readonly off: string;
}) {
  const { field, label, on, off } = props;
  const { pane } = usePaneTools();
  const draft = useSyncExternalStore(pane.drafts.subscribe, () => pane.drafts.get(field.id));
  return (
    <Checkbox
      label={label}
      checked={(draft?.text ?? field.text) === on}
      onFocus={() => void pane.select(field.place)}
      onChange={(_, { checked }) => {
        pane.drafts.set(field.id, { text: checked === true ? on : off, base: field.text, state: 'typing' });
        void pane.commit(field, label);
      }}
    />
  );
}
