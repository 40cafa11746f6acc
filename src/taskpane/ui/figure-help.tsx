import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneTexts } from '../../../locales/ja/pane';
import { figureHint, type FigureHint } from './figure-hint';
import { usePaneTools } from '../workbook/pane-context';
import { usePause } from './use-pause';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', justifyContent: 'space-between' },
  told: { order: 1 },
  link: { marginInlineStart: 'auto' },
  muted: { color: tokens.colorNeutralForeground2 },
  help: {
    margin: '4px 0 0',
    paddingInlineStart: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: '2px',
  },
});

/** Time without typing (ms) after which is told how a value is read. */
const pause = 500;

/** Last year's value, how what is typed will be read, and on demand what can be written. */
export function FigureHelp(props: {
  readonly text: string;
  readonly unit: string | null;
  readonly isDraft: boolean;
  /** Describes the box, by its id. */
  readonly hint: { readonly id: string; readonly text: string } | null;
}) {
  const { text, unit, isDraft, hint: about } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const [open, setOpen] = useState(false);
  const settled = usePause(text, pause);
  const hint = settled === text ? figureHint(settled, unit) : null;
  // what stands in the sheet is no news, unless something is wrong with it
  const told = hint && (isDraft || (hint.kind !== 'read' && hint.kind !== 'words')) ? hint : null;
  const { help, helpDigits, helpExamples, helpWords } = texts.entry;
  return (
    <>
      <div className={styles.line}>
        {about && (
          <Text size={200} className={styles.muted} id={about.id}>
            {about.text}
          </Text>
        )}
        <Text size={200} className={mergeClasses(styles.muted, styles.told)} aria-live="polite">
          {told && hintText(texts, told)}
        </Text>
        <Link as="button" className={styles.link} onClick={() => setOpen(!open)} aria-expanded={open}>
          <Text size={200}>{help}</Text>
        </Link>
      </div>
      {open && (
        <div className={styles.help}>
          {[helpDigits, helpExamples, helpWords].map((words) => (
            <Text key={words} size={200}>
              {words}
            </Text>
          ))}
        </div>
      )}
    </>
  );
}

function hintText({ entry: { hints } }: PaneTexts, hint: FigureHint): string {
  switch (hint.kind) {
    case 'read':
      return hints.read(hint.text);
    case 'unit':
      return hints.unit(hint.typed, hint.unit);
    default:
      return hints[hint.kind];
  }
}
