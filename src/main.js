import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Plain JavaScript: for TypeScript Node would load its stripper at each start, before it can be told to take what an
// earlier start has read, stripped of its types and compiled. That lies beside the packages, where nobody can write who
// could not change the code itself; it may be missing.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/saha', import.meta.url)));
await import('./process.ts');
