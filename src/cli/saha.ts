import { enableCompileCache } from 'node:module';

// Before anything else is loaded: most of a short command's time goes into reading the code.
enableCompileCache();
const { ownEnvironment, readEnvironment } = await import('../config.ts');
const { AppError } = await import('../errors.ts');
const { Cli } = await import('./cli.ts');
const { runCli } = await import('./run-cli.ts');

try {
  process.exitCode = await runCli(process.argv.slice(2), readEnvironment());
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(new Cli(ownEnvironment()).sayError(error));
  process.exitCode = 1;
}
