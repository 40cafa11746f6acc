import type { FormPaneWords } from '../../../locales/ja/form-pane';
import { meaningGroups, type MeaningGroup, type MeaningWord } from '../../forms/meaning-words';
import { SettledSelect } from '../ui/settled-select';

const groups = Object.keys(meaningGroups) as MeaningGroup[];
const all: readonly string[] = Object.values(meaningGroups).flat();

export function isMeaning(word: string): word is MeaningWord {
  return all.includes(word);
}

/** All that a label, a column or a cell can be said to be. */
export function MeaningSelect(props: {
  readonly words: FormPaneWords;
  readonly label: string;
  /** '' while nothing is chosen. */
  readonly value: string;
  /** `null`: as it was found, where something else was answered. */
  readonly onChoose: (meaning: MeaningWord | null) => void;
  readonly isAnswered?: boolean;
}) {
  const { words, label, value, onChoose, isAnswered } = props;
  const { fields } = words;
  return (
    <SettledSelect
      size="small"
      aria-label={label}
      value={value}
      onSettled={(chosen) => {
        if (chosen === automatic) onChoose(null);
        else if (isMeaning(chosen)) onChoose(chosen);
      }}
    >
      {value === '' && <option value="">{fields.choose}</option>}
      {isAnswered && <option value={automatic}>{fields.automatic}</option>}
      {groups.map((group) => (
        <optgroup key={group} label={fields.groups[group]}>
          {meaningGroups[group].map((word) => (
            <option key={word} value={word}>
              {fields.meanings[word]}
            </option>
          ))}
        </optgroup>
      ))}
    </SettledSelect>
  );
}

const automatic = 'automatic';
