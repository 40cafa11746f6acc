import { isRecord } from '../host/protocol';
import { isRibbonAction, type RibbonAction } from './bench-session';

/** A key of `shortcuts.json`, the file that the manifest names, and the action that it starts. */
export interface Shortcut {
  readonly action: RibbonAction;
  /** `Ctrl+Alt+Shift+T` */
  readonly key: string;
}

/** The keys as Excel on the web binds them. @throws Error when the file does not hold what Excel expects of it */
export async function fetchShortcuts(): Promise<readonly Shortcut[]> {
  const response = await fetch('shortcuts.json');
  return readShortcuts(await response.json());
}

export function readShortcuts(file: unknown): readonly Shortcut[] {
  const list: unknown = isRecord(file) ? file['shortcuts'] : null;
  if (!Array.isArray(list)) throw new Error('shortcuts.json has no shortcuts');
  return (list as readonly unknown[]).map((one) => {
    const keys = isRecord(one) ? one['key'] : null;
    const key = isRecord(keys) ? (keys['web'] ?? keys['default']) : null;
    const action = isRecord(one) ? one['action'] : null;
    if (typeof key !== 'string' || typeof action !== 'string' || !isRibbonAction(action))
      throw new Error(`not a shortcut: ${JSON.stringify(one)}`);
    return { action, key };
  });
}

/** Whether a pressed key is this one; the letter goes by its place on the keyboard, as Alt changes what it types. */
export function isPressed(key: string, event: KeyboardEvent): boolean {
  const parts = key.toLowerCase().split('+');
  const letter = parts.at(-1) ?? '';
  return (
    event.code.toLowerCase() === (/\d/.test(letter) ? `digit${letter}` : `key${letter}`) &&
    event.ctrlKey === parts.includes('ctrl') &&
    event.altKey === parts.includes('alt') &&
    event.shiftKey === parts.includes('shift') &&
    !event.metaKey
  );
}
