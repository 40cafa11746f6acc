import path from 'node:path';
import { parseArgs } from 'node:util';
import { openInBrowser } from './open';
import { startSecureSite } from './secure';
import { startSites } from './sites';

const help = `npm start -- [--port N] [--no-open]   workbench in the browser (PORT=N does the same; default 3000)
npm run dev-server -- [--port N]       add-in page for a real Excel at https://localhost:3000
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      https: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const port = portNumber(values.port ?? process.env.PORT ?? '3000');
  const dist = path.resolve(__dirname, '..');
  if (values.https) {
    process.stdout.write(`add-in: ${await startSecureSite(dist, port)}\n`);
    return;
  }
  const sites = await startSites(dist, port);
  process.stdout.write(`workbench: ${sites.workbench}\nadd-in: ${sites.addIn}\n`);
  if (!values['no-open']) openInBrowser(sites.workbench);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65534) throw new Error(`not a port: ${text}`);
  return port;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
