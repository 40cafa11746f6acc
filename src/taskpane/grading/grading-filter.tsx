import {
  Field,
  Input,
  Link,
  makeStyles,
  Select,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { FilterRegular, SearchRegular } from '@fluentui/react-icons';
import { useId, useMemo, useState } from 'react';
import type { GradingRow } from './grading-rows';
import type { GradingWay } from '../workbook/grading-way';
import {
  choicesInUse,
  departmentsOf,
  initialView,
  rowKinds,
  sortKeys,
  type GradingView,
  type RowKind,
  type SortKey,
} from './grading-view';
import { useMedia, widePane } from '../ui/media';
import { usePaneTools } from '../workbook/pane-context';

const useStyles = makeStyles({
  root: {
    padding: '8px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', gap: '8px', alignItems: 'center' },
  search: { flexGrow: 1, minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  toggle: { flexShrink: 0, minWidth: 0 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(116px, 1fr))',
    columnGap: '12px',
    rowGap: '8px',
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%' },
    '& span:has(> select)': { minWidth: 0 },
    [`@media ${widePane}`]: {
      gridTemplateColumns: '1fr 1.1fr 1fr 1.5fr',
    },
  },
  status: { color: tokens.colorNeutralForeground2 },
});

/** Which rows of 評価 are shown, and in which order. */
export function GradingFilter(props: {
  readonly rows: readonly GradingRow[];
  readonly shown: number;
  readonly view: GradingView;
  readonly grades: readonly string[];
  readonly way: GradingWay;
  readonly onChange: (view: GradingView) => void;
}) {
  const { rows, shown, view, grades, way, onChange } = props;
  const styles = useStyles();
  const { texts } = usePaneTools();
  const words = texts.grading.filter;
  const wide = useMedia(widePane);
  const [asked, setAsked] = useState(choicesInUse(view) > 0);
  const panel = useId();
  const departments = useMemo(() => departmentsOf(rows), [rows]);
  const count = choicesInUse(view);
  const isOpen = wide || asked;
  const isFiltered = count > 0 || view.text.trim() !== '';
  // grades outside of the plan's own words are chosen too
  const usedGrades = useMemo(
    () => [...new Set([...grades, ...rows.flatMap(({ evaluation }) => evaluation.grade ?? [])])],
    [grades, rows],
  );
  const sorts = sortKeys.filter((key) => way !== 'none' || (key !== 'grade' && key !== 'difference'));
  return (
    <div role="search" aria-label={words.label} className={styles.root}>
      <div className={styles.line}>
        <Input
          className={styles.search}
          type="search"
          value={view.text}
          aria-label={words.text}
          placeholder={words.search}
          contentBefore={<SearchRegular aria-hidden />}
          onChange={(_, { value }) => onChange({ ...view, text: value })}
        />
        {!wide && (
          <ToggleButton
            className={styles.toggle}
            icon={<FilterRegular />}
            checked={asked}
            aria-expanded={asked}
            aria-controls={panel}
            onClick={() => setAsked(!asked)}
          >
            {words.more(count)}
          </ToggleButton>
        )}
      </div>
      {isOpen && (
        <div id={panel} className={styles.choices}>
          {way !== 'none' && (
            <Field label={texts.grading.columns.grade}>
              <Select
                value={view.grade === null ? '*' : `=${view.grade}`}
                onChange={(_, { value }) =>
                  onChange({ ...view, grade: value === '*' ? null : value.slice(1) })
                }
              >
                <option value="*">{words.any}</option>
                {usedGrades.map((grade) => (
                  <option key={grade} value={`=${grade}`}>
                    {grade}
                  </option>
                ))}
                <option value="=">{words.notGraded}</option>
              </Select>
            </Field>
          )}
          <Field label={words.department}>
            <Select
              value={view.department === null ? '*' : `=${view.department}`}
              onChange={(_, { value }) =>
                onChange({ ...view, department: value === '*' ? null : value.slice(1) })
              }
            >
              <option value="*">{words.any}</option>
              {departments.map((department) => (
                <option key={department} value={`=${department}`}>
                  {department}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.kind}>
            <Select
              value={view.kind}
              onChange={(_, { value }) => onChange({ ...view, kind: value as RowKind })}
            >
              {rowKinds
                .filter((kind) => kind !== 'different' || way !== 'none')
                .map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kinds[kind]}
                  </option>
                ))}
            </Select>
          </Field>
          <Field label={words.sort}>
            <Select
              value={`${view.sort.key} ${view.sort.descending ? 'down' : 'up'}`}
              onChange={(_, { value }) => {
                const [key, way] = value.split(' ');
                onChange({ ...view, sort: { key: key as SortKey, descending: way === 'down' } });
              }}
            >
              {sorts.flatMap((key) =>
                [false, true].map((descending) => (
                  <option key={`${key} ${String(descending)}`} value={`${key} ${descending ? 'down' : 'up'}`}>
                    {words.sorts[key][descending ? 'down' : 'up']}
                  </option>
                )),
              )}
            </Select>
          </Field>
        </div>
      )}
      <div className={styles.line}>
        <Text size={200} role="status" className={styles.status}>
          {shown === 0 ? words.none : words.shown(shown, rows.length)}
        </Text>
        {isFiltered && (
          <Link as="button" onClick={() => onChange({ ...initialView, sort: view.sort })}>
            {words.clear}
          </Link>
        )}
      </div>
    </div>
  );
}
