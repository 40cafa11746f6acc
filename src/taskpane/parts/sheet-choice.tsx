import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { toggled } from '../toggled';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '208px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** Sheets with a box each. */
export function SheetChoice(props: {
  readonly sheets: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}) {
  const { sheets, chosen, onChoose } = props;
  const styles = useStyles();
  const { texts } = usePane();
  const words = texts.printing;
  return (
    <>
      <div className={styles.buttons}>
        <Text weight="semibold">{words.sheets}</Text>
        <Button size="small" onClick={() => onChoose(new Set(sheets))}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => onChoose(new Set())}>
          {words.none}
        </Button>
      </div>
      <div className={styles.list} role="group" aria-label={words.sheets}>
        {sheets.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={chosen.has(name)}
            onChange={() => onChoose(toggled(chosen, name))}
          />
        ))}
      </div>
    </>
  );
}
