import { keptBrowser } from './kept-browser';

/** Where Jest has run test files in its own process, for want of more of them. */
export default async function closeBrowser(): Promise<void> {
  await keptBrowser.close();
}
