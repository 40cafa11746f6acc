import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { EntryField } from '../workbook/entries/entry-fields';
import { usePaneTools } from '../workbook/pane-context';
import type { TextBox } from '../workbook/text-room';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', paddingTop: '2px' },
  left: { color: tokens.colorNeutralForeground2, marginInlineStart: 'auto' },
  over: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorStatusWarningForeground1,
  },
});

/** Time (ms) after which the printed box is asked for: the form stands before. */
const idle = 600;

/** What room the printed box of a text still has, or by how much it is too small, with a way to make it higher. */
export function RoomLine({ field, label, text }: { field: EntryField; label: string; text: string }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const [box, setBox] = useState<TextBox | null>(null);
  const { place } = field;
  useEffect(() => {
    let isGone = false;
    const wait = setTimeout(() => {
      void pane.textBox(place).then((found) => {
        if (!isGone) setBox(found);
      });
    }, idle);
    return () => {
      isGone = true;
      clearTimeout(wait);
    };
  }, [pane, place]);
  if (!box) return null;
  const { left, over } = box.room(text);
  // offered only where it helps
  const rows = over > 0 ? box.rowsFor(text) : null;
  const widen = async (): Promise<void> => {
    if (!rows) return;
    if (!(await pane.commit(field, label))) return;
    await pane.carryOut({
      work: 'writing',
      title: `${texts.entry.widen}：${label}`,
      summary: '',
      details: [],
      edits: [{ kind: 'setRows', sheet: place.sheet, rows }],
      result: texts.entry.widened(label),
    });
    setBox(await pane.textBox(place));
  };
  return (
    <div className={styles.line}>
      <span role="status" className={over > 0 ? styles.over : undefined}>
        {over > 0 && (
          <>
            <WarningRegular aria-hidden />
            <Text size={200}>
              {rows ? texts.entry.over(over) : texts.entry.cannotWiden(texts.entry.over(over))}
            </Text>
          </>
        )}
      </span>
      {rows && (
        <Button size="small" onClick={() => void widen()}>
          {texts.entry.widen}
        </Button>
      )}
      {over === 0 && (
        <Text size={200} className={styles.left}>
          {texts.entry.left(left)}
        </Text>
      )}
    </div>
  );
}
