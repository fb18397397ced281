import { expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { type MessageKey, messageKeys } from '../../src/messages/message-key.ts';
import { createWording } from '../../src/messages/wording.ts';
import { sampleMessage } from './sample-message.ts';

const wording = createWording();
const longestLabel = 20;

/** Labels whose words are ours. Those of tasks and units are as long as their names. */
const prefixes = ['button-', 'why-not-', 'language-', 'break-days', 'break-rest', 'review-reason-'];
const others: ReadonlySet<MessageKey> = new Set([
  'join-share-contact',
  'join-accept-notice',
  'join-request-accept',
  'join-request-decline',
  'review-approve',
  'review-reject',
  'review-later',
  'board-who-pending',
]);
const noLabels: ReadonlySet<MessageKey> = new Set([
  'language-ask',
  'language-set',
  'review-reason-long',
  'button-unit',
  'button-person',
  'button-change-task',
  'button-plan-task',
]);

const labels = messageKeys.filter(
  (key) => (prefixes.some((prefix) => key.startsWith(prefix)) || others.has(key)) && !noLabels.has(key),
);

test.each(languages)('no label in %s is longer than a button is wide', (language) => {
  const reader = { language, channel: 'telegram' } as const;
  const said = labels.map((key) => [key, wording.say(sampleMessage(key, 'own', language), reader)] as const);

  expect(said.filter(([, text]) => text.length > longestLabel)).toEqual([]);
});
