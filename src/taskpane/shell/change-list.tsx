import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef } from 'react';
import { usePaneTools } from '../workbook/pane-context';
import type { SheetChanges } from '../state/pane-state';
import { useWindowed } from '../ui/windowed';

const useStyles = makeStyles({
  box: {
    maxHeight: 'min(40vh, 320px)',
    overflowY: 'scroll',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: '4px 8px' },
  line: { padding: '1px 0 1px 8px' },
  sheet: { paddingTop: '4px', paddingInlineStart: 0, fontWeight: tokens.fontWeightSemibold },
});

/** What will be written, under the name of each sheet. */
export function ChangeList({ changes }: { changes: readonly SheetChanges[] }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const lines = useMemo(
    () =>
      changes.flatMap(({ sheet, lines }) => [
        { text: sheet, isSheet: true },
        ...lines.map((text) => ({ text, isSheet: false })),
      ]),
    [changes],
  );
  const box = useRef<HTMLDivElement>(null);
  const { anchor, rows, above, below, measure } = useWindowed<HTMLUListElement>(lines.length, 18, {
    scroller: useCallback(() => box.current, []),
  });
  return (
    <div ref={box} className={styles.box} tabIndex={0} role="region" aria-label={texts.grading.changes.label}>
      <ul ref={anchor} className={styles.list}>
        <li style={{ height: above }} aria-hidden />
        {rows.map((index) => {
          const line = lines[index];
          return (
            line && (
              <li
                key={index}
                ref={measure}
                data-index={index}
                className={mergeClasses(styles.line, line.isSheet && styles.sheet)}
              >
                {line.text}
              </li>
            )
          );
        })}
        <li style={{ height: below }} aria-hidden />
      </ul>
    </div>
  );
}
