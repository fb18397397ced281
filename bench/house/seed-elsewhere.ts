import { z } from 'zod';
import { OtherProcess } from '../process.ts';
import type { World } from './plan-world.ts';

/** Makes the database in another process: what that takes of memory is not measured. */
export async function seedElsewhere(databasePath: string, world: World): Promise<void> {
  await using other = new OtherProcess(new URL('./seed-process.ts', import.meta.url), {
    databasePath,
    world,
  });
  await other.hear(z.object({}));
}
