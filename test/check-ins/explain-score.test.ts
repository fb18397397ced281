import { describe, expect, test } from 'vitest';
import { answerLine } from '../../src/check-ins/answer-text.ts';
import { attachPhoto } from '../../src/check-ins/attach-photo.ts';
import { explainScore } from '../../src/check-ins/explain-score.ts';
import type { Message } from '../../src/messages/message.ts';
import { createWording } from '../../src/messages/wording.ts';
import type { Channel } from '../../src/store/words.ts';
import { answer, count, newCause, no, noon, standingOf, yes } from './answering.ts';
import { type Fortnight, openFortnight, reject } from './fortnight.ts';
import { picture } from './pictures.ts';

const wording = createWording();
const inEnglish = (messages: readonly Message[], channel: Channel = 'telegram') =>
  messages.map((message) => wording.say(message, { language: 'en', channel }));

async function anaReports(f: Fortnight): Promise<void> {
  await answer(f, 'ana', [
    ['visits', count(25)],
    ['market', yes],
    ['elders', no],
    ['volunteers', count(2)],
  ]);
  const { ana: personId } = f.sisli.people;
  const evidence = { personId, assignmentId: f.task('ana', 'market'), cause: newCause(), receivedAt: noon };
  await attachPhoto(f.db, { ...evidence, bytes: await picture(1) }, noon);
}

describe('the read-back', () => {
  test('tells each answer with its number', async () => {
    await using f = await openFortnight();
    await anaReports(f);

    const { lines } = await standingOf(f, 'ana');

    expect(inEnglish(lines.map(answerLine))).toEqual(['1) 25/40', '2) yes 📷', '3) no', '4) 2/5']);
    expect(inEnglish(lines.map(answerLine), 'sms')).toEqual(['B1 25/40', 'B2 yes', 'B3 no', 'B4 2/5']);
  });

  test('shortens a long sentence, and tells what is not answered', async () => {
    await using f = await openFortnight();
    const { lines } = await standingOf(f, 'ana');
    const [first] = lines;
    if (!first) throw new Error('no task');
    await answer(f, 'ana', [['elders', yes]]);
    const { answer: given } = (await standingOf(f, 'ana')).lines[2] ?? {};
    if (!given) throw new Error('not answered');
    const wordy = { ...first, answer: { ...given, value: { kind: 'text' as const, text: '🌿'.repeat(80) } } };

    expect(inEnglish([answerLine(wordy), answerLine(first)])).toEqual([`1) “${'🌿'.repeat(59)}…”`, '1) –']);
    expect(inEnglish([answerLine(wordy)], 'sms')).toEqual(['B1 noted']);
  });
});

describe('«Why 53?»', () => {
  test('adds up before the eyes', async () => {
    await using f = await openFortnight();
    await anaReports(f);

    expect(inEnglish(explainScore(await standingOf(f, 'ana')))).toEqual([
      '1) Door-to-door visits: 25/40 → 25',
      '2) Market stand: yes 📷 → 20',
      "3) Visit to the elders' home: no → 0",
      '4) New volunteers: 2/5 → 8',
      '25 + 20 + 0 + 8 = 53 of 100',
    ]);
  });

  test('tells what is provisional, what was rejected and why, and what is not answered', async () => {
    await using f = await openFortnight();
    await answer(f, 'ana', [
      ['visits', count(500)],
      ['market', yes],
    ]);
    await reject(f, 'ana', 'market');

    expect(inEnglish(explainScore(await standingOf(f, 'ana')))).toEqual([
      '1) Door-to-door visits: 500/40 (still to be looked at) → 40',
      '2) Market stand: yes (not accepted: Blurred) → 0',
      "3) Visit to the elders' home: not answered yet → 0",
      '4) New volunteers: not answered yet → 0',
      '40 + 0 + 0 + 0 = 40 of 100',
      'The score is provisional: your coordinator will look at the answers marked above. Until then they count.',
    ]);
  });

  test('says that there is none without points', async () => {
    await using f = await openFortnight();
    const standing = { ...(await standingOf(f, 'ana')), score: undefined };

    expect(inEnglish(explainScore(standing))).toEqual(['These tasks carry no points, so there is no score.']);
  });
});
