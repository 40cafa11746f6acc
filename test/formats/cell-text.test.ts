import { numberOrText } from '../../src/formats/cell-text';

test.each([
  ['12', 12],
  ['123456789012345', 123456789012345],
  // a cell keeps 15 digits: the rest would be zeros
  ['1234567890123456', '1234567890123456'],
  ['1'.repeat(310), '1'.repeat(310)],
  ['01', '01'],
  ['1-(1)', '1-(1)'],
])('%s stands in a cell as it is', (text, value) => {
  expect(numberOrText(text)).toEqual({ value, shown: text });
});
