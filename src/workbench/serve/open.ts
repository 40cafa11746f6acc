import { spawn } from 'node:child_process';

/** Shows an address in the user's browser; where none can be started, nothing happens: the address is printed anyway. */
export function openInBrowser(address: string): void {
  const [command, ...args] = opener(address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function opener(address: string): readonly [string, ...string[]] {
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address];
  if (process.platform === 'darwin') return ['open', address];
  return ['xdg-open', address];
}
