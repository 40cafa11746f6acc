import { createServer } from 'node:https';
import path from 'node:path';
import { addInSite } from './sites';
import { serveSite } from './static-site';

/** Where Excel on the web shows add-ins from. */
const excelOnTheWeb = 'https://*.officeapps.live.com https://*.office.com https://*.sharepoint.com';

/** Serves the add-in page at `https://localhost:<port>` for a real Excel, with a developer certificate. */
export async function startSecureSite(dist: string, port: number): Promise<string> {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { ca, cert, key } = await getHttpsServerOptions();
  const site = addInSite(path.join(dist, 'pane'), excelOnTheWeb);
  const server = createServer({ ca, cert, key }, serveSite(site));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return `https://localhost:${String(port)}/taskpane.html`;
}
