// Makes one program of the blocks of the README, for the compiler and for tools/check-examples.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...text.matchAll(/^```ts\n(.*?)^```/gms)].map((block) => block[1]);
if (blocks.length === 0) throw new Error('The README has no samples.');
const target = new URL('../test/generated/', import.meta.url);
mkdirSync(target, { recursive: true });
writeFileSync(new URL('readme.ts', target), blocks.join('\n'));
