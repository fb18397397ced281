import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { backUp } from '../store/backup.ts';

const { databasePath, path } = z.object({ databasePath: z.string(), path: z.string() }).parse(workerData);
await backUp(databasePath, path);
