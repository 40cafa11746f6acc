import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  PersonEditRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { ListPaneWords } from '../../../locales/ja/list-pane';
import { columnName } from '../../book/address';
import type { ListColumn } from '../../sheets/list/column';
import { meaningKey, type Meaning } from '../../sheets/list/meaning';
import type { MeaningGroup } from './column-choices';
import { shortText } from '../ui/short-text';
import { Heading } from '../ui/heading';
import { SettledSelect } from '../ui/settled-select';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    columnGap: '20px',
  },
  column: {
    padding: '8px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  heading: { marginTop: '8px' },
  secondary: { color: tokens.colorNeutralForeground2 },
  how: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '4px',
    alignItems: 'start',
    '& > svg': { fontSize: '16px' },
  },
  doubt: { fontWeight: tokens.fontWeightSemibold },
  near: { alignSelf: 'flex-start', maxWidth: '100%' },
  more: { alignSelf: 'flex-start' },
});

const automatic = 'automatic';
const nothing: Meaning = { kind: 'nothing' };

/** 列の意味: every column with its heading, some of its values, its meaning and how that was found; another can be chosen. */
export function ListColumns(props: {
  readonly words: ListPaneWords;
  readonly columns: readonly ListColumn[];
  readonly groups: readonly MeaningGroup[];
  /** @param meaning null: as it is read from the heading */
  readonly onChoose: (col: number, meaning: Meaning | null) => void;
}) {
  const { words, columns, groups, onChoose } = props;
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { columns: texts } = words;
  const empty = columns.filter(({ samples, sure }) => samples.length === 0 && sure !== 'chosen');
  const shown = all ? columns : columns.filter((column) => !empty.includes(column));
  return (
    <>
      <Heading className={styles.heading}>{texts.heading}</Heading>
      <Text size={200}>{texts.about}</Text>
      <ol className={styles.list}>
        {shown.map((column) => (
          <li key={column.col} className={styles.column}>
            <Column
              words={words}
              column={column}
              groups={groups}
              onChoose={(meaning) => onChoose(column.col, meaning)}
            />
          </li>
        ))}
      </ol>
      {empty.length > 0 && (
        <Button size="small" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {texts.withEmpty(empty.length)}
        </Button>
      )}
    </>
  );
}

interface ColumnProps {
  readonly words: ListPaneWords;
  readonly column: ListColumn;
  readonly groups: readonly MeaningGroup[];
  readonly onChoose: (meaning: Meaning | null) => void;
}

function Column({ words, column, groups, onChoose }: ColumnProps) {
  const styles = useStyles();
  const { columns: texts } = words;
  const { col, heading, samples, near, sure, meaning } = column;
  const letter = columnName(col);
  const name = heading === '' ? texts.unnamed(letter) : texts.named(letter, heading);
  return (
    <>
      <Text weight="semibold">{name}</Text>
      <Text size={200} className={styles.secondary}>
        {samples.length === 0
          ? texts.empty
          : texts.samples(samples.map((text) => shortText(text, sampleShown)))}
      </Text>
      <How words={words} column={column} />
      <MeaningSelect
        words={words}
        label={texts.meaningOf(name)}
        column={column}
        groups={groups}
        onChoose={onChoose}
      />
      {meaning === null && sure !== 'chosen' && near && (
        <Button size="small" className={styles.near} onClick={() => onChoose(near)}>
          {texts.takeNear(words.list.meaning(near))}
        </Button>
      )}
    </>
  );
}

/** Characters of a sample that are shown. */
const sampleShown = 24;

/** How the meaning was found, as sign and word. */
function How({ words, column }: { words: ListPaneWords; column: ListColumn }) {
  const styles = useStyles();
  const { columns: texts, list } = words;
  const { meaning, sure, why } = column;
  const line = (icon: ReactNode, text: string, isDoubt = false) => (
    <Text size={200} className={mergeClasses(styles.how, isDoubt && styles.doubt)}>
      {icon}
      <span>{text}</span>
    </Text>
  );
  if (meaning === null) return line(<WarningRegular aria-hidden />, texts.unknown, true);
  if (meaning.kind === 'nothing') return line(<SubtractCircleRegular aria-hidden />, texts.leftOut);
  if (sure === 'chosen') return line(<PersonEditRegular aria-hidden />, texts.chosen);
  if (sure === 'guess')
    return line(<QuestionCircleRegular aria-hidden />, texts.guess(why ? list.reasons[why] : ''), true);
  return line(<CheckmarkCircleRegular aria-hidden />, texts.known);
}

function MeaningSelect(props: ColumnProps & { readonly label: string }) {
  const { words, label, column, groups, onChoose } = props;
  const { columns: texts, list } = words;
  const { meaning, sure } = column;
  const all = groups.flatMap(({ meanings }) => meanings);
  const key = meaning === null ? '' : meaningKey(meaning);
  const isOffered = meaning === null || [nothing, ...all].some((one) => meaningKey(one) === key);
  return (
    <SettledSelect
      size="small"
      aria-label={label}
      value={key}
      onSettled={(value) => {
        if (value === automatic) onChoose(null);
        else onChoose([nothing, ...all].find((one) => meaningKey(one) === value) ?? null);
      }}
    >
      {meaning === null && <option value="">{texts.choose}</option>}
      {meaning !== null && !isOffered && <option value={key}>{list.meaning(meaning)}</option>}
      {sure === 'chosen' && <option value={automatic}>{texts.automatic}</option>}
      <option value={meaningKey(nothing)}>{list.meaning(nothing)}</option>
      {groups.map(({ name, meanings }) => (
        <optgroup key={name} label={texts.groups[name]}>
          {meanings.map((one) => (
            <option key={meaningKey(one)} value={meaningKey(one)}>
              {list.meaning(one)}
            </option>
          ))}
        </optgroup>
      ))}
    </SettledSelect>
  );
}
