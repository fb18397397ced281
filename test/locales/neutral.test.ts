import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { messageKeys } from '../../src/messages/message-key.ts';
import { createWording } from '../../src/messages/wording.ts';
import { readLocale } from './read-locale.ts';
import { sampleMessage } from './sample-message.ts';

const wording = createWording();

/** What would tell a third party that it is about politics. */
const political =
  /part(?:y|i|isi|iler)\b|politic|election|\bvot(?:e|er|ing)|campaign|siyas|seçim|\boy\b|kampanya|miting|حزب|سیاس|انتخاب(?:ات|اتی)|رأی|کمپین|ستاد|رهبر|مبارز|اعتراض|کنشگر/iu;

/** What people get by SMS: what has words of its own for it, and these. */
const texted = new Set([
  ...readLocale('en')
    .filter(({ parts }) => parts.includes('sms') || parts.includes('neutral'))
    .map(({ key }) => key),
  ...(['sms-stranger', 'stop-or-no', 'not-stopped', 'join-code-refused', 'language-set'] as const),
  ...(['sorry', 'tasks-none', 'score-none'] as const),
  ...(['typed-lower-totals', 'typed-totals-left', 'typed-totals-more'] as const),
]);

describe.each(languages)('to numbers of Iran, in %s', (language) => {
  const texts = messageKeys
    .filter((key) => texted.has(key))
    .map((key) => ({
      key,
      text: wording.say(sampleMessage(key, 'own', language), { language, channel: 'sms', isNeutral: true }),
    }));

  test('no text names the organisation', () => {
    expect(texts.filter(({ text }) => text.includes('Istanbul Il'))).toEqual([]);
  });

  test('no text has a political word', () => {
    expect(texts.filter(({ text }) => political.test(text))).toEqual([]);
  });

  test('the first text says how to stop, and not as whose representative', () => {
    const first = texts.find(({ key }) => key === 'enrolled')?.text ?? '';

    expect(first).toMatch(/STOP|DUR|لغو/);
    expect(first).not.toMatch(/representative|temsilci|نماینده/i);
  });
});
