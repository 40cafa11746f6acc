import { Button, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { usePaneTools, useSlice } from '../workbook/pane-context';
import { copyText } from '../ui/copy-text';
import { Heading } from '../ui/heading';
import { handOver } from './actions';
import { madeSlice, reviewSlice } from './cycle-state';
import { useSection } from './section';
import { useMainLook } from '../ui/main-look';

/** The workbooks that were made: saved together in a browser, opened one by one on the desktop. */
export function MadeFilesPart() {
  const section = useSection();
  const { pane, texts } = usePaneTools();
  const made = useSlice(madeSlice);
  const isReviewing = useSlice(reviewSlice) !== null;
  const mainLook = useMainLook(!isReviewing);
  const [copied, setCopied] = useState(false);
  if (!made) return null;
  const words = texts.cycle.handOut;
  const { letter, files } = made;
  const saves = pane.book.savesFiles();
  return (
    <section className={section.section}>
      <Heading>
        {letter
          ? texts.cycle.sendBack.heading(letter.department)
          : `${words.files}（${texts.number(files.length)}）`}
      </Heading>
      {made.withoutDrawings && <Text size={200}>{words.drawn}</Text>}
      <div className={section.buttons}>
        {saves ? (
          <Button appearance={mainLook} onClick={() => void handOver(pane, files)}>
            {files.length === 1 ? words.open(files[0]?.file ?? '') : words.save}
          </Button>
        ) : (
          files.map((file) => (
            <Button key={file.file} onClick={() => void handOver(pane, files, file)}>
              {words.open(file.file)}
            </Button>
          ))
        )}
      </div>
      {!saves && <Text size={200}>{words.openHint}</Text>}
      {letter && (
        <>
          <Textarea
            readOnly
            resize="vertical"
            rows={8}
            value={letter.mail}
            aria-label={texts.cycle.sendBack.mail}
            style={{ width: '100%' }}
          />
          <Button onClick={() => setCopied(copyText(letter.mail))}>
            {copied ? texts.failures.copied : texts.cycle.sendBack.copy}
          </Button>
        </>
      )}
      <Button appearance="subtle" onClick={() => pane.set(madeSlice, null)}>
        {texts.close}
      </Button>
    </section>
  );
}
