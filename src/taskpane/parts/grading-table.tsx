import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PlanSettings } from '../../plan';
import type { GradingRow } from '../grading-rows';
import { usePane } from '../pane-context';
import { rateText } from '../rate-text';
import { GradeChip } from './grade-chip';
import { JudgementEditor } from './judgement-editor';
import { Reckoning } from './reckoning';
import { toggled } from '../toggled';
import { useWindowed } from './windowed';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '6px 4px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { padding: '8px 4px', verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  number: { width: '52px' },
  numberHead: { paddingInlineStart: '20px' },
  rate: { width: '64px', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  grade: { width: '76px', textAlign: 'center', paddingInlineEnd: '12px' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    width: '100%',
    padding: '2px 0 2px 6px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  values: { color: tokens.colorNeutralForeground2 },
  open: { padding: '4px 20px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  details: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
  differs: {
    display: 'block',
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The table of 採点; a row opens to how its rate was reckoned. */
export function GradingTable({ rows, settings }: { rows: readonly GradingRow[]; settings: PlanSettings }) {
  const styles = useStyles();
  const { texts } = usePane();
  const { columns } = texts.grading;
  const {
    anchor,
    rows: shown,
    above,
    below,
    measure,
  } = useWindowed<HTMLTableSectionElement>(rows.length, 72);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  return (
    <table className={styles.table} aria-label={texts.grading.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.number, styles.numberHead)}>
            {columns.number}
          </th>
          <th scope="col" className={styles.head}>
            {columns.indicator}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.rate)}>
            {columns.rate}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.grade)}>
            {columns.grade}
          </th>
        </tr>
      </thead>
      <tbody ref={anchor} aria-hidden>
        <tr style={{ height: above }} />
      </tbody>
      {shown.map((index) => {
        const row = rows[index];
        if (!row) return null;
        const isOpen = open.has(row.key);
        return (
          <tbody key={row.key} ref={measure} data-index={index}>
            <Row
              row={row}
              settings={settings}
              open={isOpen}
              onToggle={() => setOpen(toggled(open, row.key))}
            />
          </tbody>
        );
      })}
      <tbody aria-hidden>
        <tr style={{ height: below }} />
      </tbody>
    </table>
  );
}

function Row(props: {
  readonly row: GradingRow;
  readonly settings: PlanSettings;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { row, settings, open, onToggle } = props;
  const styles = useStyles();
  const { texts } = usePane();
  const { measure } = row.one;
  const { given, computed, grade } = row.evaluation;
  const name = row.indicator === '' ? texts.home.noIndicator : row.indicator;
  return (
    <>
      <tr>
        <td className={mergeClasses(styles.cell, styles.number)}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-label={`${measure.number} ${name}`}
            onClick={onToggle}
          >
            {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            {row.first ? measure.number : ''}
          </button>
        </td>
        <td className={styles.cell}>
          <Text size={200} block>
            {name}
          </Text>
          {row.indicator !== '' && (
            <Text size={200} block className={styles.values}>
              {texts.grading.columns.actual} {row.actual || '—'} / {texts.grading.columns.target}{' '}
              {row.target || '—'}
            </Text>
          )}
        </td>
        <td className={mergeClasses(styles.cell, styles.rate)}>{row.rate?.ok ? rateText(row.rate) : '—'}</td>
        <td className={mergeClasses(styles.cell, styles.grade)}>
          {row.first && <GradeChip grade={grade} label={texts.entry.grade} />}
          {row.first && row.differs && (
            <span
              className={styles.differs}
              title={texts.grading.differsLabel(given ?? '—', computed ?? '—')}
            >
              ≠ {computed}
            </span>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={4} className={styles.open}>
            <OpenRow row={row} settings={settings} />
          </td>
        </tr>
      )}
    </>
  );
}

function OpenRow({ row, settings }: { row: GradingRow; settings: PlanSettings }) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const { measure } = row.one;
  const { given, computed } = row.evaluation;
  return (
    <div className={styles.details}>
      <Text weight="semibold">{measure.title}</Text>
      {row.rate && <Reckoning rate={row.rate} settings={settings} />}
      {given !== null && <Text>{texts.grading.differsLabel(given, computed ?? '—')}</Text>}
      <JudgementEditor one={row.one} index={row.index} settings={settings} />
      <Link as="button" onClick={() => void pane.goTo(row.one)}>
        {texts.grading.open}
      </Link>
    </div>
  );
}
