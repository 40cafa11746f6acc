import { useSyncExternalStore } from 'react';
import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { isOpen, pending, unfilled, type EntryField } from '../workbook/entries/entry-fields';
import { lowPane } from '../ui/media';
import { measuresOf, myDepartment } from '../workbook/my-department';
import { usePane, usePaneTools, useSlice, yearOf } from '../workbook/pane-context';
import type { MeasureReading, PlanReading } from '../workbook/book-port';

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    marginTop: 'auto',
    padding: '8px 20px',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [`@media ${lowPane}`]: { position: 'static' },
  },
  // the words take two lines before the buttons do
  count: { flex: '1 1 64px', minWidth: 0 },
});

/** What is still empty, and the way there. */
export function FormFoot(props: {
  readonly reading: PlanReading;
  readonly one: MeasureReading;
  readonly fields: readonly EntryField[];
  readonly go: (one: MeasureReading) => void;
}) {
  const { reading, one, fields, go } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const year = usePane(yearOf);
  const onlyUnfilled = usePane((one) => one.state().onlyUnfilled);
  const department = useSlice(myDepartment);
  const drafts = useSyncExternalStore(pane.drafts.subscribe, pane.drafts.all);
  const wanted = fields.filter((field) => field.wanted);
  const open = wanted.filter(isOpen);
  const unknown = pending(one, year).length;
  // what is typed is on its way into the sheet
  const isTyped = ({ id }: EntryField): boolean => (drafts.get(id)?.text.trim() ?? '') !== '';
  const first = open.find((field) => !isTyped(field));
  const next = first ? null : nextUnfilled(measuresOf(reading, department), one, year);
  return (
    <div className={styles.foot}>
      <Text className={styles.count} role="status">
        {open.length === 0 ? texts.entry.noneUnfilled : texts.entry.unfilled(open.length, wanted.length)}
        {unknown > 0 && ` ${texts.entry.pending(unknown)}`}
      </Text>
      <ToggleButton size="small" checked={onlyUnfilled} onClick={() => pane.showOnlyUnfilled(!onlyUnfilled)}>
        {texts.entry.onlyUnfilled}
      </ToggleButton>
      {(first ?? next) && (
        <Button
          size="small"
          onClick={() => {
            if (first) document.getElementById(first.id)?.focus();
            else if (next) go(next);
          }}
        >
          {texts.entry.nextUnfilled}
        </Button>
      )}
    </div>
  );
}

/** The next measure with an empty field, from the first again after the last. */
function nextUnfilled(
  measures: readonly MeasureReading[],
  one: MeasureReading,
  year: string,
): MeasureReading | undefined {
  const at = measures.indexOf(one);
  return [...measures.slice(at + 1), ...measures.slice(0, Math.max(0, at))].find(
    (other) => unfilled(other, year).length > 0,
  );
}
