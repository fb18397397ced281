import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageShape = z.object({ scripts: z.object({ start: z.string() }) });

const { scripts } = packageShape.parse(
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')),
);

/** With what `npm start` starts Node: what is measured of the whole bot is measured with it. */
export const nodeFlags = scripts.start.split(' ').filter((word) => word.startsWith('--'));
