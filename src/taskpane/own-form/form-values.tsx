import { Button, Field, Input, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { FormPaneWords } from '../../../locales/ja/form-pane';
import { countAnswers } from '../../forms/answers';
import { valueText, type Measure } from '../../plan';
import { Heading } from '../ui/heading';
import { ShowMore, useShown } from '../ui/show-more';
import { yearName } from '../ui/year-name';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { answer, nameWords, writeForm } from './actions';
import type { FormDraft } from './state';
import { ValueTable } from './value-table';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  measure: {
    padding: '8px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  secondary: { color: tokens.colorNeutralForeground2 },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  changed: { fontWeight: tokens.fontWeightSemibold },
});

const step = 20;

/** 読み取り結果: all measures with their figures as they will be read; then it is written at once. */
export function FormValues({ words, draft }: { words: FormPaneWords; draft: FormDraft }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const mainLook = useMainLook();
  const busy = usePane(isBusy);
  const { found, measures, answers, share, isAgain, isChanged } = draft;
  const { detection } = found;
  const { values } = words;
  const shown = useShown(step, step);
  const places = useMemo(
    () => detection.records.map(({ sheet, fields }) => ({ sheet, at: fields[0]?.at ?? { row: 0, col: 0 } })),
    [detection],
  );
  const indicators = measures.reduce((sum, one) => sum + one.indicators.length, 0);
  const isReady = measures.length > 0 && share === 1 && !busy;
  const said = countAnswers(answers);
  const sheets = new Set(detection.records.map(({ sheet }) => sheet)).size;
  return (
    <div className={styles.root}>
      <div aria-live="polite">
        <Text weight="semibold">
          {measures.length > 0
            ? values.found(measures.length, indicators, valuesIn(measures))
            : values.nothing}
        </Text>
        {said > 0 && (
          <Text size={200} block className={styles.secondary}>
            {values.answers(said)}
          </Text>
        )}
        {isChanged && (
          <Text block className={styles.changed}>
            {values.changed}
          </Text>
        )}
      </div>
      {!isAgain &&
        (['title', 'municipality'] as const).map((key) => (
          <Field key={key} label={key === 'title' ? values.planTitle : values.municipality}>
            <Input
              className={styles.box}
              value={draft.words[key]}
              onChange={(_, { value }) => nameWords(pane, { [key]: value })}
            />
          </Field>
        ))}
      {!isAgain && detection.years.length > 0 && (
        <Field label={values.reportYear}>
          <Select
            value={detection.reportYear ?? ''}
            onChange={(_, { value }) => void answer(pane, (all) => ({ ...all, reportYear: value }))}
          >
            {detection.years.map((year) => (
              <option key={year} value={year}>
                {yearName(texts, year)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {measures.length > 0 && (
        <>
          <Text size={200}>{isAgain ? values.willAgain(sheets) : values.will(sheets)}</Text>
          <div>
            <Button
              appearance={mainLook}
              disabledFocusable={!isReady}
              onClick={() => isReady && void writeForm(pane, words)}
            >
              {isAgain ? values.applyAgain : values.apply}
            </Button>
          </div>
          <Heading>{words.steps.values}</Heading>
          <ol className={styles.list}>
            {measures.slice(0, shown.count).map((measure, i) => (
              <li key={i} className={styles.measure}>
                <OneMeasure words={words} draft={draft} measure={measure} place={places[i] ?? null} />
              </li>
            ))}
          </ol>
          <ShowMore shown={shown} all={measures.length} step={step} label={values.more} />
        </>
      )}
    </div>
  );
}

function OneMeasure(props: {
  readonly words: FormPaneWords;
  readonly draft: FormDraft;
  readonly measure: Measure;
  readonly place: {
    readonly sheet: string;
    readonly at: { readonly row: number; readonly col: number };
  } | null;
}) {
  const { words, draft, measure, place } = props;
  const styles = useStyles();
  const { pane } = usePaneTools();
  const { number, title, department, indicators } = measure;
  const name = `${number} ${title === '' ? words.values.noTitle : title}`.trim();
  return (
    <>
      {place ? (
        <Link as="button" onClick={() => void pane.select({ sheet: place.sheet, ...place.at })}>
          {name}
        </Link>
      ) : (
        <Text weight="semibold">{name}</Text>
      )}
      {department !== '' && (
        <Text size={200} className={styles.secondary}>
          {department}
        </Text>
      )}
      {indicators.map((indicator, i) => (
        <ValueTable key={i} words={words} indicator={indicator} years={draft.found.detection.years} />
      ))}
    </>
  );
}

function valuesIn(measures: readonly Measure[]): number {
  let count = 0;
  for (const { indicators } of measures)
    for (const { baseline, finalTarget, targets, actuals } of indicators) {
      const all = [baseline, finalTarget, ...Object.values(targets), ...Object.values(actuals)];
      count += all.filter((one) => one !== undefined && valueText(one) !== '').length;
    }
  return count;
}
