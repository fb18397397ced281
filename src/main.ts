import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What an earlier start has read, stripped of its types and compiled is taken from there: a third of the start. It
// lies beside the packages, where nobody can write who could not change the code itself; it may be missing.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/saha', import.meta.url)));
await import('./process.ts');
