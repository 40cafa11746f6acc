/** What the page is told by the server that serves it. */
export interface WorkbenchConfig {
  /** Address of the add-in's page. */
  readonly addIn: string;
}

/** @throws Error when the page is not served by `npm start`. */
export async function fetchConfig(): Promise<WorkbenchConfig> {
  const response = await fetch('workbench.json');
  const config: unknown = await response.json();
  if (
    typeof config !== 'object' ||
    config === null ||
    !('addIn' in config) ||
    typeof config.addIn !== 'string'
  ) {
    throw new Error('workbench.json names no add-in page');
  }
  return { addIn: config.addIn };
}
