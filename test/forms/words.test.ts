import * as en from '../../locales/en/forms';
import * as ja from '../../locales/ja/forms';

test('what is told of a form is told in both languages', () => {
  expect(Object.keys(en.reasonTexts)).toEqual(Object.keys(ja.reasonTexts));
  expect(Object.keys(en.doubtTexts)).toEqual(Object.keys(ja.doubtTexts));
  expect(Object.keys(en.sheetRoleTexts)).toEqual(Object.keys(ja.sheetRoleTexts));
});
