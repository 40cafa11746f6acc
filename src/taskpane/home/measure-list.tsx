import { makeStyles, Text, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RateResult } from '../../achievement/types';
import type { PaneTexts } from '../../../locales/ja/pane';
import { pending, unfilled } from '../workbook/entries/entry-fields';
import { usePane, usePaneTools, yearOf } from '../workbook/pane-context';
import { rateText } from '../ui/rate-text';
import type { MeasureReading } from '../workbook/book-port';
import { GradeChip } from '../ui/grade-chip';
import { isFocusLost } from '../ui/kept-focus';
import { useWindowed } from '../ui/windowed';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '44px',
    display: 'grid',
    columnGap: '8px',
    alignItems: 'center',
    padding: '6px 20px 6px 12px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  number: { textAlign: 'end', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  text: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  department: { color: tokens.colorNeutralForeground2 },
  rate: { textAlign: 'end', whiteSpace: 'pre-line', fontVariantNumeric: 'tabular-nums' },
  grade: { justifySelf: 'end' },
});

/** Every measure with this year's rate and grade; a click opens its sheet. */
export function MeasureList(props: {
  readonly measures: readonly MeasureReading[];
  /** Whether the form has grades at all. */
  readonly graded: boolean;
}) {
  const { measures, graded } = props;
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const { pane, texts } = usePaneTools();
  const { anchor, rows, above, below, measure, scrollTo } = useWindowed<HTMLUListElement>(
    measures.length,
    78,
  );
  // Back from a form, whose button had the focus: on with the measure that was shown there.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const { activeSheet, measure: number } = pane.state();
    const index = measures.findIndex(
      (one) => one.sheet === activeSheet && (number ?? one.measure.number) === one.measure.number,
    );
    if (!document.hasFocus() || index < 0 || !isFocusLost()) return;
    requestAnimationFrame(() => {
      scrollTo(index);
      requestAnimationFrame(() => {
        const row = anchor.current?.querySelector<HTMLElement>(`[data-index="${String(index)}"] button`);
        if (isFocusLost()) row?.focus({ preventScroll: true });
      });
    });
  });
  const numberWidth = measures.reduce((most, one) => Math.max(most, one.measure.number.length), 3) + 1;
  return (
    <ul
      ref={anchor}
      className={styles.list}
      style={{ paddingTop: above, paddingBottom: below }}
      aria-label={texts.home.list}
      {...arrows}
    >
      {rows.map((index) => {
        const one = measures[index];
        if (!one) return null;
        return (
          <li
            key={`${one.sheetId} ${one.measure.number}`}
            ref={measure}
            data-index={index}
            className={styles.item}
            aria-posinset={index + 1}
            aria-setsize={measures.length}
          >
            <MeasureRow one={one} numberWidth={numberWidth} graded={graded} />
          </li>
        );
      })}
    </ul>
  );
}

/** @param numberWidth characters */
function MeasureRow(props: {
  readonly one: MeasureReading;
  readonly numberWidth: number;
  readonly graded: boolean;
}) {
  const { one, numberWidth, graded } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { measure } = one;
  const year = usePane(yearOf);
  const { rates, grade } = pane.evaluation(measure);
  const open = unfilled(one, year).length;
  const unknown = pending(one, year).length;
  const told = [
    ...(open > 0 ? [texts.home.unfilled(open)] : []),
    ...(unknown > 0 ? [texts.entry.pending(unknown)] : []),
    measure.department,
  ];
  const names = measure.indicators.map(({ name }) => name).join('、');
  return (
    <button
      type="button"
      className={styles.row}
      style={{
        gridTemplateColumns: `${String(numberWidth)}ch minmax(0, 1fr) auto${graded ? ' minmax(36px, auto)' : ''}`,
      }}
      onClick={() => void pane.openForm(one)}
    >
      <span className={styles.number}>{measure.number}</span>
      <span className={styles.text}>
        <Text>{measure.title}</Text>
        <Text size={200} className={styles.department}>
          {told.join('　')}
        </Text>
        {names !== '' && (
          <Text size={200} className={styles.department}>
            {names}
          </Text>
        )}
      </span>
      <span className={styles.rate}>{rateWords(texts, rates)}</span>
      {graded && (
        <span className={styles.grade}>
          <GradeChip grade={grade} label={texts.entry.grade} />
        </span>
      )}
    </button>
  );
}

/** `52.1%`, the rate of a measure with one indicator; several stand one below the other. */
function rateWords(texts: PaneTexts, rates: readonly RateResult[]): string {
  if (rates.length === 0) return texts.home.noIndicator;
  return rates.map((rate) => (rate.ok ? rateText(rate) : '—')).join('\n');
}
