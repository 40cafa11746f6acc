import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { FormPaneWords } from '../../../locales/ja/form-pane';
import { cellAddress } from '../../book/address';
import { perIndicator, perYear, type MeaningWord } from '../../forms/meaning-words';
import { knownView } from '../../forms/their-sheets';
import { shortText } from '../ui/short-text';
import { yearName } from '../ui/year-name';
import { usePaneTools } from '../workbook/pane-context';
import { answer } from './actions';
import { withAnswer } from './answering';
import { MeaningSelect } from './meaning-select';
import type { FormDraft } from './state';

const useStyles = makeStyles({
  root: {
    padding: '8px 12px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  part: { flex: '1 1 120px', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  apply: { alignSelf: 'flex-start' },
});

const textShown = 40;

/** セルから決める: the cell that is selected in Excel, and what it is said to mean. */
export function PickedCell({ words, draft }: { words: FormPaneWords; draft: FormDraft }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const { pick } = words;
  const selected = useSyncExternalStore(pane.selection.subscribe, pane.selection.cell);
  const [meaning, setMeaning] = useState<MeaningWord | null>(null);
  const [year, setYear] = useState('');
  const [place, setPlace] = useState('1');
  const { sheets, years, reportYear } = draft.found.detection;
  const sheet = draft.book.sheets.find(({ id }) => id === selected?.sheetId);
  const isUsed = sheets.some(({ name, role }) => name === sheet?.name && role === 'measure');
  const view = sheet && isUsed ? knownView(sheet) : null;
  const box = selected && view ? view.boxAt(selected.row, selected.col) : null;
  const cell = selected && view ? (box?.at ?? { row: selected.row, col: selected.col }) : null;
  const indicator = Number(place);
  const isReady = sheet && cell && meaning !== null && Number.isInteger(indicator) && indicator > 0;
  const apply = (): void => {
    if (!isReady) return;
    void answer(pane, (answers) =>
      withAnswer(answers, {
        sheet: sheet.name,
        cell: cellAddress(cell),
        meaning,
        ...(perYear.has(meaning) && year !== '' ? { year } : {}),
        ...(perIndicator.has(meaning) && indicator > 1 ? { indicator } : {}),
      }),
    );
    setMeaning(null);
  };
  return (
    <section className={styles.root} aria-label={pick.heading}>
      <Text weight="semibold">{pick.heading}</Text>
      <Text size={200}>{pick.about}</Text>
      <Text aria-live="polite">
        {sheet && cell
          ? pick.selected(words.goTo(sheet.name, cellAddress(cell)), shortText(box?.text ?? '', textShown))
          : pick.nothing}
      </Text>
      {sheet && cell && (
        <>
          <MeaningSelect
            words={words}
            label={pick.meaning}
            value={meaning ?? ''}
            onChoose={(chosen) => setMeaning(chosen)}
          />
          {meaning !== null && (perYear.has(meaning) || perIndicator.has(meaning)) && (
            <div className={styles.row}>
              {perYear.has(meaning) && (
                <Field size="small" label={pick.year} className={styles.part}>
                  <Select
                    size="small"
                    value={year === '' ? (reportYear ?? '') : year}
                    onChange={(_, { value }) => setYear(value)}
                  >
                    {years.map((one) => (
                      <option key={one} value={one}>
                        {yearName(texts, one)}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
              {perIndicator.has(meaning) && (
                <Field size="small" label={pick.indicator} className={styles.part}>
                  <Input
                    size="small"
                    type="number"
                    min={1}
                    value={place}
                    onChange={(_, { value }) => setPlace(value)}
                  />
                </Field>
              )}
            </div>
          )}
          <Button size="small" className={styles.apply} disabledFocusable={!isReady} onClick={apply}>
            {pick.apply}
          </Button>
        </>
      )}
    </section>
  );
}
