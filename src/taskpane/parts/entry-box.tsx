import { Button, Field, Input, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { boxText } from '../entry-edits';
import type { EntryField } from '../entry-fields';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  box: { minWidth: 0, '& input': { minWidth: 0 } },
  unit: { whiteSpace: 'nowrap' },
  both: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

/** What is typed and what stood in the sheet when the typing began. */
interface Draft {
  readonly text: string;
  readonly base: string;
}

/**
 * One cell of the sheet as a box. It is written when the box is left or Enter is pressed, never while Japanese text
 * is composed; a change made meanwhile in the sheet is shown and neither side overwrites the other.
 */
export function EntryBox(props: {
  readonly field: EntryField;
  readonly label: string;
  readonly hint?: string;
  readonly choices?: readonly string[];
  readonly long?: boolean;
  /** What stands in the box while it differs from the sheet, else `null`. */
  readonly onDraft?: (text: string | null) => void;
}) {
  const { field, label, hint, choices, long, onDraft } = props;
  const styles = useStyles();
  const { pane, state, texts } = usePane();
  const [draft, keepDraft] = useState<Draft | null>(null);
  const setDraft = (next: Draft | null): void => {
    keepDraft(next);
    onDraft?.(next?.text ?? null);
  };
  const list = useId();
  const shown = boxText(field);
  const text = draft?.text ?? shown;
  const clash = draft !== null && draft.base !== shown && draft.text !== shown;

  const change = (value: string): void => setDraft({ text: value, base: draft?.base ?? shown });
  const commit = async (): Promise<void> => {
    if (!draft) return;
    if (clash) return;
    if (draft.text === shown || (await pane.enter(field, draft.text, `${texts.entry.write}：${label}`))) {
      setDraft(null);
    }
  };
  const keepMine = (): void => setDraft({ text, base: shown });

  return (
    <div>
      <Field
        label={label}
        {...(hint === undefined ? {} : { hint })}
        {...(clash
          ? {
              validationState: 'warning' as const,
              validationMessage: (
                <span className={styles.both}>
                  <Text size={200}>
                    {texts.entry.changedMeanwhile(field.text === '' ? texts.entry.empty : field.text)}
                  </Text>
                  <Button size="small" onClick={() => setDraft(null)}>
                    {texts.entry.takeSheet}
                  </Button>
                  <Button size="small" onClick={keepMine}>
                    {texts.entry.keepMine}
                  </Button>
                </span>
              ),
            }
          : {})}
      >
        {long ? (
          <Textarea
            id={field.name}
            resize="vertical"
            value={text}
            onChange={(_, { value }) => change(value)}
            onFocus={() => void pane.select(field.place)}
            onBlur={() => void commit()}
          />
        ) : (
          <Input
            className={styles.box}
            id={field.name}
            value={text}
            {...(choices === undefined ? {} : { list })}
            contentAfter={
              <span className={styles.unit}>{state.work && draft ? texts.entry.saving : field.unit}</span>
            }
            onChange={(_, { value }) => change(value)}
            onFocus={() => void pane.select(field.place)}
            onBlur={() => void commit()}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) void commit();
            }}
          />
        )}
      </Field>
      {choices !== undefined && !long && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </div>
  );
}
