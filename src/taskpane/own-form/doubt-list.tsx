import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { InfoRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import type { FormPaneWords } from '../../../locales/ja/form-pane';
import { cellAddress } from '../../book/address';
import { withAnswer } from './answering';
import { answer } from './actions';
import type { DoubtGroup } from '../../forms/grouped-doubts';
import { MeaningSelect } from './meaning-select';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  doubt: {
    padding: '8px 0',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    '& > svg': { fontSize: '18px', marginTop: '2px', color: tokens.colorPaletteDarkOrangeForeground1 },
  },
  note: { '& > svg': { color: tokens.colorNeutralForeground2 } },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  where: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'baseline' },
  secondary: { color: tokens.colorNeutralForeground2 },
});

/** What is 要確認, with its cell; what can be answered by a meaning is answered here. */
export function DoubtList({ words, groups }: { words: FormPaneWords; groups: readonly DoubtGroup[] }) {
  const styles = useStyles();
  const { pane } = usePaneTools();
  const { fields } = words;
  return (
    <ul className={styles.list}>
      {groups.map(({ first, others }) => {
        const { code, sheet, cell, text, other = '', note } = first;
        const sentence = fields.doubts[code](text, other);
        const canAnswer = cell !== null && (code === 'field-unsure' || code === 'figure-open');
        const Icon = note ? InfoRegular : QuestionCircleRegular;
        return (
          <li
            key={`${code} ${sheet} ${cell ? cellAddress(cell) : ''}`}
            className={note ? `${styles.doubt} ${styles.note}` : styles.doubt}
          >
            <Icon aria-hidden />
            <div className={styles.words}>
              <Text>{sentence}</Text>
              <span className={styles.where}>
                {cell && (
                  <Link as="button" onClick={() => void pane.select({ sheet, ...cell })}>
                    {words.goTo(sheet, cellAddress(cell))}
                  </Link>
                )}
                {others.length > 0 && (
                  <Text size={200} className={styles.secondary}>
                    {fields.times(others.length)}
                  </Text>
                )}
              </span>
              {canAnswer && (
                <MeaningSelect
                  words={words}
                  label={fields.meaningOf(other)}
                  value=""
                  onChoose={(meaning) => {
                    if (meaning !== null)
                      void answer(pane, (answers) =>
                        withAnswer(answers, { sheet, cell: cellAddress(cell), meaning }),
                      );
                  }}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
