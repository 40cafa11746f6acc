import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { trendDrawing, trendOf, type Trend, type TrendDrawing } from '../../tables/trend';
import { usePaneTools } from '../workbook/pane-context';
import type { MeasureReading, PlanReading } from '../workbook/book-port';

const useStyles = makeStyles({
  all: { display: 'flex', flexWrap: 'wrap', gap: '16px 24px' },
  one: { flex: '1 1 260px', minWidth: 0, maxWidth: '420px' },
  picture: { width: '100%', height: 'auto', display: 'block' },
  label: { fontSize: '12px', fill: tokens.colorNeutralForeground1 },
  grid: { stroke: tokens.colorNeutralStroke2 },
  target: {
    stroke: tokens.colorNeutralForeground3,
    fill: 'none',
    strokeWidth: '2px',
    strokeDasharray: '5 4',
  },
  targetDot: { fill: tokens.colorNeutralForeground3 },
  actual: { stroke: tokens.colorBrandForeground1, fill: 'none', strokeWidth: '2.5px' },
  actualDot: { fill: tokens.colorBrandForeground1 },
  keys: { display: 'flex', gap: '16px', color: tokens.colorNeutralForeground2 },
  key: { width: '28px', height: '12px', marginInlineEnd: '4px', verticalAlign: 'middle' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** A small picture an indicator: targets dashed with squares, actuals with dots. What cannot be drawn is said in words. */
export function TrendPictures({
  one,
  reading,
}: {
  readonly one: MeasureReading;
  readonly reading: PlanReading;
}) {
  const styles = useStyles();
  return (
    <div className={styles.all}>
      {one.measure.indicators.map((indicator, i) => (
        <div key={i} className={styles.one}>
          <TrendPicture trend={trendOf(indicator, reading.plan.settings)} />
        </div>
      ))}
    </div>
  );
}

function TrendPicture({ trend }: { readonly trend: Trend }) {
  const styles = useStyles();
  const { texts } = usePaneTools();
  const words = texts.entry.trend;
  const drawing = trendDrawing(trend);
  const name = trend.unit === null ? trend.name : `${trend.name}（${trend.unit}）`;
  return (
    <figure style={{ margin: 0 }}>
      <figcaption>
        <Text size={200} weight="semibold">
          {name}
        </Text>
      </figcaption>
      {drawing ? (
        <>
          <Drawing drawing={drawing} label={words.described(trend.name, told(trend, words))} />
          <div className={styles.keys} aria-hidden>
            <Text size={200}>
              <svg className={styles.key} viewBox="0 0 28 12">
                <path className={styles.actual} d="M0 6H28" />
                <circle className={styles.actualDot} cx="14" cy="6" r="4" />
              </svg>
              {words.actual}
            </Text>
            <Text size={200}>
              <svg className={styles.key} viewBox="0 0 28 12">
                <path className={styles.target} d="M0 6H28" />
                <rect className={styles.targetDot} x="11" y="3" width="6" height="6" />
              </svg>
              {words.target}
            </Text>
          </div>
        </>
      ) : (
        <Text size={200} className={styles.muted}>
          {words.nothing}
        </Text>
      )}
    </figure>
  );
}

/** The figures in words, for who does not see them. */
function told(
  { years }: Trend,
  { target, actual }: { readonly target: string; readonly actual: string },
): string {
  return years
    .flatMap((one) => [
      ...(one.target ? [`${one.year} ${target} ${one.target.text}`] : []),
      ...(one.actual ? [`${one.year} ${actual} ${one.actual.text}`] : []),
    ])
    .join('、');
}

function Drawing({ drawing, label }: { readonly drawing: TrendDrawing; readonly label: string }) {
  const styles = useStyles();
  const { width, height, plot, ticks, years, targets, actuals } = drawing;
  const path = (points: TrendDrawing['targets']): string =>
    points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ');
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={label}
    >
      {ticks.map((tick) => (
        <g key={tick.label}>
          <path className={styles.grid} d={`M${String(plot.left)} ${String(tick.y)}H${String(plot.right)}`} />
          <text className={styles.label} x={plot.left - 4} y={tick.y + 4} textAnchor="end">
            {tick.label}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text key={year.label} className={styles.label} x={year.x} y={height - 6} textAnchor="middle">
          {year.label}
        </text>
      ))}
      <polyline className={styles.target} points={path(targets)} />
      <polyline className={styles.actual} points={path(actuals)} />
      {targets.map(({ x, y, text }) => (
        <rect key={text} className={styles.targetDot} x={x - 3} y={y - 3} width={6} height={6}>
          <title>{text}</title>
        </rect>
      ))}
      {actuals.map(({ x, y, text }) => (
        <circle key={text} className={styles.actualDot} cx={x} cy={y} r={4}>
          <title>{text}</title>
        </circle>
      ))}
    </svg>
  );
}
