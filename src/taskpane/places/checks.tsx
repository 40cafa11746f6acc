import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  ToggleButton,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import {
  CheckmarkCircleRegular,
  ErrorCircleRegular,
  InfoRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { cellAddress } from '../../book/address';
import type { Severity } from '../../checks';
import { findingGroups } from '../finding-groups';
import { toggled } from '../toggled';
import { usePane } from '../pane-context';
import type { PaneFinding } from '../pane-findings';
import type { PlanReading } from '../services';
import { Heading } from '../parts/heading';
import { IgnoreFinding } from '../parts/ignore-finding';
import { IgnoredFindings } from '../parts/ignored-findings';

const useStyles = makeStyles({
  intro: {
    padding: '12px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'flex-start',
  },
  group: { padding: '12px 20px 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    paddingInlineEnd: '12px',
  },
  finding: {
    flex: '1 1 0',
    minWidth: 0,
    minHeight: '44px',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '8px 8px 8px 20px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { fontSize: '18px', lineHeight: 0, paddingTop: '2px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  words: { display: 'flex', flexDirection: 'column' },
  where: { color: tokens.colorNeutralForeground2 },
  filter: { padding: '0 20px', display: 'flex', flexWrap: 'wrap', gap: '8px' },
  none: { display: 'flex', gap: '8px', alignItems: 'center' },
});

const severities = ['error', 'warning', 'info'] as const;
const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;

/** 点検: findings by measure, the worst first; a click moves the sheet to the cell and keeps the focus here. */
export function Checks({ reading }: { reading: PlanReading }) {
  const styles = useStyles();
  const { pane, state, texts } = usePane();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const findings = state.findings?.filter(({ ignored }) => ignored === null);
  const left = state.findings?.filter(({ ignored }) => ignored !== null) ?? [];
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  return (
    <>
      <section className={styles.intro}>
        <Text>{texts.checks.about}</Text>
        <Button appearance="primary" onClick={() => void pane.check()}>
          {texts.checks.run}
        </Button>
        {findings?.length === 0 && (
          <Text className={styles.none}>
            <CheckmarkCircleRegular aria-hidden /> {texts.checks.none}
          </Text>
        )}
      </section>
      {findings && findings.length > 0 && (
        <div role="group" aria-label={texts.checks.show} className={styles.filter}>
          {severities.map((severity) => (
            <ToggleButton
              key={severity}
              size="small"
              checked={!hidden.has(severity)}
              onClick={() => setHidden(toggled(hidden, severity))}
            >
              {texts.checks.severity[severity]} {findings.filter((one) => one.severity === severity).length}
            </ToggleButton>
          ))}
        </div>
      )}
      {findings && (
        <div role="group" aria-label={texts.checks.list} {...arrows}>
          {findingGroups(
            reading,
            findings.filter(({ severity }) => !hidden.has(severity)),
          ).map(({ number, title, findings: group }) => (
            <section key={number ?? ''}>
              <Heading className={styles.group}>
                {number === null ? texts.checks.wholePlan : `${number} ${title}`}
              </Heading>
              <ul className={styles.list}>
                {group.map((finding, index) => (
                  <FindingRow key={`${finding.key} ${String(index)}`} finding={finding} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {left.length > 0 && <IgnoredFindings findings={left} />}
    </>
  );
}

function FindingRow({ finding }: { finding: PaneFinding }) {
  const styles = useStyles();
  const { pane, texts } = usePane();
  const { place, fix, severity, text } = finding;
  const Icon = icons[severity];
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.finding}
        disabled={place === null}
        onClick={() => place && void pane.select(place)}
      >
        <span className={mergeClasses(styles.icon, severityStyle(styles, severity))}>
          <Icon role="img" aria-label={texts.checks.severity[severity]} />
        </span>
        <span className={styles.words}>
          <Text>{text}</Text>
          {place && (
            <Text size={200} className={styles.where}>
              {place.sheet} {cellAddress(place)}
            </Text>
          )}
        </span>
      </button>
      {fix && (
        <Button size="small" onClick={() => pane.proposeFix(fix, text)}>
          {texts.checks.fix}
        </Button>
      )}
      <IgnoreFinding finding={finding} />
    </li>
  );
}

function severityStyle(styles: ReturnType<typeof useStyles>, severity: Severity): string {
  return styles[severity];
}
