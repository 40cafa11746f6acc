import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { cellAddress } from '../../book/address';
import type { Grouping } from './finding-groups';
import { usePaneTools } from '../workbook/pane-context';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import { fixProposal } from './proposals';
import { IgnoreFindings } from './ignore-finding-form';

const useStyles = makeStyles({
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    paddingInlineEnd: '12px',
  },
  finding: {
    // beside its buttons where there is room for that, else above them
    flex: '1 1 230px',
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
  placeless: { cursor: 'default' },
  icon: { fontSize: '18px', lineHeight: 0, paddingTop: '2px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  words: { display: 'flex', flexDirection: 'column' },
  where: { color: tokens.colorNeutralForeground2 },
});

const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;

/** What, where, and what to do; a click moves the sheet to the cell and keeps the focus here. */
export function FindingRow(props: {
  readonly finding: PaneFinding;
  readonly by: Grouping;
  readonly tabIndex: 0 | -1;
  /** The row is left for a question elsewhere. */
  readonly onLeave: () => void;
}) {
  const { finding, by, tabIndex, onLeave } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { place, fix, severity, text, measure, title } = finding;
  const Icon = icons[severity];
  const where = [
    place ? `${place.sheet} ${cellAddress(place)}` : '',
    by === 'measure' || measure === null || place?.sheet.startsWith(measure) ? '' : `${measure} ${title}`,
  ].filter((part) => part !== '');
  return (
    <div className={styles.item}>
      <button
        type="button"
        data-stop
        tabIndex={tabIndex}
        className={mergeClasses(styles.finding, !place && styles.placeless)}
        aria-disabled={place === null}
        onClick={() => place && void pane.select(place)}
      >
        <span className={mergeClasses(styles.icon, styles[severity])}>
          <Icon role="img" aria-label={texts.checks.severity[severity]} />
        </span>
        <span className={styles.words}>
          <Text>{text}</Text>
          {where.length > 0 && (
            <Text size={200} className={styles.where}>
              {where.join('　')}
            </Text>
          )}
        </span>
      </button>
      <IgnoreFindings findings={[finding]} tabIndex={tabIndex} onLeave={onLeave}>
        {fix && (
          <Button
            size="small"
            data-stop
            tabIndex={tabIndex}
            onClick={() => {
              onLeave();
              pane.show(fixProposal(texts, finding, fix, pane.checks.fixes([finding])));
            }}
          >
            {texts.checks.fix}
          </Button>
        )}
        {(['toSheet', 'toOverview'] as const).map((side) => {
          const edits = finding.sides?.[side] ?? [];
          if (edits.length === 0) return null;
          return (
            <Button
              key={side}
              size="small"
              data-stop
              tabIndex={tabIndex}
              onClick={() => {
                onLeave();
                const planned = pane.checks.fixes([{ ...finding, fix: edits }]);
                pane.show(fixProposal(texts, finding, edits, planned));
              }}
            >
              {texts.checks[side]}
            </Button>
          );
        })}
        {finding.remake && (
          <Button
            size="small"
            data-stop
            tabIndex={tabIndex}
            onClick={() => {
              onLeave();
              void pane.do('overview');
            }}
          >
            {texts.checks.remake}
          </Button>
        )}
        {finding.code === 'direction-unsure' && (
          <Button
            size="small"
            data-stop
            tabIndex={tabIndex}
            onClick={() => {
              onLeave();
              void pane.do('settle', place);
            }}
          >
            {texts.settling.openOne}
          </Button>
        )}
      </IgnoreFindings>
    </div>
  );
}
