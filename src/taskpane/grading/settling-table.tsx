import { makeStyles, tokens } from '@fluentui/react-components';
import {
  Fragment,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import type { YearKey } from '../../plan';
import { useMedia, widePane } from '../ui/media';
import { usePaneTools } from '../workbook/pane-context';
import type { SettlingDraft } from './settling-state';
import type { PlanReading } from '../workbook/book-port';
import { guessOf, placeOf, type SettlingRow } from './settling-rows';
import { SettlingRowBody } from './settling-row';
import { isFocusLost } from '../ui/kept-focus';
import { SortHead } from './sort-head';
import { useWindowed } from '../ui/windowed';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // it stands under the buttons, which stay in view
    '& th': { position: 'static' },
  },
  guess: { width: '27%' },
  choice: { width: '190px' },
  rate: { width: '104px' },
});

/** The table of 要確認; up and down go from box to box, Ctrl+Enter to the cell in the sheet. */
export function SettlingTable(props: {
  readonly rows: readonly SettlingRow[];
  readonly reading: PlanReading;
  readonly year: YearKey;
  readonly drafts: ReadonlyMap<string, SettlingDraft>;
  /** The row that gets the focus. */
  readonly startAt: number | null;
  readonly onChange: (row: SettlingRow, draft: SettlingDraft) => void;
}) {
  const { rows, reading, year, drafts, startAt, onChange } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { columns } = texts.settling;
  const wide = useMedia(widePane);
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState(startAt ?? 0);
  const wanted = useRef<number | null>(null);
  // not where the user came back by the place's tab, which has the focus
  useLayoutEffect(() => {
    if (startAt !== null && isFocusLost()) wanted.current = startAt;
  }, [startAt]);
  const {
    anchor,
    rows: drawn,
    above,
    gaps,
    below,
    scrollTo,
    measure,
  } = useWindowed<HTMLTableSectionElement>(rows.length, wide ? 150 : 300, {
    keep: Math.min(active, rows.length - 1),
    keyOf: useCallback((index: number) => rows[index]?.key ?? String(index), [rows]),
  });

  // another width draws the boxes anew, elsewhere
  const owns = useRef(false);
  const current = useRef(active);
  useEffect(() => {
    current.current = active;
  }, [active]);
  useLayoutEffect(() => {
    if (owns.current && isFocusLost()) wanted.current = current.current;
  }, [wide]);

  // after every drawing: the row that was asked for may be there now
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const box = table.current?.querySelector<HTMLElement>(
      `[data-index="${String(wanted.current)}"] input[type="checkbox"]`,
    );
    if (!box) {
      scrollTo(wanted.current);
      return;
    }
    wanted.current = null;
    box.focus({ preventScroll: true });
    box.closest('tbody')?.scrollIntoView({ block: 'nearest' });
  });

  const moveTo = (index: number): void => {
    wanted.current = Math.min(Math.max(index, 0), rows.length - 1);
    setActive(wanted.current);
  };
  const press = (event: KeyboardEvent): void => {
    const at = indexOf(event.target);
    const row = at === null ? undefined : rows[at];
    if (at === null || !row) return;
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      void pane.select(placeOf(row));
      return;
    }
    if (!(event.target instanceof HTMLInputElement)) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    moveTo(next);
  };
  const heads = [
    { key: 'indicator', width: <col />, head: <SortHead label={columns.indicator} /> },
    ...(wide
      ? [
          { key: 'guess', width: <col className={styles.guess} />, head: <SortHead label={columns.guess} /> },
          {
            key: 'choice',
            width: <col className={styles.choice} />,
            head: <SortHead label={columns.choice} />,
          },
        ]
      : []),
    {
      key: 'rate',
      width: <col className={styles.rate} />,
      head: <SortHead label={columns.rate} align="end" />,
    },
  ];
  return (
    <table
      ref={table}
      className={styles.table}
      aria-label={texts.settling.table}
      aria-rowcount={rows.length + 1}
      onKeyDown={press}
      onFocus={({ target }) => {
        owns.current = true;
        const at = indexOf(target);
        if (at !== null && at !== active) setActive(at);
      }}
      onBlur={({ relatedTarget }) => {
        owns.current = relatedTarget instanceof Node && table.current?.contains(relatedTarget) === true;
      }}
    >
      <colgroup>
        {heads.map(({ key, width }) => (
          <Fragment key={key}>{width}</Fragment>
        ))}
      </colgroup>
      <thead>
        <tr>
          {heads.map(({ key, head }) => (
            <Fragment key={key}>{head}</Fragment>
          ))}
        </tr>
      </thead>
      <tbody ref={anchor} aria-hidden>
        <tr style={{ height: above }} />
      </tbody>
      {drawn.map((index) => {
        const row = rows[index];
        if (!row) return null;
        const gap = gaps.get(index);
        return (
          <Fragment key={row.key}>
            {gap !== undefined && (
              <tbody aria-hidden>
                <tr style={{ height: gap }} />
              </tbody>
            )}
            <SettlingRowBody
              row={row}
              index={index}
              draft={drafts.get(row.key) ?? guessOf(row)}
              settings={reading.plan.settings}
              year={year}
              texts={texts}
              wide={wide}
              measure={measure}
              onChange={onChange}
              onSelect={() => void pane.select(placeOf(row))}
            />
          </Fragment>
        );
      })}
      <tbody aria-hidden>
        <tr style={{ height: below }} />
      </tbody>
    </table>
  );
}

function indexOf(target: EventTarget): number | null {
  const body = target instanceof Element ? target.closest<HTMLElement>('tbody[data-index]') : null;
  return body ? Number(body.dataset.index) : null;
}
