import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What is loaded after this is taken as an earlier start has read, stripped and compiled it: most of a short command's
// time, and a part of the bot's start. It lies beside the packages, where nobody can write who could not change the
// code itself; it may be missing. Plain JavaScript, as are the two files that begin with it: for TypeScript Node would
// load its stripper at each start, before it can be told.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/saha', import.meta.url)));
