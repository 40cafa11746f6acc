import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  PersonEditRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { FormPaneWords } from '../../../locales/ja/form-pane';
import { cellAddress } from '../../book/address';
import type { FormField } from '../../forms/definition';
import { unused } from '../../forms/meaning-words';
import { shortText } from '../ui/short-text';
import { usePaneTools } from '../workbook/pane-context';
import { answer } from './actions';
import { answerTo, withAnswer, withoutAnswer } from './answering';
import type { FieldPlace } from './field-places';
import { MeaningSelect } from './meaning-select';

const useStyles = makeStyles({
  line: {
    padding: '8px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  open: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr)',
    columnGap: '6px',
    width: '100%',
    padding: '2px 0',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    '& > svg': { fontSize: '16px', marginTop: '2px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  secondary: { color: tokens.colorNeutralForeground2 },
  doubt: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

const textShown = 40;

/** One label, column or row: what it was taken for and why; a press selects its cell, another meaning can be chosen. */
export function FieldLine(props: {
  readonly words: FormPaneWords;
  readonly line: FormField;
  /** The meaning that was answered. */
  readonly answered: string | null;
  readonly place: FieldPlace | null;
}) {
  const { words, line, answered, place } = props;
  const styles = useStyles();
  const { pane } = usePaneTools();
  const { fields } = words;
  const { label, meaning, sureness, reasons } = line;
  const isNamed = line.place !== 'cell';
  const shown = place === null || place.name === '' ? label : place.name;
  const name = isNamed ? shown : label.startsWith('@') ? fields.unlabelled : label;
  const where = place ? words.goTo(place.place.sheet, cellAddress(place.place)) : '';
  const why =
    answered !== null || sureness === 'given'
      ? [fields.chosen]
      : reasons.map((code) =>
          code in fields.reasons ? fields.reasons[code as keyof typeof fields.reasons] : code,
        );
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.open}
        aria-disabled={place === null}
        onClick={() => place && void pane.select(place.place)}
      >
        <Sign line={line} answered={answered} />
        <span className={styles.words}>
          <Text weight="semibold">{shortText(name, textShown)}</Text>
          <Text size={200} className={styles.secondary}>
            {[fields.places[line.place], where, ...why].filter((part) => part !== '').join('　')}
          </Text>
          {place && (
            <Text size={200} className={styles.secondary}>
              {fields.sample(place.text === '' ? fields.empty : shortText(place.text, textShown))}
            </Text>
          )}
        </span>
      </button>
      {isNamed && (
        <MeaningSelect
          words={words}
          label={fields.meaningOf(name)}
          value={answered ?? meaning}
          isAnswered={answered !== null}
          onChoose={(chosen) => {
            const said = chosen === null ? null : answerTo(line, chosen);
            void answer(pane, (answers) => (said ? withAnswer(answers, said) : withoutAnswer(answers, line)));
          }}
        />
      )}
    </li>
  );
}

function Sign({ line, answered }: { readonly line: FormField; readonly answered: string | null }) {
  const styles = useStyles();
  if (answered !== null || line.sureness === 'given') return <PersonEditRegular aria-hidden />;
  if (line.sureness === 'unsure') return <QuestionCircleRegular aria-hidden className={styles.doubt} />;
  return line.meaning === unused ? (
    <SubtractCircleRegular aria-hidden />
  ) : (
    <CheckmarkCircleRegular aria-hidden />
  );
}
