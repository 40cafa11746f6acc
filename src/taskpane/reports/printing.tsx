import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { cellAddress } from '../../book/address';
import { pageRange } from '../../print';
import { printableSheets } from '../../sheets/printable-sheets';
import { isBusy, usePane, usePaneTools } from '../workbook/pane-context';
import { preparePrint, type PreparedPrint } from './print-job';
import { roleName } from '../../formats/blocks/marks';
import { constantName } from '../../sheets/sheet-reader';
import { Heading } from '../ui/heading';
import { DesktopPdf } from './desktop-pdf';
import { PagePreview } from './page-preview';
import { SheetChoice } from './sheet-choice';
import { useMainLook } from '../ui/main-look';

const useStyles = makeStyles({
  section: {
    padding: '16px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  result: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { margin: 0, paddingInlineStart: '20px' },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface MadePdf {
  readonly address: string;
  readonly pages: number;
  /** 1,024 bytes each */
  readonly kilobytes: number;
  readonly missing: readonly string[];
}

/** Sheets to choose, their pages to look at, and the PDF of them. */
export function Printing() {
  const styles = useStyles();
  const { pane, texts } = usePaneTools();
  const snapshot = usePane((one) => one.snapshot());
  const title = usePane((one) => one.state().reading?.plan.title);
  const busy = usePane(isBusy);
  // the overview is what comes first where there is none
  const mainLook = useMainLook(
    (snapshot?.sheets ?? []).some((one) => constantName(one, roleName) === 'overview'),
  );
  const words = texts.printing;
  const sheets = printableSheets({
    sheets: (snapshot?.sheets ?? []).filter(({ grid }) => grid !== null),
    names: [],
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(first(sheets.document, pane.state().activeSheet)),
  );
  const [prepared, setPrepared] = useState<PreparedPrint | null>(null);
  const [made, setMade] = useState<MadePdf | null>(null);
  const [range, setRange] = useState('');
  /** What the range has wrong, as told at its field. */
  const [problem, setProblem] = useState<string | null>(null);
  const rangeBox = useRef<HTMLInputElement>(null);
  const hidden = (snapshot?.sheets ?? []).filter(
    ({ grid, visibility }) => grid !== null && visibility === 'hidden',
  );
  const names = [...sheets.document, ...sheets.settings].filter((name) => chosen.has(name));

  useEffect(() => () => (made ? URL.revokeObjectURL(made.address) : undefined), [made]);

  const choose = (next: ReadonlySet<string>): void => {
    setChosen(next);
    setPrepared(null);
    setMade(null);
    setProblem(null);
  };
  const preview = async (): Promise<void> => {
    setMade(null);
    const ready = await pane.run('printing', (watch) => preparePrint(pane, names, watch));
    setPrepared(ready);
    if (ready?.pages.length === 0) pane.tell({ intent: 'info', title: words.nothing });
  };
  const makePdf = async (): Promise<void> => {
    const done = await pane.run('printing', async (watch) => {
      const ready = await preparePrint(pane, names, watch);
      const only = pageRange(range, ready.pages.length);
      if (ready.pages.length === 0 || 'code' in only) return { ready, only, pdf: null };
      const { makePdf: make } = await import('./make-pdf');
      return { ready, only, pdf: await make(ready.job, only, watch) };
    });
    if (!done) return;
    const { ready, only, pdf } = done;
    setPrepared(ready);
    setMade(null);
    if (pdf) {
      const { bytes, pages, missing } = pdf;
      const address = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/pdf' }));
      setMade({ address, pages, kilobytes: Math.ceil(bytes.length / 1024), missing });
    } else if (ready.pages.length === 0) {
      pane.tell({ intent: 'info', title: words.nothing });
    } else if ('code' in only) {
      setProblem(words.pageProblems[only.code](only.part, ready.pages.length));
      rangeBox.current?.focus();
    }
  };
  const ready = names.length > 0 && !busy;
  const saves = pane.book.savesFiles();
  const file = `${title ?? texts.appName}.pdf`;
  return (
    <section className={styles.section}>
      <Heading>{words.heading}</Heading>
      <Text>{saves ? words.about : words.aboutPreview}</Text>
      {!saves && <DesktopPdf />}
      <SheetChoice sheets={sheets} chosen={chosen} onChoose={choose} />
      {hidden.length > 0 && (
        <div className={styles.buttons}>
          <Text size={200}>{texts.hiddenSheets.hidden(hidden.map(({ name }) => name))}</Text>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void pane.showSheets(hidden.map(({ name }) => name))}
          >
            {texts.hiddenSheets.show}
          </Button>
        </div>
      )}
      {saves && (
        <Field
          label={words.only}
          hint={words.onlyHint}
          {...(problem === null ? {} : { validationMessage: problem })}
        >
          <Input
            input={{ ref: rangeBox }}
            value={range}
            onChange={(_, { value }) => {
              setRange(value);
              setProblem(null);
              setMade(null);
            }}
          />
        </Field>
      )}
      <div className={styles.buttons}>
        {saves && (
          <Button
            appearance={made ? 'secondary' : mainLook}
            disabledFocusable={!ready}
            onClick={() => void makePdf()}
          >
            {words.make}
          </Button>
        )}
        <Button
          appearance={saves ? 'secondary' : mainLook}
          disabledFocusable={!ready}
          onClick={() => void preview()}
        >
          {words.preview}
        </Button>
      </div>
      {made && (
        <div className={styles.result} role="status">
          <Text weight="semibold">{words.made(made.pages, made.kilobytes)}</Text>
          <div className={styles.buttons}>
            <Button as="a" appearance={mainLook} href={made.address} download={file}>
              {words.save}
            </Button>
            <Button onClick={() => window.open(made.address, '_blank')}>{words.openWindow}</Button>
          </div>
          <Text size={200} className={styles.hint}>
            {words.saveHint}
          </Text>
          {made.missing.length > 0 && <Text>{words.missing(made.missing.join(' '))}</Text>}
        </div>
      )}
      {prepared && prepared.overflow.length > 0 && (
        <div>
          <Text weight="semibold">{words.overflow}</Text>
          <ul className={styles.list}>
            {prepared.overflow.map(({ sheet, row, col }) => (
              <li key={`${sheet} ${String(row)} ${String(col)}`}>
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => void pane.select({ sheet, row, col })}
                >
                  {words.overflowAt(sheet, cellAddress({ row, col }))}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {prepared && prepared.unprinted.length > 0 && (
        <div>
          <Text weight="semibold">{words.unprinted}</Text>
          <ul className={styles.list}>
            {prepared.unprinted.map(({ sheet, kind, count }) => (
              <li key={`${sheet} ${kind}`}>
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => void pane.select({ sheet, row: 0, col: 0 })}
                >
                  {words.unprintedAt(sheet, words.things[kind], count)}
                </Button>
              </li>
            ))}
          </ul>
          <Text size={200} className={styles.hint}>
            {words.unprintedHint}
          </Text>
        </div>
      )}
      {prepared && prepared.pages.length > 0 && <PagePreview pages={prepared.pages} />}
    </section>
  );
}

/** The sheet that is looked at, else the first. */
function first(sheets: readonly string[], active: string | null): readonly string[] {
  return active !== null && sheets.includes(active) ? [active] : sheets.slice(0, 1);
}
