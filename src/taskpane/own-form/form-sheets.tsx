import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FormPaneWords } from '../../../locales/ja/form-pane';
import type { SheetRole } from '../../forms/sheet-role';
import { Fold } from '../ui/fold';
import { SettledSelect } from '../ui/settled-select';
import { ShowMore, useShown } from '../ui/show-more';
import { usePaneTools } from '../workbook/pane-context';
import { answer } from './actions';
import { withSheetRole } from './answering';
import type { FormDraft } from './state';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  sheet: {
    padding: '6px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    alignItems: 'stretch',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  secondary: { color: tokens.colorNeutralForeground2 },
});

type Said = Exclude<SheetRole, 'ours'>;
const said: readonly Said[] = ['measure', 'template', 'example', 'last-year', 'empty', 'other-form'];
/** A sheet that is not used can be said to be used, or stays what it is. */
const step = 40;

/** シート: which sheets are used, the others with why they are not. */
export function FormSheets({ words, draft }: { words: FormPaneWords; draft: FormDraft }) {
  const styles = useStyles();
  const { sheets } = draft.found.detection;
  const theirs = sheets.filter(({ role }) => role !== 'ours');
  const used = theirs.filter(({ role }) => role === 'measure');
  const others = theirs.filter(({ role }) => role !== 'measure');
  const hidden = new Set(
    draft.book.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name),
  );
  const list = (some: typeof theirs) => <SheetList words={words} sheets={some} hidden={hidden} />;
  return (
    <div className={styles.root}>
      <Text>{words.sheets.about(used.length, theirs.length)}</Text>
      {others.length > 0 && (
        <>
          <Text weight="semibold">{words.sheets.others(others.length)}</Text>
          {list(others)}
        </>
      )}
      {used.length > 0 && <Fold label={words.sheets.used(used.length)}>{list(used)}</Fold>}
    </div>
  );
}

function SheetList(props: {
  readonly words: FormPaneWords;
  readonly sheets: FormDraft['found']['detection']['sheets'];
  readonly hidden: ReadonlySet<string>;
}) {
  const { words, sheets, hidden } = props;
  const styles = useStyles();
  const { pane } = usePaneTools();
  const shown = useShown(step, step);
  const { roles, reasons, roleOf } = words.sheets;
  return (
    <>
      <ul className={styles.list}>
        {sheets.slice(0, shown.count).map(({ name, role }) => (
          <li key={name} className={styles.sheet}>
            <span className={styles.head}>
              {hidden.has(name) ? (
                <Text weight="semibold">{name}</Text>
              ) : (
                <Link as="button" onClick={() => void pane.select({ sheet: name, row: 0, col: 0 })}>
                  {name}
                </Link>
              )}
              {hidden.has(name) && (
                <Text size={200} className={styles.secondary}>
                  {words.sheets.hidden}
                </Text>
              )}
            </span>
            {reasons[role] !== '' && (
              <Text size={200} className={styles.secondary}>
                {reasons[role]}
              </Text>
            )}
            <SettledSelect
              size="small"
              aria-label={roleOf(name)}
              value={role}
              onSettled={(chosen) => {
                const wanted = said.find((one) => one === chosen);
                if (wanted) void answer(pane, (answers) => withSheetRole(answers, name, wanted));
              }}
            >
              {said
                .filter((one) => one === role || one === 'measure' || one === 'other-form')
                .map((one) => (
                  <option key={one} value={one}>
                    {roles[one]}
                  </option>
                ))}
            </SettledSelect>
          </li>
        ))}
      </ul>
      <ShowMore shown={shown} all={sheets.length} step={step} label={words.fields.more} />
    </>
  );
}
