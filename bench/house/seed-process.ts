import { z } from 'zod';
import { seedWorld } from './seed-world.ts';

const { databasePath, world } = z
  .object({ databasePath: z.string(), world: z.array(z.number()) })
  .parse(JSON.parse(process.argv[2] ?? ''));
await seedWorld(databasePath, world);
process.send?.({});
process.disconnect();
