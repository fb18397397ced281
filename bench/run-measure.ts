import { z } from 'zod';
import type { Measure } from './measure.ts';

const [name, size] = z
  .tuple([z.string().regex(/^[\w-]+$/), z.enum(['full', 'quick'])])
  .parse(process.argv.slice(2));

// Only what is measured is loaded: its memory and its start are looked at.
const { measure }: { measure: Measure } = await import(`./measures/${name}.ts`);
const readings = await measure.run(size);
// By hand, under a profiler, there is nobody to be told.
if (process.send) process.send(readings);
else console.log(readings);
if (process.connected) process.disconnect();
