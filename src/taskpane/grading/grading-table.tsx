import { makeStyles, tokens } from '@fluentui/react-components';
import {
  Fragment,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { gradeWords } from '../workbook/grading-way';
import type { GradingRow } from './grading-rows';
import type { GradingWay } from '../workbook/grading-way';
import type { SortKey } from './grading-view';
import { useMedia, widePane } from '../ui/media';
import { usePaneTools } from '../workbook/pane-context';
import type { GradingMemory } from './memory';
import type { PlanReading } from '../workbook/book-port';
import { toggled } from '../ui/toggled';
import { GradingRowBody } from './grading-row';
import { SortHead } from './sort-head';
import { placeId, useWindowed } from '../ui/windowed';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { width: '14%' },
  rate: { width: '64px' },
  computed: { width: '44px' },
  given: { width: '56px' },
  letter: { width: '68px' },
  words: { width: '96px' },
});

/** The table of 評価; a row opens to how its rate was calculated and how it is judged. */
export function GradingTable(props: {
  readonly rows: readonly GradingRow[];
  readonly reading: PlanReading;
  readonly way: GradingWay;
  readonly memory: GradingMemory;
  readonly onChange: (memory: GradingMemory) => void;
}) {
  const { rows, reading, way, memory, onChange } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { columns } = texts.grading;
  const wide = useMedia(widePane);
  const { open, active, view } = memory;
  const places = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  const tabStop = (active === null ? undefined : places.get(active)) ?? 0;
  const table = useRef<HTMLTableElement>(null);
  const focusRow = useRowFocus(table);
  const {
    anchor,
    rows: drawn,
    above,
    gaps,
    below,
    measure,
  } = useWindowed<HTMLTableSectionElement>(rows.length, wide ? 48 : 72, {
    keep: tabStop,
    keyOf: useCallback((index: number) => rows[index]?.key ?? String(index), [rows]),
  });

  const toggle = (key: string): void => onChange({ ...memory, active: key, open: toggled(open, key) });
  const moveTo = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    focusRow(row.key);
    onChange({ ...memory, active: row.key });
  };
  const click = ({ target }: MouseEvent): void => {
    const key = keyOfRow(target);
    if (key !== null && !isInDetails(target)) toggle(key);
  };
  const press = (event: KeyboardEvent): void => {
    const { target } = event;
    const key = keyOfRow(target);
    const at = key === null ? undefined : places.get(key);
    if (key === null || at === undefined || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && open.has(key)) {
      // Excel on the web would take the focus out of the pane
      event.stopPropagation();
      focusRow(key);
      toggle(key);
      return;
    }
    const row = rows[at];
    if (event.key === 'Enter' && event.ctrlKey && row) {
      event.preventDefault();
      event.stopPropagation();
      void pane.openForm(row.one);
      return;
    }
    const next = isInDetails(target) ? null : nextIndex(event.key, at, rows.length);
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
  };

  const sort = (key: SortKey, descendingFirst = false): ComponentSort => {
    const isSorted = view.sort.key === key;
    return {
      state: !isSorted ? 'none' : view.sort.descending ? 'descending' : 'ascending',
      onSort: () =>
        onChange({
          ...memory,
          view: { ...view, sort: { key, descending: isSorted ? !view.sort.descending : descendingFirst } },
        }),
    };
  };
  const both = wide && way === 'computed';
  const isWords = gradeWords(reading).some((word) => word.length > 2);
  const widest = Math.max(3, ...reading.plan.measures.map(({ number }) => number.length));
  const heads: readonly Head[] = [
    {
      width: <col style={{ width: `calc(${String(widest)}ch + 36px)` }} />,
      head: <SortHead label={columns.number} sort={sort('number')} />,
    },
    {
      width: <col />,
      head: <SortHead label={columns.indicator} sort={sort('department')} sortLabel={columns.department} />,
    },
    ...(wide
      ? [columns.target, columns.actual].map((label) => ({
          width: <col className={styles.value} />,
          head: <SortHead label={label} align="end" />,
        }))
      : []),
    {
      width: <col className={styles.rate} />,
      head: <SortHead label={columns.rate} align="end" sort={sort('rate')} />,
    },
    ...(both
      ? [
          {
            width: <col className={styles.computed} />,
            head: <SortHead label={columns.computed} align="center" />,
          },
          {
            width: <col className={styles.given} />,
            head: <SortHead label={columns.given} align="center" sort={sort('difference', true)} />,
          },
        ]
      : []),
    ...(way === 'none'
      ? []
      : [
          {
            width: <col className={isWords ? styles.words : styles.letter} />,
            head: <SortHead label={columns.grade} align="center" sort={sort('grade')} />,
          },
        ]),
  ];
  return (
    <table
      ref={table}
      className={styles.table}
      aria-label={texts.grading.table}
      aria-rowcount={rows.length + 1}
      onClick={click}
      onKeyDown={press}
    >
      <colgroup>
        {heads.map(({ width }, index) => (
          <Fragment key={index}>{width}</Fragment>
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {heads.map(({ head }, index) => (
            <Fragment key={index}>{head}</Fragment>
          ))}
        </tr>
      </thead>
      <Space height={above} anchor={anchor} />
      {drawn.map((index) => {
        const row = rows[index];
        if (!row) return null;
        const gap = gaps.get(index);
        return (
          <Fragment key={row.key}>
            {gap !== undefined && <Space height={gap} />}
            <GradingRowBody
              row={row}
              index={index}
              first={rows[index - 1]?.one !== row.one}
              reading={reading}
              texts={texts}
              columns={heads.length}
              wide={wide}
              way={way}
              withDepartment={wide || view.sort.key === 'department'}
              open={open.has(row.key)}
              tabStop={index === tabStop}
              measure={measure}
            />
          </Fragment>
        );
      })}
      <Space height={below} />
    </table>
  );
}

interface Head {
  readonly width: ReactElement;
  readonly head: ReactElement;
}

type ComponentSort = NonNullable<Parameters<typeof SortHead>[0]['sort']>;

/** Room for rows that are not drawn, px. */
function Space({ height, anchor }: { height: number; anchor?: RefObject<HTMLTableSectionElement> }) {
  return (
    <tbody {...(anchor ? { ref: anchor } : {})} aria-hidden>
      <tr style={{ height }} />
    </tbody>
  );
}

/** Rows that come into view are drawn and measured during the next frames, and move what stands below them. */
const settlingFrames = 6;

/** Keeps the focused row in view while that goes on, unless the user scrolls or goes elsewhere. */
function keepInView(row: Element | null): void {
  const leave = new AbortController();
  for (const event of ['wheel', 'pointerdown', 'focusout']) {
    document.addEventListener(event, () => leave.abort(), {
      signal: leave.signal,
      capture: true,
      passive: true,
    });
  }
  const frame = (left: number): void => {
    if (leave.signal.aborted) return;
    row?.scrollIntoView({ block: 'nearest' });
    if (left > 0) requestAnimationFrame(() => frame(left - 1));
    else leave.abort();
  };
  frame(settlingFrames);
}

/** Brings the focus to a row's button once it is drawn, and the row into view. */
function useRowFocus(table: RefObject<HTMLTableElement>): (key: string) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const button = [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
      ({ dataset }) => dataset.row === wanted.current,
    );
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
    keepInView(button.closest('tr'));
  });
  return useCallback((key) => {
    wanted.current = key;
  }, []);
}

function keyOfRow(target: EventTarget): string | null {
  const body = target instanceof Element ? target.closest<HTMLElement>('tbody[data-key]') : null;
  return body?.dataset.key ?? null;
}

function isInDetails(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-details]') !== null;
}

/** Where a key leads from row `at`; null for other keys. */
function nextIndex(key: string, at: number, count: number): number | null {
  const place = document.getElementById(placeId);
  const page = Math.max(1, Math.floor(((place?.clientHeight ?? 0) - 80) / 64));
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? null : Math.min(Math.max(next, 0), count - 1);
}
