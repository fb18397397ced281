import { enableCompileCache } from 'node:module';

// Before anything else is loaded: most of a short command's time goes into reading the code.
enableCompileCache();
const { readEnvironment } = await import('../config.ts');
const { runCli } = await import('./run-cli.ts');

process.exitCode = await runCli(process.argv.slice(2), readEnvironment());
