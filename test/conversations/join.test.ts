import { describe, test } from 'vitest';
import { languages } from '../../src/language.ts';
import { expectTranscript } from '../helpers/golden.ts';
import { inviteTo, openGroup, type Story, startStory } from '../helpers/story.ts';
import { writeDown, writeDownGroup } from '../helpers/transcript.ts';

const other = { tr: 'fa', fa: 'en', en: 'tr' } as const;

const addStranger = (
  { world }: Story,
  fields: { id: number; firstName: string; phone: string; languageCode: string },
) => world.botApi.addUser(fields);

describe.each(languages)('joining in %s', (language) => {
  test('by the own phone number, in a language chosen on the way', async () => {
    await using story = await startStory({ language });
    const phone = '+905320000004';
    const dara = addStranger(story, { id: 1004, firstName: 'Dara', phone, languageCode: other[language] });
    const chat = writeDown(story.world, dara, language);

    await chat.says('/stop');
    await chat.does('presses Start', () => dara.start());
    await chat.taps(`language-${language}`);
    chat.note('Looks around first');
    await chat.says({ en: '/privacy', tr: '/gizlilik', fa: '/privacy' });
    await chat.says({ en: '/help', tr: '/yardim', fa: '/help' });
    chat.note('Would rather not, looks again and begins anew');
    await chat.says({ en: '/stop', tr: '/dur', fa: '/stop' });
    await chat.says({ en: '/help', tr: '/yardim', fa: '/help' });
    await chat.does('presses Start', () => dara.start());
    await chat.taps('join-accept-notice');
    chat.note('Somebody else’s number, as a card of the address book');
    await chat.does('sends a card with the number of Ben', () =>
      dara.shareContactOf({ phone: '+905320000002', firstName: 'Ben' }),
    );
    chat.note('Somebody else’s number, as a forwarded card of theirs');
    await chat.does('forwards the card of Ana', () =>
      dara.shareContactOf({ phone: '+905320000001', firstName: 'Ana', userId: story.ana.id }),
    );
    await chat.says({ en: '0532 000 00 04', tr: '0532 000 00 04', fa: '۰۵۳۲۰۰۰۰۰۰۴' });
    await chat.does('shares the own number with the button', () => dara.shareContact());
    expectTranscript(chat, 'join-by-number', language);
  });

  test('by a personal invite, which works once', async () => {
    await using story = await startStory({ language });
    const { world, people } = story;
    const code = await inviteTo(world, { personId: people.dara });
    const dara = addStranger(story, {
      id: 1004,
      firstName: 'Dara',
      phone: '+989120000004',
      languageCode: language,
    });
    const chat = writeDown(world, dara, language);

    await chat.does('opens the invite link', () => dara.start(code));
    await chat.taps('join-accept-notice');
    chat.note('Start once more');
    await chat.does('presses Start', () => dara.start());
    expectTranscript(chat, 'join-by-invite', language);

    const eve = addStranger(story, {
      id: 1005,
      firstName: 'Eve',
      phone: '+905320000005',
      languageCode: language,
    });
    const late = writeDown(world, eve, language);
    await late.does('opens the same link', () => eve.start(code));
    await late.taps('join-accept-notice');
    expectTranscript(late, 'join-by-used-invite', language);
  });

  test('not on the list: the coordinators accept', async () => {
    await using story = await startStory({ language });
    const { world, esra, orhan } = story;
    const group = await openGroup(story);
    const there = writeDownGroup(world, group, { speaker: esra, language });
    const phone = '+905320000009';
    const fatma = addStranger(story, { id: 1009, firstName: 'Fatma', phone, languageCode: language });
    const chat = writeDown(world, fatma, language);

    await chat.does('presses Start', () => fatma.start());
    await chat.taps('join-accept-notice');
    await chat.does('shares the own number with the button', () => fatma.shareContact());
    for (const unit of unitsTo[language]) await chat.tapsLabel(unit);
    chat.note('The coordinators accept');
    there.note('A coordinator of another district taps first');
    await there.by(orhan.in(group)).taps('join-request-accept');
    await there.by(esra.in(group)).taps('join-request-accept');
    await chat.says('/tasks');
    expectTranscript(chat, 'join-by-request', language);
    expectTranscript(there, 'join-by-request-group', language);
  });

  test('what comes out of turn is told what comes first', async () => {
    await using story = await startStory({ language });
    const { world } = story;
    const phone = '+905320000009';
    const fatma = addStranger(story, { id: 1009, firstName: 'Fatma', phone, languageCode: language });
    const chat = writeDown(world, fatma, language);
    const [province, district, neighbourhood] = unitsTo[language];

    await chat.says({ en: 'hello', tr: 'merhaba', fa: 'سلام' });
    await chat.does('presses Start', () => fatma.start());
    chat.note('Before the notice is accepted');
    await chat.does('shares the own number', () => fatma.shareContact());
    await chat.does('sends a sticker', () => fatma.sendSticker());
    await chat.says({ en: '/language', tr: '/dil', fa: '/language' });
    await chat.taps('join-accept-notice');
    await chat.does('shares the own number with the button', () => fatma.shareContact());
    chat.note('In the place of a unit');
    await chat.says({ en: 'hmm', tr: 'hmm', fa: 'نمی‌دانم' });
    await chat.tapsLabel(province);
    await chat.tapsLabel(district);
    await chat.says(neighbourhood.toLowerCase());
    chat.note('While the coordinators think');
    await chat.says({ en: 'thank you', tr: 'teşekkürler', fa: 'ممنون' });
    expectTranscript(chat, 'join-out-of-turn', language);
  });

  test('with the invite of somebody who has joined already, who hears of it', async () => {
    await using story = await startStory({ language });
    const { world, people, ana } = story;
    const code = await inviteTo(world, { personId: people.ana });
    const phone = '+905320000005';
    const eve = addStranger(story, { id: 1005, firstName: 'Eve', phone, languageCode: language });
    const chat = writeDown(world, ana, language);

    eve.start(code);
    await world.pause();
    await writeDown(world, eve, language).taps('join-accept-notice');
    await chat.says('/tasks');
    expectTranscript(chat, 'join-moved', language);
  });

  test('not on the list: the coordinators decline', async () => {
    await using story = await startStory({ language });
    const { world, esra } = story;
    const fatma = addStranger(story, {
      id: 1009,
      firstName: 'Fatma',
      phone: '+905320000009',
      languageCode: language,
    });
    const chat = writeDown(world, fatma, language);
    const coordinator = writeDown(world, esra, language);

    await chat.does('presses Start', () => fatma.start());
    await chat.taps('join-accept-notice');
    await chat.does('shares the own number with the button', () => fatma.shareContact());
    for (const unit of unitsTo[language]) await chat.tapsLabel(unit);
    chat.note('The coordinators decline');
    await coordinator.taps('join-request-decline');
    expectTranscript(chat, 'join-declined', language);
    expectTranscript(coordinator, 'join-declined-coordinator', language);
  });
});

const unitsTo = {
  tr: ['İstanbul', 'Şişli', 'Gülbahar'],
  en: ['İstanbul', 'Şişli', 'Gülbahar'],
  fa: ['استانبول', 'شیشلی', 'گل‌بهار'],
} as const;
