import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ClipboardTaskRegular,
  DocumentTableRegular,
  EditRegular,
  NumberSymbolRegular,
} from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { usePaneTools } from '../workbook/pane-context';
import { Heading } from '../ui/heading';
import { useLookBesideQuestion } from '../ui/main-look';
import { placeId } from '../ui/windowed';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    margin: '12px 20px 4px',
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  step: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'start',
  },
  icon: { fontSize: '32px', lineHeight: 0, color: tokens.colorBrandForeground1 },
  words: { display: 'flex', flexDirection: 'column', gap: '2px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
  skip: { marginInlineEnd: 'auto' },
});

const steps = ['entry', 'checks', 'grading', 'reports'] as const;
const icons = {
  entry: EditRegular,
  checks: ClipboardTaskRegular,
  grading: NumberSymbolRegular,
  reports: DocumentTableRegular,
} as const;

/** What the pane is for, in four sentences above the place that is open; it takes the focus only when it was asked for. */
export function Guide({ asked }: { asked: boolean }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { guide, places } = texts;
  const look = useLookBesideQuestion();
  const card = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const [at, setAt] = useState(0);
  const step = steps[at] ?? 'entry';
  const Icon = icons[step];
  const isLast = at === steps.length - 1;

  useEffect(() => {
    opener.current = document.activeElement;
    if (asked) card.current?.focus();
  }, [asked]);

  const close = (): void => {
    const before = opener.current;
    const had = card.current?.contains(document.activeElement) ?? false;
    pane.showGuide(null);
    if (!had) return;
    const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
    (isThere ? before : document.getElementById(placeId))?.focus({ preventScroll: true });
  };

  return (
    <section
      ref={card}
      className={styles.root}
      aria-label={guide.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        // office.js takes Esc, too, and would put the focus elsewhere
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles.head}>
        <Heading>{guide.title}</Heading>
        <Text size={200} className={styles.count}>
          {guide.step(at + 1, steps.length)}
        </Text>
      </div>
      <div className={styles.step} aria-live="polite">
        <Icon className={styles.icon} aria-hidden />
        <div className={styles.words}>
          <Text weight="semibold">{places[step]}</Text>
          <Text>{guide.steps[step]}</Text>
        </div>
      </div>
      <div className={styles.buttons}>
        {!isLast && (
          <Button appearance="subtle" className={styles.skip} onClick={close}>
            {guide.skip}
          </Button>
        )}
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{guide.back}</Button>}
        <Button appearance={look} onClick={() => (isLast ? close() : setAt(at + 1))}>
          {isLast ? guide.end : guide.next}
        </Button>
      </div>
    </section>
  );
}
