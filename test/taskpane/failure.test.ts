import { texts } from '../../src/taskpane/state/texts-ja';
import { failureNotice } from '../../src/taskpane/workbook/failure';

test('without a network it is told what is missing and what to do, not that something unexpected happened', () => {
  const chunk = Object.assign(new Error('Loading chunk 12 failed.'), { name: 'ChunkLoadError' });
  for (const error of [chunk, new TypeError('Failed to fetch')])
    expect(failureNotice(texts, 'print', error).body).toBe(texts.failure['part-missing']({}));
  expect(failureNotice(texts, 'print', new TypeError('x is undefined')).body).toBe(
    texts.failure.unexpected({}),
  );
});
