import { quoteSheets, renameInFormula, scanFormula, shiftFormula } from '../../src/formula/formula-text';
import { addFuturePrefixes, dropFuturePrefixes } from '../../src/formula/future-functions';

test('a formula is cut into references, names, functions and the rest', () => {
  const kinds = (formula: string): string[] =>
    scanFormula(formula)
      .filter(({ kind, text }) => kind !== 'text' || /^["#]|TRUE/.test(text))
      .map(({ kind, text }) => `${kind} ${text}`);
  expect(kinds('IF(A1>$B$2:C3,"A1 ""x""",実績_R1)')).toEqual([
    'function IF',
    'reference A1',
    'reference $B$2:C3',
    'text "A1 ""x"""',
    'name 実績_R1',
  ]);
  expect(kinds("'様式 ２''s'!A1+様式２!$A$1+S1:S3!B2+[1]外!C3+'C:\\x\\[b.xlsx]外'!D4")).toEqual([
    "reference '様式 ２''s'!A1",
    'reference 様式２!$A$1',
    'reference S1:S3!B2',
    'reference [1]外!C3',
    "reference 'C:\\x\\[b.xlsx]外'!D4",
  ]);
  expect(
    kinds('SUM(A:B,$3:4,LOG10(1.5E+3),ABC,A1B,XFE1,A1048577,TRUE,#REF!,表!#REF!,表1[[#This Row],[金額]])'),
  ).toEqual([
    'function SUM',
    'reference A:B',
    'reference $3:4',
    'function LOG10',
    'name ABC',
    'name A1B',
    'name XFE1',
    'name A1048577',
    'text TRUE',
    'text #REF!',
    'structured 表1[[#This Row],[金額]]',
  ]);
});

test('joined, the pieces are the formula', () => {
  for (const formula of [
    '',
    '"',
    "'",
    '[',
    '表!',
    'A1#',
    '@A1',
    '{1,2;3,"x"}',
    'a b!c',
    '+-*/^&=<>%',
    '１＋２',
    "'a'b",
  ]) {
    expect(
      scanFormula(formula)
        .map(({ text }) => text)
        .join(''),
    ).toBe(formula);
  }
});

test('a formula moved elsewhere moves its relative references', () => {
  expect(shiftFormula('A1+$A1+A$1+$A$1+SUM(B:B,2:2)+表!C3', 2, 1)).toBe(
    "B3+$A3+B$1+$A$1+SUM(C:C,4:4)+'表'!D5",
  );
  expect(shiftFormula('A1+B2', -1, 0)).toBe('#REF!+B1');
});

test('a renamed sheet is renamed where it is meant', () => {
  expect(renameInFormula('表!A1+\'表\'!B1+"表!A1"+他!C1+表', '表', '新 表')).toBe(
    "'新 表'!A1+'新 表'!B1+\"表!A1\"+他!C1+表",
  );
  expect(quoteSheets('様式２!A1+A1')).toBe("'様式２'!A1+A1");
});

test('functions younger than the format are written with their prefix', () => {
  expect(addFuturePrefixes('IFS(A1,CONCAT("IFS(",FILTER(B1,1)),TRUE,SUM(1))')).toBe(
    '_xlfn.IFS(A1,_xlfn.CONCAT("IFS(",_xlfn._xlws.FILTER(B1,1)),TRUE,SUM(1))',
  );
  expect(dropFuturePrefixes('_xlfn.IFS(A1,_xlfn._xlws.FILTER(B1,1))')).toBe('IFS(A1,FILTER(B1,1))');
});
