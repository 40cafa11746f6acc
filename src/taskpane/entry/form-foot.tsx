import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { entryFields, isOpen, type EntryField } from '../workbook/entries/entry-fields';
import { lowPane } from '../ui/media';
import { usePane, usePaneTools, yearOf } from '../workbook/pane-context';
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
  const onlyUnfilled = usePane((one) => one.state().onlyUnfilled);
  const wanted = fields.filter((field) => field.wanted);
  const open = wanted.filter(isOpen);
  const year = usePane(yearOf);
  const [first] = open;
  const next = first ? null : nextUnfilled(reading, one, year);
  return (
    <div className={styles.foot}>
      <Text className={styles.count} role="status">
        {open.length === 0 ? texts.entry.noneUnfilled : texts.entry.unfilled(open.length, wanted.length)}
      </Text>
      <Button
        size="small"
        appearance={onlyUnfilled ? 'primary' : 'secondary'}
        aria-pressed={onlyUnfilled}
        onClick={() => pane.showOnlyUnfilled(!onlyUnfilled)}
      >
        {texts.entry.onlyUnfilled}
      </Button>
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
  { measures }: PlanReading,
  one: MeasureReading,
  year: string,
): MeasureReading | undefined {
  const at = measures.indexOf(one);
  return [...measures.slice(at + 1), ...measures.slice(0, Math.max(0, at))].find((other) =>
    entryFields(other, year).some(isOpen),
  );
}
