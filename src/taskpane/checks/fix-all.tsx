import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PlannedFix, PlannedFixes } from '../workbook/checking/fixes';
import { failureNotice } from '../workbook/failure';
import { makeFixes } from './actions';
import { lowPane } from '../ui/media';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import { toggled } from '../ui/toggled';
import { Heading } from '../ui/heading';
import { StickyHead } from '../ui/sticky-head';
import { useWindowed } from '../ui/windowed';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    padding: '4px 20px 8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // a box that gets the focus is not left under the head
    '& input': { scrollMarginTop: '216px', [`@media ${lowPane}`]: { scrollMarginTop: 0 } },
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', paddingTop: '6px' },
  hint: { color: tokens.colorNeutralForeground2 },
  was: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  will: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
});

/** Every safe fix as it would be made, each with a box; written as one batch. */
export function FixAll(props: { readonly findings: readonly PaneFinding[]; readonly onEnd: () => void }) {
  const { findings, onEnd } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const busy = usePane(isBusy);
  const words = texts.fixing;
  const planned = useTriedFixes(findings);
  const { fixes, later, clashing } = planned ?? untried;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const start = useRef<HTMLElement | null>(null);
  const mainLook = useMainLook();
  useEffect(() => start.current?.focus(), []);
  const chosen = fixes.filter((fix) => !left.has(keyOf(fix)));
  const { anchor, rows, above, below, measure } = useWindowed<HTMLUListElement>(fixes.length, 76);
  const apply = async (): Promise<void> => {
    await makeFixes(pane, chosen);
    onEnd();
  };
  return (
    <section aria-label={words.heading}>
      <StickyHead>
        <Heading>{words.heading}</Heading>
        <Text>{words.about}</Text>
        <div className={styles.buttons}>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              start.current = element;
            }}
            appearance={mainLook}
            disabledFocusable={chosen.length === 0 || busy}
            onClick={() => void apply()}
          >
            {words.apply(chosen.length)}
          </Button>
          <Button onClick={onEnd}>{words.cancel}</Button>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => setLeft(new Set(left.size > 0 ? [] : fixes.map(keyOf)))}
          >
            {left.size > 0 ? words.selectAll : words.selectNone}
          </Button>
        </div>
        {!planned && <Spinner size="tiny" label={words.trying} />}
        {clashing.length > 0 && (
          <Text size={200} className={styles.hint}>
            {words.clashing(clashing.length)}
          </Text>
        )}
        {later > 0 && (
          <Text size={200} className={styles.hint}>
            {words.later(later)}
          </Text>
        )}
      </StickyHead>
      <ul
        ref={anchor}
        className={styles.list}
        style={{ paddingTop: above, paddingBottom: below }}
        aria-label={words.list}
      >
        {rows.map((index) => {
          const fix = fixes[index];
          if (!fix) return null;
          const key = keyOf(fix);
          return (
            <li key={key} ref={measure} data-index={index} className={styles.item}>
              <Checkbox
                aria-label={fix.finding.text}
                checked={!left.has(key)}
                onChange={() => setLeft(toggled(left, key))}
              />
              <div className={styles.words}>
                {fix.changes.map(({ where, before, after }) => (
                  <span key={where}>
                    <Text size={200} className={styles.hint} block>
                      {where}
                    </Text>
                    <Text>
                      <del className={styles.was}>{before}</del> → <ins className={styles.will}>{after}</ins>
                    </Text>
                  </span>
                ))}
                <Text size={200} className={styles.hint}>
                  {fix.finding.text}
                </Text>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const untried: PlannedFixes = { fixes: [], later: 0, clashing: [] };

/** The fixes once they were tried together on the workbook as it was last read; `null` until then. */
function useTriedFixes(findings: readonly PaneFinding[]): PlannedFixes | null {
  const { pane, texts } = usePaneTools();
  const snapshot = usePane((one) => one.snapshot());
  const [tried, setTried] = useState<{ readonly of: unknown; readonly fixes: PlannedFixes } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    pane.checks.triedFixes(findings, abort.signal).then(
      (fixes) => setTried({ of: snapshot, fixes }),
      (error: unknown) => {
        if (!abort.signal.aborted) pane.tell(failureNotice(texts, 'follow', error));
      },
    );
    return () => abort.abort();
  }, [pane, texts, findings, snapshot]);
  return tried?.of === snapshot ? tried.fixes : null;
}

function keyOf({ finding, changes }: PlannedFix): string {
  return `${finding.key} ${changes[0]?.where ?? ''}`;
}
