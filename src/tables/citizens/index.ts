export { citizensPage, pageGenerator } from './page';
export type { CitizenWords } from './words';
