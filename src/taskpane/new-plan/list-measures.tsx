import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ListPaneWords } from '../../../locales/ja/list-pane';
import { fieldWords } from '../../../locales/field-words';
import { meaningKey } from '../../sheets/list/meaning';
import type { Measure } from '../../plan';
import { measurePreview, type IndicatorPreview } from './measure-preview';
import { shortText } from '../ui/short-text';
import { Heading } from '../ui/heading';
import { ShowMore, useShown } from '../ui/show-more';

const useStyles = makeStyles({
  heading: { marginTop: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  measure: {
    padding: '6px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  secondary: { color: tokens.colorNeutralForeground2 },
  part: { paddingInlineStart: '12px' },
  values: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', paddingInlineStart: '24px', margin: 0 },
  value: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', minWidth: 0 },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Characters of a text that are shown. */
const textShown = 80;
const first = 5;
const step = 20;

/** The measures as they will be created; of a long list the first, the others when they are asked for. */
export function ListMeasures({ words, measures }: { words: ListPaneWords; measures: readonly Measure[] }) {
  const styles = useStyles();
  const shown = useShown(first, step);
  const { measures: texts } = words;
  return (
    <>
      <Heading className={styles.heading}>{texts.heading}</Heading>
      <ol className={styles.list}>
        {measures.slice(0, shown.count).map((measure, i) => {
          const { number, title, department, indicators, others } = measurePreview(measure);
          return (
            <li key={i} className={styles.measure}>
              <Text weight="semibold">
                {number} {title === '' ? texts.noTitle : title}
              </Text>
              {department !== '' && (
                <Text size={200} className={styles.secondary}>
                  {department}
                </Text>
              )}
              {indicators.map((indicator, at) => (
                <OneIndicator key={at} words={words} indicator={indicator} />
              ))}
              {others.map(({ field, text }) => (
                <Text key={field} size={200} className={styles.part}>
                  {texts.field(fieldWords(field), shortText(text, textShown))}
                </Text>
              ))}
            </li>
          );
        })}
      </ol>
      <ShowMore shown={shown} all={measures.length} step={step} label={texts.more} />
    </>
  );
}

function OneIndicator({ words, indicator }: { words: ListPaneWords; indicator: IndicatorPreview }) {
  const styles = useStyles();
  const { name, unit, values } = indicator;
  const named = name === '' ? words.measures.noName : name;
  return (
    <>
      <Text className={styles.part}>{unit === '' ? named : words.measures.indicator(named, unit)}</Text>
      {values.length > 0 && (
        <dl className={styles.values}>
          {values.map(({ meaning, text }) => (
            <div key={meaningKey(meaning)} className={styles.value}>
              <dt className={styles.secondary}>{words.list.meaning(meaning)}</dt>
              <dd className={styles.figure}>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
