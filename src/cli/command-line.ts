import { ownEnvironment, readEnvironment } from '../config.ts';
import { AppError } from '../errors.ts';
import { hideFromOthers } from '../hide-from-others.ts';
import { Cli } from './cli.ts';
import { runCli } from './run-cli.ts';

hideFromOthers();
try {
  process.exitCode = await runCli(process.argv.slice(2), readEnvironment());
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(new Cli(ownEnvironment()).sayError(error));
  process.exitCode = 1;
}
