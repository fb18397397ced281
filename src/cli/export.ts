import { Argument, type Command } from 'commander';
import { exportKinds, exportRows } from '../spreadsheets/export/export-rows.ts';
import { type WrittenRow, writeTable } from '../spreadsheets/write-table.ts';
import { choosePrograms } from './choose-program.ts';
import type { Cli } from './cli.ts';
import { openProgress } from './progress.ts';
import { withStore } from './with-store.ts';

/** `saha export WHAT FILE`. */
export function addExport(program: Command, cli: Cli): void {
  const command = program
    .command('export')
    .description(cli.say('cli-export'))
    .addArgument(new Argument('<what>').choices(exportKinds))
    .argument('<file>', cli.say('cli-export-file'))
    .option('--history', cli.say('cli-export-history'))
    .option('--program <code>', cli.say('cli-program'));
  cli.answer<{ history?: boolean; program?: string }>(command, async ([what, path = ''], options) => {
    const kind = exportKinds.find((known) => known === what) ?? 'people';
    if (options.history && kind !== 'answers') command.error(cli.say('cli-export-history-only'));
    return withStore(cli.config, async (db) => {
      const [only] = options.program ? await choosePrograms(db, options.program) : [];
      const progress = openProgress(cli, options);
      const { columns, rows } = exportRows(db, kind, {
        programId: only?.id,
        hasHistory: options.history ?? false,
        now: cli.clock.now(),
      });
      const counted = count(rows, (done) => progress.tell(cli.say('cli-rows', { count: done })));
      await writeTable(path, { columns, rows: counted.rows, language: cli.language });
      progress.end();
      const lines = [cli.say('cli-exported', { count: counted.count(), path })];
      return { lines, json: { path, rows: counted.count() } };
    });
  });
}

/** Tells every thousandth row. */
function count(rows: AsyncIterable<WrittenRow>, tell: (done: number) => void) {
  let done = 0;
  async function* counted(): AsyncGenerator<WrittenRow> {
    for await (const row of rows) {
      done += 1;
      if (done % 1000 === 0) tell(done);
      yield row;
    }
  }
  return { rows: counted(), count: () => done };
}
