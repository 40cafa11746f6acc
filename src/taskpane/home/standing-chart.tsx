import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { AllTexts } from '../state/all-texts';
import { usePaneTools } from '../workbook/pane-context';
import type { Standing, StandingBy, StandingCount } from './standing';
import { Heading } from '../ui/heading';

const useStyles = makeStyles({
  section: { padding: '12px 20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    boxSizing: 'border-box',
    width: 'calc(100% + 10px)',
    minHeight: '28px',
    display: 'grid',
    columnGap: '8px',
    alignItems: 'center',
    padding: '2px 4px',
    margin: '0 -5px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { border: '1px solid Canvas' },
    ':enabled': { cursor: 'pointer' },
    ':enabled:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  pressed: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  track: { display: 'block' },
  bar: {
    display: 'block',
    boxSizing: 'border-box',
    height: '14px',
    borderRadius: '2px',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  none: {
    backgroundColor: 'transparent',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', border: '1px dashed CanvasText' },
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

/** How many measures stand how: bars with their words and counts; a click lists the measures of one bar only. */
export function StandingChart(props: {
  readonly by: StandingBy;
  readonly counts: readonly StandingCount[];
  readonly chosen: Standing | undefined;
  readonly onChoose: (standing: Standing | undefined) => void;
}) {
  const { by, counts, chosen, onChoose } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const { home } = texts;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const names = counts.map(({ standing }) => standingName(texts, by, standing));
  const shares = counts.map(({ count }) => home.share(count, Math.round((100 * count) / total)));
  const label = Math.min(9, Math.max(...names.map(widthOf)));
  const share = Math.max(...shares.map(widthOf));
  const gridTemplateColumns = `minmax(0, ${String(label)}em) minmax(40px, 1fr) ${String(share)}em`;
  return (
    <section className={styles.section}>
      <Heading>{home.standings[by]}</Heading>
      <ul className={styles.list} aria-label={home.standings[by]}>
        {counts.map(({ standing, count }, index) => {
          const name = names[index] ?? '';
          const isChosen = chosen === standing;
          return (
            <li key={standing ?? ''}>
              <button
                type="button"
                className={mergeClasses(styles.row, isChosen && styles.pressed)}
                style={{ gridTemplateColumns }}
                aria-pressed={isChosen}
                disabled={count === 0 && !isChosen}
                onClick={() => onChoose(isChosen ? undefined : standing)}
              >
                <Text className={styles.label}>{name}</Text>
                <span className={styles.track} aria-hidden>
                  {count > 0 && (
                    <span
                      className={mergeClasses(styles.bar, standing === null && styles.none)}
                      style={{ width: `max(3px, ${String((100 * count) / most)}%)` }}
                    />
                  )}
                </span>
                <Text className={styles.number}>{shares[index]}</Text>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The grade or status word itself, or what stands for it where the form has none. */
export function standingName({ home }: AllTexts, by: StandingBy, standing: Standing): string {
  if (standing === null) return home.noStanding[by];
  if (by !== 'target') return standing;
  return standing === 'achieved' ? home.standing.achieved : home.standing.missed;
}

/** em, of Japanese and other letters: all bars begin and end at the same place. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u1100' ? 1 : 0.6), 0);
}
