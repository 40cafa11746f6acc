import { isInWindows31J, isWindowsExtension } from '../../src/checks/windows-31j';

test.each([...'亜腕弌熙あアーａ１、。「」～∥－￢①Ⅵ㈱㌔髙﨑ｱA𠮟㋿⾏🎉鷗\ue000'].map((char) => [char]))('%s', (char) => {
  const survives = !'𠮟㋿⾏🎉鷗\ue000'.includes(char);
  expect(isInWindows31J(char)).toBe(survives);
});

test('what Windows writes for the signs of JIS survives too', () => {
  expect([...'〜—−‖'].filter((char) => !isInWindows31J(char))).toEqual([]);
});

test('extensions are those of NEC and IBM only', () => {
  expect([...'亜①Ⅵ㈱髙﨑腕'].filter(isWindowsExtension)).toEqual([...'①Ⅵ㈱髙﨑']);
});
