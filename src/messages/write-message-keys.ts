import { writeFileSync } from 'node:fs';
import { generateMessageKeys } from './generate-message-keys.ts';

writeFileSync(new URL('./message-key.ts', import.meta.url), generateMessageKeys());
