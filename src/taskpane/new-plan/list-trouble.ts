import type { ListPaneWords } from '../../../locales/ja/list-pane';

/** Something that keeps a list from being read, with what it is about. */
export interface ListTrouble {
  readonly code: keyof ListPaneWords['trouble'];
  readonly about: string;
}
