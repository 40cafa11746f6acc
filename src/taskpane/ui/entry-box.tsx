import { Field, Input, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { memo, useId, useRef, useSyncExternalStore, type CSSProperties, type KeyboardEvent } from 'react';
import { boxText } from '../workbook/entries/entry-edits';
import { isClash } from '../workbook/entries/entry-drafts';
import { isFigure } from '../../plan/field';
import type { EntryField } from '../workbook/entries/entry-fields';
import { usePaneTools } from '../workbook/pane-context';
import { DraftTrouble } from './draft-trouble';
import { FigureHelp } from './figure-help';
import { focusNext } from './form-focus';
import { RoomLine } from './room-line';
import { useLeaving, useSelected } from './entry-hooks';
import { PriorText, type Prior } from './prior-text';
import { SettledSelect } from './settled-select';

const useStyles = makeStyles({
  entry: {
    paddingInlineStart: '8px',
    marginInlineStart: '-11px',
    borderLeft: '3px solid transparent',
    scrollMarginBlock: '8px',
    // contrast themes draw what is transparent
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  selected: {
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  box: { minWidth: 0, '& input': { minWidth: 0 }, '& select': { minWidth: 0 } },
  area: { '& textarea': { minHeight: '52px', maxHeight: '50vh' } },
  unit: { whiteSpace: 'nowrap' },
});

/** The area grows with its text where the browser can do that. */
const growing: CSSProperties & { readonly fieldSizing: 'content' } = { fieldSizing: 'content' };

export interface EntryBoxProps {
  readonly field: EntryField;
  readonly label: string;
  readonly hint?: string;
  /** Shown beside the box where the form keeps the unit apart from the value. */
  readonly unit?: string | undefined;
  /** `line`: one line. `area`: a long text. `choice`: one of the choices and nothing else. */
  readonly control?: 'line' | 'area' | 'choice';
  readonly choices?: readonly string[];
  /** What stood here the year before. */
  readonly prior?: Prior | null;
}

/**
 * One cell of the sheet as a box. It is written when the box is left or Enter is pressed, never while Japanese text
 * is composed; a change made meanwhile in the sheet is shown and neither side overwrites the other.
 */
export const EntryBox = memo(function EntryBox({ control = 'line', ...props }: EntryBoxProps) {
  const { field, label, hint, choices = [], prior = null, unit = field.unit } = props;
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const draft = useSyncExternalStore(pane.drafts.subscribe, () => pane.drafts.get(field.id));
  const frame = useRef<HTMLDivElement>(null);
  const isSelected = useSelected(field, frame);
  const list = useId();
  const hintId = useId();
  // of a figure it stands beside the help, in one line
  const figureHint = isFigure(field.ref) && hint !== undefined ? { id: hintId, text: hint } : null;
  const shown = boxText(field);
  const text = draft?.text ?? shown;
  const clash = draft !== null && isClash(draft, shown);
  const commit = (): Promise<boolean> => pane.commit(field, label);
  const leave = (): Promise<boolean> => pane.commit(field, label, true);
  useLeaving(leave);

  const change = (value: string): void => {
    const state = draft?.state === 'saving' ? 'saving' : 'typing';
    const isBack = value === shown && state === 'typing';
    pane.drafts.set(field.id, isBack ? null : { text: value, base: draft?.base ?? shown, state });
  };
  const choose = (value: string): void => {
    change(value);
    void commit();
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (control === 'line' || event.ctrlKey)) {
      event.preventDefault();
      void commit();
      if (event.ctrlKey) focusNext(event.currentTarget);
    } else if (event.key === 'Escape' && draft) {
      // Excel would take Escape as the way back to the sheet
      event.stopPropagation();
      pane.drafts.set(field.id, null);
    }
  };
  const common = {
    id: field.id,
    value: text,
    'data-entry': field.name,
    onFocus: () => void pane.select(field.place),
    onKeyDown: press,
    ...(figureHint ? { 'aria-describedby': hintId } : {}),
  };
  return (
    <div
      ref={frame}
      className={mergeClasses(styles.entry, isSelected && styles.selected)}
      {...(isSelected ? { 'aria-current': true } : {})}
    >
      <Field
        label={label}
        {...(hint === undefined || figureHint ? {} : { hint })}
        {...(draft && (clash || draft.state === 'failed')
          ? {
              validationState: 'warning',
              // it stands with its words, in one line
              validationMessageIcon: null,
              validationMessage: <DraftTrouble field={field} label={label} draft={draft} clash={clash} />,
            }
          : {})}
      >
        {control === 'area' ? (
          <Textarea
            {...common}
            className={styles.area}
            textarea={{ style: growing }}
            resize="vertical"
            onChange={(_, { value }) => change(value)}
            onBlur={() => void leave()}
          />
        ) : control === 'choice' ? (
          <SettledSelect {...common} className={styles.box} onSettled={choose}>
            {['', ...choices, ...(text === '' || choices.includes(text) ? [] : [text])].map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </SettledSelect>
        ) : (
          <Input
            {...common}
            className={styles.box}
            {...(choices.length === 0 ? {} : { list })}
            contentAfter={
              <span className={styles.unit}>{draft?.state === 'saving' ? texts.entry.saving : unit}</span>
            }
            onChange={(_, { value }) => change(value)}
            onBlur={() => void leave()}
          />
        )}
      </Field>
      {control === 'line' && choices.length > 0 && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {isFigure(field.ref) && (
        <FigureHelp text={text} field={field} isDraft={draft !== null} hint={figureHint} />
      )}
      {control === 'area' && <RoomLine field={field} label={label} text={text} />}
      {prior !== null && control === 'area' && (
        <PriorText
          prior={prior}
          label={label}
          copy={(words) => change(text === '' ? words : `${text}\n${words}`)}
        />
      )}
    </div>
  );
});

/** A key that belongs to the input of Japanese; of the Enter that ends it Safari (Excel on Mac) tells by its code only. */
function isComposing({ nativeEvent }: KeyboardEvent<HTMLElement>): boolean {
  const { isComposing: composes, keyCode }: { isComposing: boolean; keyCode?: number } = nativeEvent;
  return composes || keyCode === 229;
}
