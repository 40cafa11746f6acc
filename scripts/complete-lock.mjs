// Adds to package-lock.json the optional packages of other systems that the registry in use did not offer, by name and
// version: `npm ci` refuses a lock file that does not name them, on every system. Run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (Object.keys(lock.packages).some((key) => key.endsWith(place))) continue;
    const parts = name.split('-');
    const at = parts.findIndex((part) => systems.includes(part));
    if (at < 0) throw new Error(`${name}: the system cannot be told from the name`);
    const libc = libraries[parts[at + 2]];
    lock.packages[place] = {
      version,
      cpu: [parts[at + 1]],
      ...(entry.dev ? { dev: true } : {}),
      ...(libc && parts[at] === 'linux' ? { libc: [libc] } : {}),
      optional: true,
      os: [parts[at]],
    };
  }
}
const { '': root, ...rest } = lock.packages;
lock.packages = {
  '': root,
  ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
};
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
