import { describe, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { picture } from '../check-ins/pictures.ts';
import { expectTranscript } from '../helpers/golden.ts';
import { inviteTo, openGroup, type Story, startStory } from '../helpers/story.ts';
import { writeDown, writeDownGroup } from '../helpers/transcript.ts';

const photo = await picture(1);

/** Ana reports without a photo and far too much, Cem sends a photo. */
async function reportDoubtfully({ world, ana, cem }: Story): Promise<void> {
  const tap = async (user: typeof ana, data: RegExp) => {
    const message = user.messages.findLast(({ keyboard = [] }) =>
      keyboard.flat().some((button) => data.test(button.callback_data ?? '')),
    );
    const button = message?.keyboard?.flat().find((each) => data.test(each.callback_data ?? ''));
    user.tap(message?.messageId ?? 0, button?.callback_data ?? '');
    await world.pause();
  };
  await tap(ana, /^ci1:/);
  ana.send('150');
  await world.pause();
  await tap(ana, /^an1:.*:y$/);
  await tap(ana, /^an1:.*:p$/);
  cem.sendPhoto(photo);
  await world.pause();
}

describe.each(languages)('coordinators in %s', (language) => {
  test('bind their group and follow it', async () => {
    await using story = await startStory({ language });
    const { world, esra, sisli, cem } = story;
    const group = await openGroup(story, { isBound: false });
    group.addMember(cem);
    const chat = writeDownGroup(world, group, { speaker: esra, language });
    const code = await inviteTo(world, { unitId: sisli.district });

    await chat.says('/pending');
    await chat.says('/bind');
    await chat.says('/bind ABCDEFGHJK');
    await chat.does('sends /bind with the code from headquarters', (own) => own.send(`/bind ${code}`));
    chat.note('Somebody reports; ten minutes later the pinned message knows');
    story.ana.send('A1 25');
    await world.advanceTo(world.clock.now() + 16 * 60_000);
    await chat.says('/pending@saha_bot');
    await chat.says('/board');
    chat.note('A rep who is in the group asks, too');
    await chat.by(cem.in(group)).says('/pending');
    chat.note('Monday morning');
    await world.skipTo('2026-11-23T06:00:10Z');
    await chat.by(esra.in(group)).taps('board-who-pending');
    expectTranscript(chat, 'group', language);
  });

  test('review what is doubtful, and the rep hears it', async () => {
    await using story = await startStory({ language });
    await reportDoubtfully(story);
    const chat = writeDown(story.world, story.esra, language);
    const rep = writeDown(story.world, story.ana, language);

    await chat.says('/review');
    await chat.taps('review-reject');
    await chat.taps('review-reason-figure');
    await chat.taps('review-reject');
    const text = {
      en: 'I was there at noon and saw no stand',
      tr: 'Öğlen oradaydım, stant görmedim',
      fa: 'ظهر آنجا بودم، غرفه‌ای ندیدم',
    };
    await chat.says(text);
    rep.note('The rep answers again');
    await rep.taps('button-answer-again');
    await rep.says({ en: 'yes', tr: 'evet', fa: 'بله' });
    chat.note('The new answer');
    await chat.says('/review');
    await chat.taps('review-later');
    await chat.says('/review');
    await chat.taps('review-approve');
    expectTranscript(chat, 'review', language);
    expectTranscript(rep, 'review-rep', language);
  });
});
