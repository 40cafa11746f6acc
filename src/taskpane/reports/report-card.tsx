import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  DataBarVerticalRegular,
  DataTrendingRegular,
  TableRegular,
  TaskListLtrRegular,
} from '@fluentui/react-icons';
import { roleName } from '../../formats/blocks/marks';
import type { ReportKind } from '../../reports/kinds';
import { constantName } from '../../sheets/sheet-reader';
import { proposeReport } from './actions';
import { usePane, usePaneTools } from '../workbook/pane-context';
import { reportWords } from './report-words';
import { Heading } from '../ui/heading';
import { OverviewPicture } from './overview-picture';
import { TableFile } from './table-file';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  card: {
    padding: '16px 20px',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'start',
  },
  picture: {
    width: '92px',
    height: '65px',
    display: 'grid',
    placeItems: 'center',
    fontSize: '32px',
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const pictures = {
  overview: <OverviewPicture />,
  tally: <DataBarVerticalRegular aria-hidden />,
  trends: <DataTrendingRegular aria-hidden />,
  table: <TableRegular aria-hidden />,
  findings: <TaskListLtrRegular aria-hidden />,
} as const;

/** One kind of report: what it is, made by one button, opened by another once it is there. */
export function ReportCard({ kind }: { kind: ReportKind }) {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const words = reportWords(texts, kind);
  const snapshot = usePane((one) => one.snapshot());
  const sheet = snapshot?.sheets.find((one) => constantName(one, roleName) === kind);
  // once it is there, printing is what comes next
  const mainLook = useMainLook(kind === 'overview' && !sheet);
  return (
    <section className={styles.card}>
      <span className={styles.picture}>{pictures[kind]}</span>
      <div className={styles.words}>
        <Heading>{words.heading}</Heading>
        <Text>{words.about}</Text>
        <div className={styles.buttons}>
          <Button appearance={mainLook} onClick={() => void proposeReport(pane, kind)}>
            {words.make}
          </Button>
          {kind === 'table' && <TableFile />}
          {sheet && (
            <Button onClick={() => void pane.select({ sheet: sheet.name, row: 0, col: 0 })}>
              {words.open}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
