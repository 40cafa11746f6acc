/** Chromium's and WebKit's way that needs no permission, which hosts do not give to the frames of add-ins. */
interface CopyingDocument {
  execCommand(command: 'copy'): boolean;
}

/** Puts a text into the clipboard while a click is being handled; `false` where the host does not allow it. */
export function copyText(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  document.body.append(area);
  area.select();
  const done = (document as CopyingDocument).execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
