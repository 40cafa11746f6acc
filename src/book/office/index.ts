export { OfficeBook } from './office-book';
