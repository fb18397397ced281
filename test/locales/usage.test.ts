import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messageKeys } from '../../src/messages/message-key.ts';

/** Keys that the code puts together. What stands behind the prefix is in the comment. */
const madeOf: readonly string[] = [
  'alert-', // a matter that needs the operator
  'answer-', // a kind of answer
  'check-in-how-', // a kind of task
  'check-in-send-', // a kind of evidence
  'cli-cycle-', // a state of a cycle
  'cli-cycle-', // a state of a cycle
  'command-', // a command of the bot
  'import-phone-', // what keeps texts from a number
  'join-role-', // a role
  'language-', // a language
  'person-', // how somebody is reached, and what they wished
  'review-reason-', // a ready reason
  'role-', // a role
  'why-not-', // a reason for what was not done
  'wish-', // a wish of a rep
];

const root = new URL('../../', import.meta.url);

function sourcesIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('message-key.ts'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8'));
}

test('every sentence is said somewhere', () => {
  const code = [...sourcesIn('src'), ...sourcesIn('conversations')].join('\n');
  const quoted = new Set(Array.from(code.matchAll(/['`]([a-z][a-z0-9-]*)['`]/g), ([, key]) => key));
  const prefixes = madeOf.filter((prefix) => code.includes(`\`${prefix}\${`));

  const unsaid = messageKeys.filter(
    (key) => !quoted.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );

  expect(unsaid).toEqual([]);
});
