export * from './columns';
export { clipboardText, csvHead, csvLines } from './csv';
export { dataPackage, licenseNames } from './data-package';
export { findMunicipality, municipalities, withCheckDigit } from './municipality-code';
export { openRows, openTables } from './publicity';
export { formulaStart } from './safe-text';
export { tablesOf } from './tables-of';
export type { TableSource } from './source';
export { codeWord, type TableWords } from './words';
