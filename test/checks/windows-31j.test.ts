import { isInWindows31J, isWindowsExtension } from '../../src/checks/windows-31j';

test.each(Array.from('亜腕弌熙あアーａ１、。「」～∥－￢①Ⅵ㈱㌔髙﨑ｱA𠮟㋿⾏🎉鷗\ue000', (char) => [char]))(
  '%s',
  (char) => {
    const survives = !'𠮟㋿⾏🎉鷗\ue000'.includes(char);
    expect(isInWindows31J(char)).toBe(survives);
  },
);

test('what Windows writes for the signs of JIS survives too', () => {
  expect(Array.from('〜—−‖').filter((char) => !isInWindows31J(char))).toEqual([]);
});

test('extensions are those of NEC and IBM only', () => {
  expect(Array.from('亜①Ⅵ㈱髙﨑腕').filter(isWindowsExtension)).toEqual(Array.from('①Ⅵ㈱髙﨑'));
});
