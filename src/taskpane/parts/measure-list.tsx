import { makeStyles, Text, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import type { RateResult } from '../../achievement/types';
import type { PaneTexts } from '../../../locales/ja/pane';
import { unfilled } from '../entry-fields';
import { usePane } from '../pane-context';
import { rateText } from '../rate-text';
import type { MeasureReading } from '../services';
import { GradeChip } from './grade-chip';
import { useWindowed } from './windowed';

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
  department: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  rate: { textAlign: 'end', whiteSpace: 'pre-line', fontVariantNumeric: 'tabular-nums' },
  grade: { justifySelf: 'end' },
});

/** Every measure with this year's rate and grade; a click opens its sheet. */
export function MeasureList({ measures }: { measures: readonly MeasureReading[] }) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const { texts } = usePane();
  const { anchor, rows, above, below, measure } = useWindowed<HTMLUListElement>(measures.length, 58);
  const numberWidth = Math.max(3, ...measures.map((one) => one.measure.number.length)) + 1;
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
            <MeasureRow one={one} numberWidth={numberWidth} />
          </li>
        );
      })}
    </ul>
  );
}

/** @param numberWidth characters */
function MeasureRow({ one, numberWidth }: { one: MeasureReading; numberWidth: number }) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const { measure } = one;
  const { rates, grade } = pane.evaluation(measure);
  const open = unfilled(one, pane.year()).length;
  return (
    <button
      type="button"
      className={styles.row}
      style={{ gridTemplateColumns: `${String(numberWidth)}ch minmax(0, 1fr) auto minmax(36px, auto)` }}
      onClick={() => void pane.goTo(one)}
    >
      <span className={styles.number}>{measure.number}</span>
      <span className={styles.text}>
        <Text>{measure.title}</Text>
        <Text size={200} className={styles.department}>
          {open > 0 ? `${texts.home.unfilled} ${String(open)}　${measure.department}` : measure.department}
        </Text>
      </span>
      <span className={styles.rate}>{rateWords(texts, rates)}</span>
      <span className={styles.grade}>
        <GradeChip grade={grade} label={texts.entry.grade} />
      </span>
    </button>
  );
}

/** `52.1%`, the rate of a measure with one indicator; several stand one below the other. */
function rateWords(texts: PaneTexts, rates: readonly RateResult[]): string {
  if (rates.length === 0) return texts.home.noIndicator;
  return rates.map((rate) => (rate.ok ? rateText(rate) : '—')).join('\n');
}
