import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  TableInsertRowRegular,
} from '@fluentui/react-icons';
import { useRef, type ReactNode } from 'react';
import type { RibbonAction } from './bench-session';
import { samplesIn } from './sample';
import { useTexts } from './texts';
import { trials, type Trial } from './trials';

const useStyles = makeStyles({
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '36px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    '& > img': { flexShrink: 0 },
    '& > h1': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
    padding: '0 12px',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  ribbon: {
    display: 'flex',
    // in a narrow window groups go into a second line rather than out of it
    flexWrap: 'wrap',
    padding: '4px 8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '0 8px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex' },
  groupName: { color: tokens.colorNeutralForeground2, paddingBottom: '4px' },
  button: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    minWidth: '56px',
    padding: '6px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  choice: {
    margin: '18px 4px',
    maxWidth: '200px',
    height: '28px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { height: '32px', fontSize: '28px', display: 'grid', placeItems: 'center' },
});

/** File buttons of the workbench, and the add-in's own group as the manifest has it. */
export function Ribbon(props: {
  readonly name: string;
  readonly language: 'ja' | 'en';
  /** Whether failures can be tried: `?trial` in the page's address. */
  readonly withTrials: boolean;
  readonly onSample: (id: string) => void;
  readonly onTrial: (trial: Trial) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  /** The menus of cells and of the sheet are asked for below a button. */
  readonly onMenu: (menu: 'cells' | 'sheet', below: DOMRect) => void;
  readonly onPane: () => void;
  readonly onPress: (action: RibbonAction) => void;
}) {
  const { name, language, withTrials, onSample, onTrial, onOpen, onSave, onMenu, onPane, onPress } = props;
  const styles = useStyles();
  const texts = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <header>
      <div className={styles.title}>
        <img src="icons/icon-32.png" width={20} height={20} alt="" />
        <Text as="h1" size={300}>
          {name} — {texts.title}
        </Text>
      </div>
      <div className={styles.ribbon}>
        <Group name={texts.file}>
          <RibbonButton
            label={texts.open}
            icon={<FolderOpenRegular />}
            onClick={() => input.current?.click()}
          />
          <RibbonButton label={texts.save} icon={<ArrowDownloadRegular />} onClick={onSave} />
          <input
            ref={input}
            type="file"
            accept=".xlsx,.xlsm"
            hidden
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) onOpen(file);
              target.value = '';
            }}
          />
        </Group>
        <Group name={texts.sample}>
          <Choice
            label={texts.sample}
            choices={samplesIn(language).map(({ id, title }) => [id, title])}
            first={texts.chooseSample}
            onChoose={onSample}
          />
        </Group>
        <Group name={texts.edit}>
          <RibbonButton
            label={texts.cells}
            icon={<TableInsertRowRegular />}
            onClick={(button) => onMenu('cells', button.getBoundingClientRect())}
          />
          <RibbonButton
            label={texts.sheetMenu}
            icon={<DocumentTableRegular />}
            onClick={(button) => onMenu('sheet', button.getBoundingClientRect())}
          />
        </Group>
        <Group name={texts.group}>
          <RibbonButton label={texts.pane} icon={<Picture name="open" />} onClick={onPane} />
          <RibbonButton
            label={texts.check}
            icon={<Picture name="check" />}
            onClick={() => onPress('tasseiCheck')}
          />
          <RibbonButton
            label={texts.grade}
            icon={<Picture name="grade" />}
            onClick={() => onPress('tasseiGrade')}
          />
          <RibbonButton
            label={texts.report}
            icon={<Picture name="report" />}
            onClick={() => onPress('tasseiReport')}
          />
          <RibbonButton
            label={texts.undo}
            icon={<Picture name="undo" />}
            onClick={() => onPress('tasseiUndo')}
          />
        </Group>
        {withTrials && (
          <Group name={texts.trial}>
            <Choice
              label={texts.trial}
              choices={trials.map((trial) => [trial, texts.trials[trial]])}
              onChoose={onTrial}
            />
          </Group>
        )}
      </div>
    </header>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-label={name}>
      <div className={styles.buttons}>{children}</div>
      <Text size={100} className={styles.groupName}>
        {name}
      </Text>
    </section>
  );
}

function RibbonButton(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: (button: HTMLElement) => void;
}) {
  const { label, icon, onClick } = props;
  const styles = useStyles();
  return (
    <button type="button" className={styles.button} onClick={({ currentTarget }) => onClick(currentTarget)}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      {label}
    </button>
  );
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly choices: readonly (readonly [T, string])[];
  /** What stands there as long as nothing is chosen; a choice is then an action and does not stay. */
  readonly first?: string;
  readonly onChoose: (id: T) => void;
}) {
  const { label, choices, first, onChoose } = props;
  const styles = useStyles();
  return (
    <select
      aria-label={label}
      className={styles.choice}
      {...(first === undefined ? {} : { value: '' })}
      onChange={({ target }) => {
        const chosen = choices.find(([id]) => id === target.value);
        if (chosen) onChoose(chosen[0]);
      }}
    >
      {first !== undefined && <option value="">{first}</option>}
      {choices.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function Picture({ name }: { name: string }) {
  return <img src={`icons/${name}-32.png`} width={32} height={32} alt="" />;
}
