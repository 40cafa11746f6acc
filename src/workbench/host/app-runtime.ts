import type { HostMessage } from './events';

/** Message type by which the page hears that its pane was opened or closed. */
const VISIBILITY_CHANGED = 65539;

/** The page's shared runtime: whether its pane is shown. While it is closed, the page goes on running. */
export class AppRuntime {
  private shown = true;
  private readonly listeners = new Set<(visible: boolean) => void>();

  /** `send` carries a message to the page. */
  constructor(private readonly send: (message: HostMessage) => void) {}

  get visible(): boolean {
    return this.shown;
  }

  /** As Excel does when its user, or the page itself, opens or closes the pane. */
  show(visible: boolean): void {
    if (visible === this.shown) return;
    this.shown = visible;
    for (const listener of this.listeners) listener(visible);
    const message = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    this.send({ messageType: VISIBILITY_CHANGED, targetId: '', message });
  }

  /** Gives the way to stop listening. */
  listen(listener: (visible: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
