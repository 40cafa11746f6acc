import { XlsxBook } from '../../src/book/xlsx';
import { detect } from '../../src/forms/detect';
import { hasShared } from '../support/shared';
import { disturbances } from './disturbed';
import { faultsOf, formBytes, formFiles, titlesOf, truthOf, type KnownForm } from './truth';

if (hasShared('forms'))
  describe.each(formFiles)('%s', (file) => {
    const open = (): XlsxBook => XlsxBook.load(formBytes(file));
    const form: KnownForm = {
      open,
      snapshot: open().snapshot({ all: true }),
      truth: truthOf(file),
      titles: titlesOf(file),
    };

    test.each(Object.entries(disturbances))(
      '%s: nothing is wrong, nothing is lost without a word',
      (_, change) => {
        const { snapshot, truth } = change(form);
        expect(faultsOf(detect(snapshot), { ...form, truth })).toEqual({ wrong: [], silent: [] });
      },
    );
  });
else test('forms of other cities are absent', () => expect(hasShared('forms')).toBe(false));
