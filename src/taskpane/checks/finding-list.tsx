import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import { lookAtFindings } from './actions';
import { findingsViewSlice, type FindingLine } from './finding-groups';
import { usePane, usePaneTools, useSlice } from '../workbook/pane-context';
import { toggled } from '../ui/toggled';
import { FindingRow } from './finding-row';
import { IgnoreFindings } from './ignore-finding-form';
import { Heading } from '../ui/heading';
import { useRowFocus } from './use-row-focus';
import { useWindowed } from '../ui/windowed';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  head: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '40px',
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '4px',
    alignItems: 'center',
    padding: '8px 20px 4px 8px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    paddingInlineEnd: '12px',
    '& > :first-child': { flex: '1 1 200px', minWidth: 0 },
  },
  icon: { lineHeight: 0 },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

/** The usual height of a line, px. */
const usual = 66;

/** Findings in groups that open and close: one row for Tab, up and down between lines, left and right within one. */
export function FindingList({ lines }: { readonly lines: readonly FindingLine[] }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const isFree = usePane((one) => one.state().proposal === null && one.state().work === null);
  const view = useSlice(findingsViewSlice);
  const chosen = useState(0);
  const keyOf = useCallback((row: number) => lines[row]?.key ?? String(row), [lines]);
  const { anchor, rows, above, gaps, below, measure, scrollTo } = useWindowed<HTMLUListElement>(
    lines.length,
    usual,
    { keep: Math.min(chosen[0], lines.length - 1), keyOf },
  );
  const { active, comeBack, ...focus } = useRowFocus(anchor, lines.length, chosen, scrollTo, isFree);
  return (
    <ul
      ref={anchor}
      className={styles.list}
      style={{ paddingTop: above, paddingBottom: below }}
      aria-label={texts.checks.list}
      {...focus}
    >
      {rows.map((index) => {
        const line = lines[index];
        if (!line) return null;
        const tabIndex = index === active ? 0 : -1;
        return (
          <li
            key={line.key}
            ref={measure}
            data-index={index}
            style={{ marginTop: gaps.get(index) }}
            aria-posinset={index + 1}
            aria-setsize={lines.length}
          >
            {line.kind === 'finding' ? (
              <FindingRow finding={line.finding} by={view.by} tabIndex={tabIndex} onLeave={comeBack} />
            ) : (
              <div className={styles.group}>
                <Heading>
                  <button
                    type="button"
                    data-stop
                    tabIndex={tabIndex}
                    className={styles.head}
                    aria-expanded={line.open}
                    onClick={() => lookAtFindings(pane, { closed: toggled(view.closed, line.key) })}
                  >
                    <span className={styles.icon} aria-hidden>
                      {line.open ? <ChevronDownRegular /> : <ChevronRightRegular />}
                    </span>
                    <span>{line.group.title}</span>
                    <Text size={200} className={styles.count}>
                      {line.group.findings.length}
                    </Text>
                  </button>
                </Heading>
                {line.open && line.group.findings.length > 1 && (
                  <IgnoreFindings findings={line.group.findings} tabIndex={tabIndex} onLeave={comeBack} />
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
