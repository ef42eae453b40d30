// SPDX-License-Identifier: EUPL-1.2
// node dump_age_vectors.mjs PACKAGE FOLDER: the age test vectors of C2SP (npm cctv-age) as files that the tests
// read: "<name>.txt" the lines that say what to expect, "<name>.age" the file itself, unpacked.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';

const [packageFolder, target] = process.argv.slice(2);
const vectors = await import(pathToFileURL(resolve(packageFolder, 'index.js')));
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const names = Object.keys(vectors).filter((name) => vectors[name] instanceof Uint8Array);
for (const name of names) {
  const bytes = Buffer.from(vectors[name]);
  const end = bytes.indexOf('\n\n');
  const description = bytes.subarray(0, end).toString('latin1') + '\n';
  const body = bytes.subarray(end + 2);
  writeFileSync(join(target, `${name}.txt`), description);
  writeFileSync(join(target, `${name}.age`), /^compressed: zlib$/m.test(description) ? inflateSync(body) : body);
}
writeFileSync(join(target, 'names.list'), names.join('\n') + '\n');
