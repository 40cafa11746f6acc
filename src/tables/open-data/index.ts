export { openDataFindings, type OpenDataCode, type OpenDataFinding } from './rules';
export type { OpenDataSheet } from './sheet';
