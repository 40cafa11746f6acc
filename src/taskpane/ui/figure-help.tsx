import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PaneTexts } from '../../../locales/ja/pane';
import { figureHint, type FigureHint } from './figure-hint';
import type { AllTexts } from '../state/all-texts';
import type { EntryField } from '../workbook/entries/entry-fields';
import type { OddFigure } from '../workbook/entries/odd-figure';
import { usePane, usePaneTools } from '../workbook/pane-context';
import { usePause } from './use-pause';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', justifyContent: 'space-between' },
  told: { order: 1 },
  // what may be wrong is seen at a glance, as the trouble of a box is
  warning: {
    color: tokens.colorNeutralForeground1,
    '::before': { content: '"⚠ " / ""', color: tokens.colorStatusWarningForeground3 },
  },
  link: { marginInlineStart: 'auto', marginInlineEnd: 0 },
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
  readonly field: EntryField;
  readonly isDraft: boolean;
  /** Where many boxes stand below each other: without the explanation of how a value is written. */
  readonly isBrief?: boolean;
  /** Describes the box, by its id. */
  readonly hint: { readonly id: string; readonly text: string } | null;
}) {
  const { text, field, isDraft, isBrief = false, hint: about } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const [open, setOpen] = useState(false);
  const settled = usePause(text, pause);
  const hint = settled === text ? figureHint(settled, field.unit, field.row) : null;
  const odd = useOdd(field, settled);
  // what stands in the sheet is no news, unless something is wrong with it
  const told = hint && (isDraft || (hint.kind !== 'read' && hint.kind !== 'words')) ? hint : null;
  const oddWords = settled === text ? odd : null;
  const words = [...(told ? [hintText(texts, told)] : []), ...(oddWords === null ? [] : [oddWords])].join(
    ' ',
  );
  const isWarning = oddWords !== null || (told !== null && told.kind !== 'read' && told.kind !== 'words');
  const { help, helpDigits, helpExamples, helpWords } = texts.entry;
  return (
    <>
      <div className={styles.line}>
        {about && (
          <Text size={200} className={styles.muted} id={about.id}>
            {about.text}
          </Text>
        )}
        <Text
          size={200}
          className={mergeClasses(styles.told, isWarning ? styles.warning : styles.muted)}
          aria-live="polite"
        >
          {words}
        </Text>
        {!isBrief && (
          <Link as="button" className={styles.link} onClick={() => setOpen(!open)} aria-expanded={open}>
            <Text size={200}>{help}</Text>
          </Link>
        )}
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

/** What is odd about a figure, in words; the rules that tell it are loaded with the first one. */
function useOdd(field: EntryField, text: string): string | null {
  const { texts } = usePaneTools();
  const reading = usePane((pane) => pane.state().reading);
  const [odd, setOdd] = useState<OddFigure | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (reading && text !== '')
      import('../workbook/entries/odd-figure').then(
        ({ oddFigure }) => isWanted && setOdd(oddFigure(reading, field, text)),
        // nothing is said where it cannot be had; 点検 tells it
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [reading, field, text]);
  return odd && text !== '' ? oddText(texts, odd) : null;
}

function oddText({ entry: { hints }, finding }: AllTexts, odd: OddFigure): string {
  switch (odd.kind) {
    case 'finding':
      return finding(odd);
    case 'share':
      return hints.share;
    case 'rate':
      return hints.rate(odd.rate);
  }
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
