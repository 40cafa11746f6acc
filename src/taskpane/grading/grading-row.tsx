import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { GradingRow } from './grading-rows';
import type { GradingWay } from '../workbook/grading-way';
import type { AllTexts } from '../state/all-texts';
import { usePane, usePaneTools, yearOf } from '../workbook/pane-context';
import { rateText } from '../ui/rate-text';
import type { PlanReading } from '../workbook/book-port';
import { GradeChip } from '../ui/grade-chip';
import { JudgementEditor } from './judgement-editor';
import { Calculation } from '../ui/calculation';
import { TotalOfIndicator } from './total-of-indicator';

const useStyles = makeStyles({
  row: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  cell: {
    padding: '8px 4px',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { paddingInlineEnd: '20px' },
  },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  center: { textAlign: 'center' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    width: '100%',
    padding: '2px 0 2px 8px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0, fontSize: '14px', lineHeight: 0 },
  /** Breaks inside only where it has no room in a line of its own. */
  value: { display: 'inline-block' },
  muted: { color: tokens.colorNeutralForeground2 },
  open: { padding: '4px 20px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  details: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
  differs: {
    display: 'block',
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
});

/** One row of 評価, with what it opens to; everything it does is the table's. */
export const GradingRowBody = memo(function GradingRowBody(props: {
  readonly row: GradingRow;
  readonly index: number;
  /** The row above is another measure's: this one shows number and grade. */
  readonly first: boolean;
  readonly reading: PlanReading;
  readonly texts: AllTexts;
  /** How many columns the table has. */
  readonly columns: number;
  readonly wide: boolean;
  readonly way: GradingWay;
  readonly withDepartment: boolean;
  readonly open: boolean;
  readonly tabStop: boolean;
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
}) {
  const { row, index, first, reading, texts, columns, wide, way, open, tabStop, measure } = props;
  const { withDepartment } = props;
  const styles = useStyles();
  const { number, title, department } = row.one.measure;
  const { given, computed, grade } = row.evaluation;
  const words = texts.grading;
  const name = row.indicator === '' ? texts.home.noIndicator : row.indicator;
  const differs = (
    <span className={styles.differs} title={words.differsLabel(given ?? '—', computed ?? '—')}>
      ≠ {wide ? words.differs : `${words.columns.computed} ${computed ?? '—'}`}
    </span>
  );
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <tbody ref={measure} data-index={index} data-key={row.key}>
      <tr className={styles.row} aria-rowindex={index + 2}>
        <td className={styles.cell}>
          <button
            type="button"
            className={styles.toggle}
            data-row={row.key}
            tabIndex={tabStop ? 0 : -1}
            aria-expanded={open}
            aria-label={`${number} ${name}`}
          >
            <span className={styles.icon}>
              <Chevron />
            </span>
            {first ? number : ''}
          </button>
        </td>
        <td className={styles.cell}>
          <Text size={200} block>
            {name}
          </Text>
          {first && (
            <Text size={200} block className={styles.muted}>
              {[title === name ? '' : title, withDepartment ? department : '']
                .filter((part) => part !== '')
                .join('・')}
            </Text>
          )}
          {!wide && row.indicator !== '' && (
            <Text size={200} block>
              <span className={styles.value}>
                {words.columns.actual} {row.actual || '—'} /
              </span>{' '}
              <span className={styles.value}>
                {words.columns.target} {row.target || '—'}
              </span>
            </Text>
          )}
        </td>
        {wide && <td className={mergeClasses(styles.cell, styles.end)}>{row.target || '—'}</td>}
        {wide && <td className={mergeClasses(styles.cell, styles.end)}>{row.actual || '—'}</td>}
        <td className={mergeClasses(styles.cell, styles.end)}>{row.rate?.ok ? rateText(row.rate) : '—'}</td>
        {wide && way === 'computed' && (
          <td className={mergeClasses(styles.cell, styles.center)}>{first ? (computed ?? '—') : ''}</td>
        )}
        {wide && way === 'computed' && (
          <td className={mergeClasses(styles.cell, styles.center)}>
            {first ? (given ?? '—') : ''}
            {first && row.differs && differs}
          </td>
        )}
        {way !== 'none' && (
          <td className={mergeClasses(styles.cell, styles.center)}>
            {first && <GradeChip grade={grade} label={texts.entry.grade} />}
            {first && row.differs && !wide && differs}
          </td>
        )}
      </tr>
      {open && (
        <tr data-details>
          <td colSpan={columns} className={styles.open}>
            <OpenRow row={row} reading={reading} way={way} />
          </td>
        </tr>
      )}
    </tbody>
  );
});

function OpenRow({ row, reading, way }: { row: GradingRow; reading: PlanReading; way: GradingWay }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const year = usePane(yearOf);
  const { measure } = row.one;
  const { settings } = reading.plan;
  const { given, computed } = row.evaluation;
  const indicator = measure.indicators[row.index];
  return (
    <div className={styles.details}>
      <div>
        <Text weight="semibold" block>
          {measure.title}
        </Text>
        <Text size={200} block className={styles.muted}>
          {measure.department}
        </Text>
      </div>
      {row.rate && <Calculation rate={row.rate} settings={settings} />}
      {indicator && <TotalOfIndicator indicator={indicator} year={year} settings={settings} />}
      {row.differs && <Text>{texts.grading.differsLabel(given ?? '—', computed ?? '—')}</Text>}
      <JudgementEditor row={row} reading={reading} way={way} />
      <Link as="button" onClick={() => void pane.openForm(row.one)}>
        {texts.grading.open}
      </Link>
    </div>
  );
}
