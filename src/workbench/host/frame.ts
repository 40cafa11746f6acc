import { AddinConversation, type ConversationOptions } from './conversation';
import type { HostEngine } from './engine';

/**
 * Opens an add-in's page in a new iframe at the end of `container`, which must stand in the document.
 * The page must let itself be framed, and come from another port than this one.
 */
export function openAddin(
  container: HTMLElement,
  url: string,
  engine: HostEngine,
  options: Pick<ConversationOptions, 'onLeave'> = {},
): OpenAddin {
  const frame = container.ownerDocument.createElement('iframe');
  const addinOrigin = new URL(url, location.href).origin;
  const conversation = new AddinConversation(
    { post: (message) => frame.contentWindow?.postMessage(message, addinOrigin) },
    engine,
    { origin: location.origin, addinOrigin, ...options },
  );
  const receive = (event: MessageEvent<unknown>): void => {
    if (
      event.source !== frame.contentWindow ||
      event.origin !== addinOrigin ||
      typeof event.data !== 'string'
    )
      return;
    conversation.receive(event.data);
  };
  addEventListener('message', receive);
  // Chromium reads the name only when the frame is put into the document.
  frame.name = conversation.frameName;
  frame.src = url;
  container.append(frame);
  return {
    frame,
    conversation,
    close: () => {
      removeEventListener('message', receive);
      conversation.close();
      frame.remove();
    },
  };
}

export interface OpenAddin {
  readonly frame: HTMLIFrameElement;
  readonly conversation: AddinConversation;
  readonly close: () => void;
}
