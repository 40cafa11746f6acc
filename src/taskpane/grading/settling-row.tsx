import {
  Checkbox,
  Field,
  Link,
  makeStyles,
  mergeClasses,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import { directions, evidenceInWords, explain, rateMethods, type RateResult } from '../../achievement';
import { nameWithUnit, type PlanSettings, type YearKey } from '../../plan';
import type { AllTexts } from '../state/all-texts';
import type { SettlingDraft } from './settling-state';
import { rateText } from '../ui/rate-text';
import {
  canSettle,
  isGuess,
  methodOfDirection,
  seriesOf,
  turned,
  waysOf,
  type SettlingRow,
  type Ways,
} from './settling-rows';

const useStyles = makeStyles({
  cell: { padding: '8px 4px', verticalAlign: 'top', ':last-child': { paddingInlineEnd: '20px' } },
  first: { paddingInlineStart: '20px' },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  rate: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  last: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  under: { padding: '0 20px 8px' },
  stack: { display: 'flex', flexDirection: 'column', gap: '8px' },
  muted: { color: tokens.colorNeutralForeground2 },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1 },
  /** Breaks inside only where it has no room in a line of its own. */
  value: { display: 'inline-block', marginInlineEnd: '8px' },
  reasons: { margin: 0, paddingInlineStart: '16px' },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    columnGap: '12px',
    rowGap: '4px',
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
    '& span:has(> select)': { minWidth: 0 },
  },
  accept: { marginInlineStart: '-8px' },
});

interface RowProps {
  readonly row: SettlingRow;
  readonly index: number;
  readonly draft: SettlingDraft;
  readonly settings: PlanSettings;
  /** The year that is looked at. */
  readonly year: YearKey;
  readonly texts: AllTexts;
  readonly wide: boolean;
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
  readonly onChange: (row: SettlingRow, draft: SettlingDraft) => void;
  readonly onSelect: () => void;
}

/** One indicator that is 要確認: its figures, what is guessed and why, the choice, and what comes of it. */
export function SettlingRowBody(props: RowProps) {
  const { row, index, draft, settings, wide, measure } = props;
  const styles = useStyles();
  const { direction, method } = draft;
  const ways = useMemo(
    () => waysOf(row, { direction, method, isAccepted: false }, settings),
    [row, direction, method, settings],
  );
  const cell = (...more: (string | false)[]): string =>
    mergeClasses(styles.cell, wide && styles.last, ...more);
  return (
    <tbody ref={measure} data-index={index}>
      <tr aria-rowindex={index + 2}>
        <td className={cell(styles.first)}>
          <Figures {...props} />
        </td>
        {wide && (
          <td className={cell()}>
            <Guess {...props} />
          </td>
        )}
        {wide && (
          <td className={cell()}>
            <Choice {...props} ways={ways} />
          </td>
        )}
        <td className={cell(styles.end, styles.rate)}>{printed(ways.rate)}</td>
      </tr>
      {!wide && (
        <tr>
          <td colSpan={2} className={mergeClasses(styles.under, styles.last)}>
            <div className={styles.stack}>
              <Guess {...props} />
              <Choice {...props} ways={ways} />
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Figures({ row, settings, texts, onSelect }: RowProps) {
  const styles = useStyles();
  const words = texts.settling;
  const { number, title } = row.source.measure;
  const name = nameOf(row, texts);
  const { baseline, targets, finalTarget, actuals } = seriesOf(row.value, settings);
  const values = [
    ...(baseline === '' ? [] : [`${words.baseline} ${baseline}`]),
    ...targets.map(([year, text]) => `${words.target} ${year} ${text}`),
    ...(finalTarget === '' ? [] : [`${words.finalTarget} ${finalTarget}`]),
    ...(actuals.length === 0 ? [`${words.actual} —`] : []),
    ...actuals.map(([year, text]) => `${words.actual} ${year} ${text}`),
  ];
  return (
    <>
      <Link as="button" aria-label={words.select(number, name)} onClick={onSelect}>
        {`${number} ${name}`}
      </Link>
      {title !== name && (
        <Text size={200} block className={styles.muted}>
          {title}
        </Text>
      )}
      <Text size={200} block>
        {values.map((text, i) => (
          <span key={text} className={styles.value}>
            {i === 0 ? text : `→ ${text}`}
          </span>
        ))}
      </Text>
    </>
  );
}

function Guess({ row, year, texts }: RowProps) {
  const styles = useStyles();
  const { settling, achievement } = texts;
  const { choice, alternatives } = row;
  const told = evidenceInWords(choice, achievement);
  const reasons = told.length > 0 ? told : [achievement.choices['no-evidence']];
  const either = alternatives.map((one) =>
    settling.either(achievement.directions[one.choice.direction], printed(one)),
  );
  const guess = settling.guess(
    achievement.directions[choice.direction],
    achievement.methods[methodOfDirection(row, choice.direction)],
  );
  return (
    <div>
      <Text size={200} weight="semibold" block>
        {row.year === year ? guess : settling.ofYear(guess, row.year)}
      </Text>
      <ul className={mergeClasses(styles.reasons, styles.muted)}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Text size={200} block className={styles.doubt}>
        {achievement.doubts[choice.doubt ?? 'weak']}
      </Text>
      {alternatives.some(({ ok }) => ok) && (
        <Text size={200} block>
          {either.join(achievement.comma)}
        </Text>
      )}
    </div>
  );
}

function Choice(props: RowProps & { readonly ways: Ways }) {
  const { row, draft, settings, texts, ways, onChange } = props;
  const styles = useStyles();
  const { settling, grading, achievement } = texts;
  const { number } = row.source.measure;
  const name = nameOf(row, texts);
  if (!canSettle(row)) return <Text size={200}>{settling.noCell}</Text>;
  const option = (word: string, rate: RateResult): string =>
    rate.ok ? settling.option(word, printed(rate)) : word;
  const accept = isGuess(row, draft) ? settling.asGuessed : settling.asChosen;
  return (
    <div className={styles.stack}>
      <div className={styles.choices}>
        <Field label={grading.direction} size="small">
          <Select
            aria-label={settling.label(grading.direction, number, name)}
            value={draft.direction}
            onChange={(_, { value }) => {
              const direction = directions.find((one) => one === value);
              if (direction) onChange(row, turned(row, draft, direction, settings));
            }}
          >
            {ways.directions.map(({ choice, rate }) => (
              <option key={choice} value={choice}>
                {option(achievement.directions[choice], rate)}
              </option>
            ))}
          </Select>
        </Field>
        {row.methodCell && (
          <Field label={grading.method} size="small">
            <Select
              aria-label={settling.label(grading.method, number, name)}
              value={draft.method ?? ''}
              onChange={(_, { value }) =>
                onChange(row, {
                  ...draft,
                  method: rateMethods.find((one) => one === value) ?? null,
                  isAccepted: true,
                })
              }
            >
              {ways.methods.map(({ choice, rate }) => (
                <option key={choice ?? ''} value={choice ?? ''}>
                  {option(
                    choice === null
                      ? grading.automatic(achievement.methods[methodOfDirection(row, draft.direction)])
                      : achievement.methods[choice],
                    rate,
                  )}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <Text size={200} aria-live="polite">
        {explain(ways.rate, settings, achievement)}
      </Text>
      <Checkbox
        className={styles.accept}
        label={accept}
        aria-label={settling.label(accept, number, name)}
        checked={draft.isAccepted}
        onChange={(_, { checked }) => onChange(row, { ...draft, isAccepted: checked === true })}
      />
    </div>
  );
}

function nameOf({ value }: SettlingRow, texts: AllTexts): string {
  return value.name === '' ? texts.home.noIndicator : nameWithUnit(value);
}

function printed(rate: RateResult): string {
  return rate.ok ? rateText(rate) : '—';
}
