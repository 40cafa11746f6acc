import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { ruleCodes } from '../../checks/codes';
import { columnsText } from '../../formats/blocks/overview-words';
import { negativeMarks, overviewColumn } from '../../plan';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import type { PlanReading } from '../workbook/book-port';
import { draftOf, readDraft, rebased, type DraftProblems, type SettingsDraft } from './settings-draft';
import { proposeSettings } from './settings-proposal';
import { toggled } from '../ui/toggled';
import { GradeSteps } from './grade-steps';
import { Heading } from '../ui/heading';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  form: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    alignItems: 'start',
    gap: '12px 20px',
    // a choice with a long text is no wider than its column
    '& > *': { minWidth: 0 },
    '& span:has(> select)': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
  },
  whole: { gridColumn: '1 / -1' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  rules: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    maxHeight: '240px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type TextKey = 'municipality' | 'title' | 'years' | 'baselineYear' | 'reportYear' | 'overviewColumns';
type AreaKey = 'departments' | 'statusWords' | 'extra';
const textKeys: readonly TextKey[] = ['municipality', 'title', 'years', 'baselineYear', 'reportYear'];
const areaKeys: readonly AreaKey[] = ['departments', 'statusWords', 'extra'];
const places = ['0', '1', '2', '3', '4', '5', '6'];

/** 設定: everything that 計画設定 holds. What would change is shown before it is written. */
export function SettingsForm({ reading, onClose }: { reading: PlanReading; onClose: () => void }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const mainLook = useMainLook();
  const busy = usePane(isBusy);
  const words = texts.settingsForm;
  const now = useMemo(() => draftOf(reading), [reading]);
  const [base, setBase] = useState(now);
  const [draft, setDraft] = useState(now);
  const form = useRef<HTMLElement>(null);
  /** Fields that were left: what is wrong in them is told. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (now !== base) {
    setBase(now);
    setDraft(rebased(draft, base, now));
  }
  const { values, problems } = readDraft(draft);
  const put = (part: Partial<SettingsDraft>): void => setDraft({ ...draft, ...part });
  const leave = (...keys: readonly string[]): void => setLeft(new Set([...left, ...keys]));
  const field = (key: keyof SettingsDraft) => {
    const problem = left.has(key) ? problems[key] : undefined;
    return {
      'data-setting': key,
      onBlur: () => leave(key),
      ...(problem === undefined ? {} : { validationMessage: words.problems[problem] }),
    };
  };
  const hints: Partial<Record<TextKey | AreaKey, string>> = {
    years: words.yearsHint,
    departments: words.lines,
    statusWords: words.lines,
    extra: words.extraHint,
    overviewColumns: words.overviewColumnsHint(columnsText(overviewColumn.options)),
  };
  const hinted = (key: TextKey | AreaKey): { hint?: string } => {
    const hint = hints[key];
    return hint === undefined ? {} : { hint };
  };
  const show = (): void => {
    leave(...Object.keys(problems));
    if (values) void proposeSettings(pane, reading, values);
    else focusFirst(form.current, problems);
  };
  const choice = (
    key: 'rounding' | 'gradeOn' | 'measureGrade' | 'total' | 'yearTarget' | 'negativeMark',
    choices: Readonly<Record<string, string>>,
  ) => (
    <Field label={words[key]}>
      <Select value={draft[key]} onChange={(_, { value }) => put({ [key]: value })}>
        {Object.entries(choices).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
  const textField = (key: TextKey) => (
    <Field key={key} label={words[key]} {...hinted(key)} {...field(key)}>
      <Input className={styles.box} value={draft[key]} onChange={(_, { value }) => put({ [key]: value })} />
    </Field>
  );
  return (
    <section ref={form} className={styles.form} aria-label={words.heading}>
      <div className={styles.whole}>
        <Heading>{words.heading}</Heading>
      </div>
      {textKeys.map(textField)}
      {choice('rounding', texts.more.roundingModes)}
      <Field label={words.places}>
        <Select value={draft.places} onChange={(_, { value }) => put({ places: value })}>
          {places.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </Select>
      </Field>
      {choice('gradeOn', words.gradeOnWords)}
      {choice('measureGrade', words.measureGradeWords)}
      {choice('total', words.totalWords)}
      {choice('yearTarget', words.yearTargetWords)}
      {choice('negativeMark', {
        '': words.asTyped,
        ...Object.fromEntries(negativeMarks.map((one) => [one, one])),
      })}
      {textField('overviewColumns')}
      <Field className={styles.whole} label={words.scale} {...field('gradeScale')}>
        {() => <GradeSteps steps={draft.gradeScale} onChange={(gradeScale) => put({ gradeScale })} />}
      </Field>
      {areaKeys.map((key) => (
        <Field key={key} label={words[key]} {...hinted(key)} {...field(key)}>
          <Textarea
            resize="vertical"
            rows={3}
            value={draft[key]}
            onChange={(_, { value }) => put({ [key]: value })}
          />
        </Field>
      ))}
      <div className={styles.whole}>
        <Heading>{words.rules}</Heading>
      </div>
      <div className={mergeClasses(styles.whole, styles.rules)} role="group" aria-label={words.rules}>
        {ruleCodes.map((code) => (
          <Checkbox
            key={code}
            label={texts.rules[code]}
            checked={!draft.disabledRules.has(code)}
            onChange={() => put({ disabledRules: toggled(draft.disabledRules, code) })}
          />
        ))}
      </div>
      <div className={mergeClasses(styles.whole, styles.buttons)}>
        <Button appearance={mainLook} disabledFocusable={busy} onClick={show}>
          {words.show}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </section>
  );
}

/** The first field, from the top, that is wrong. */
function focusFirst(form: HTMLElement | null, problems: DraftProblems): void {
  const fields = [...(form?.querySelectorAll<HTMLElement>('[data-setting]') ?? [])];
  const wrong = fields.find(({ dataset }) => Object.hasOwn(problems, dataset.setting ?? ''));
  wrong?.querySelector<HTMLElement>('input, textarea')?.focus();
}
