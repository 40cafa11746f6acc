import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { boxText } from '../workbook/entries/entry-edits';
import type { Draft } from '../workbook/entries/entry-drafts';
import type { EntryField } from '../workbook/entries/entry-fields';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '4px', alignItems: 'center' },
  words: { display: 'flex', gap: '4px', flex: '1 1 160px', color: tokens.colorStatusWarningForeground1 },
  icon: { flexShrink: 0, lineHeight: 0, paddingTop: '2px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What is typed cannot go into the sheet as it is: the sheet says something else by now, or refused it. */
export function DraftTrouble(props: {
  readonly field: EntryField;
  readonly label: string;
  readonly draft: Draft;
  readonly clash: boolean;
}) {
  const { field, label, draft, clash } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const write = (): void => {
    pane.drafts.set(field.id, { text: draft.text, base: boxText(field), state: 'typing' });
    void pane.commit(field, label);
  };
  return (
    <span className={styles.root}>
      <span className={styles.words}>
        <span className={styles.icon} aria-hidden>
          <WarningRegular />
        </span>
        <Text size={200}>
          {clash
            ? texts.entry.changedMeanwhile(field.text === '' ? texts.entry.empty : field.text)
            : texts.entry.notWritten}
        </Text>
      </span>
      <span className={styles.buttons}>
        <Button size="small" onClick={write}>
          {clash ? texts.entry.keepMine : texts.entry.writeAgain}
        </Button>
        <Button size="small" onClick={() => pane.drafts.set(field.id, null)}>
          {texts.entry.takeSheet}
        </Button>
      </span>
    </span>
  );
}
