import { setTimeout } from 'node:timers/promises';
import { openHouse } from '../house/open-house.ts';
import { countQueued } from '../house/queries.ts';
import { peakMb, residentMb } from '../memory.ts';
import { watchStalls } from '../stalls.ts';
import { timeOf } from '../statistics.ts';
import { taskShape } from './conduct.ts';

const { databasePath, restMs, ...telegram } = taskShape.parse(JSON.parse(process.argv[2] ?? ''));
{
  await using house = await openHouse(telegram, databasePath);
  await house.start();
  using stalls = watchStalls();
  const ms = await timeOf(() => house.tick());
  const longestStallMs = stalls.longestMs;
  await setTimeout(restMs);
  process.send?.({
    ms,
    longestStallMs,
    messages: await countQueued(house.db),
    peakMb: peakMb(),
    residentMb: residentMb(),
  });
}
process.disconnect();
