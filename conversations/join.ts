import { joinByInvite, joinByPhone } from '../src/fortnight/join.ts';
import { refusedCode } from '../src/fortnight/refused-code.ts';
import { requestToJoin } from '../src/fortnight/request-to-join.ts';
import { isLanguage, type Language, languages } from '../src/language.ts';
import { type Message, names, say } from '../src/messages/message.ts';
import { findPurpose } from '../src/organisation/invite-queries.ts';
import { toE164 } from '../src/organisation/phone.ts';
import { listChildren, type Unit } from '../src/organisation/unit-queries.ts';
import { type PersonId, parseId, type UnitId } from '../src/store/ids.ts';
import type { Option, Talk } from '../src/talk.ts';
import type { Desk } from './desk.ts';
import { welcome } from './welcome.ts';

/**
 * Language, the notice on data, then who it is: by a personal invite, or by the sender's own phone number. Who is not
 * on the list chooses a unit and the coordinators are asked. Input: name, the language to begin in and, from an invite
 * link, code.
 */
export const join = (desk: Desk) => async (talk: Talk, input: Record<string, string>) => {
  const { language: first = '' } = input;
  if (isLanguage(first)) talk.speak(first);
  const language = await acceptNotice(talk);
  const telegramUser = talk.partner.address;
  const invited = await talk.once('join-by-invite', async () => {
    const joiner = { telegramUser, language, code: input['code'] ?? '' };
    return (await joinByInvite(desk.db, joiner, desk.now())) ?? null;
  });
  if (invited) return greet(talk, desk, invited);

  const question = await talk.once('question', () => contactQuestion(talk, desk, input['code']));
  const phone = await askOwnPhone(talk, question);
  const known = await talk.once(
    'join-by-phone',
    async () => (await joinByPhone(desk.db, { telegramUser, language, phone }, desk.now())) ?? null,
  );
  if (known) return greet(talk, desk, known);
  await askForUnit(talk, desk, { telegramUser, language, phone, name: input['name'] ?? '' });
};

/** Shows the notice until it is accepted; each language can be chosen right there. */
async function acceptNotice(talk: Talk): Promise<Language> {
  for (;;) {
    const accept: Option<'accept' | Language> = { value: 'accept', label: say('join-accept-notice') };
    const others = languages.filter((language) => language !== talk.partner.language);
    const options = [
      accept,
      ...others.map((language) => ({ value: language, label: say(`language-${language}`) })),
    ];
    const hint = say('join-notice-first');
    const chosen = await talk.choose(say('join-notice'), options, { width: 1, hint });
    if (chosen === 'accept') return talk.partner.language;
    talk.speak(chosen);
  }
}

/** A code with which nobody joins is told what it is for, if that is known. */
async function contactQuestion(talk: Talk, desk: Desk, code: string | undefined): Promise<Message> {
  if (!code) return say('join-ask-contact');
  const purpose = await findPurpose(desk.db, { code, by: talk.partner.address }, desk.now());
  return say(refusedCode(purpose, 'join'));
}

/** A forwarded or forged contact is not the sender's own: it is refused and asked for again. */
async function askOwnPhone(talk: Talk, message: Message): Promise<string> {
  let question = message;
  for (;;) {
    const contact = await talk.askContact(question);
    const phone = contact.isOwn ? toE164(contact.phone) : undefined;
    if (phone) return phone;
    question = say('join-not-own-contact');
  }
}

async function greet(talk: Talk, desk: Desk, person: string): Promise<void> {
  const greeting = await talk.once('welcome', () => welcome(desk.db, parseId<PersonId>(person)));
  await talk.say(greeting.message, greeting.choices);
}

interface Stranger {
  readonly telegramUser: string;
  readonly language: Language;
  readonly phone: string;
  readonly name: string;
}

async function askForUnit(talk: Talk, desk: Desk, stranger: Stranger): Promise<void> {
  const unit = await chooseUnit(talk, desk);
  if (!unit) return talk.say(say('join-no-units'));
  const isAsked = await talk.once('request', () =>
    requestToJoin(desk.db, { ...stranger, unitId: unit.id }, desk.now()),
  );
  const key = isAsked ? 'join-request-sent' : 'join-request-nobody';
  await talk.say(say(key, { unit: names(unit.names) }));
}

/** Down the tree from the top, to a unit without children. Undefined while no list has been imported. */
async function chooseUnit(talk: Talk, desk: Desk): Promise<Unit | undefined> {
  let parent: Unit | null = null;
  for (;;) {
    const parentId: UnitId | null = parent ? parent.id : null;
    const children: Unit[] = await talk.once('children', () => listChildren(desk.db, parentId));
    if (children.length === 0) return parent ?? undefined;
    parent = await chooseOne(talk, children);
  }
}

const pageSize = 20;

/** Long lists come in pages; the name of a unit can be typed whatever page is shown. */
async function chooseOne(talk: Talk, units: readonly Unit[]): Promise<Unit> {
  for (let page = 0; ; page += 1) {
    const start = (page % Math.ceil(units.length / pageSize)) * pageSize;
    const options = units.map((unit, index) => ({
      value: String(unit.id),
      label: say('button-unit', { unit: names(unit.names) }),
      isOnlyTyped: index < start || index >= start + pageSize,
    }));
    const more = units.length > pageSize ? [{ value: 'more', label: say('button-more-units') }] : [];
    const hint = say('join-choose-button');
    const chosen = await talk.choose(say('join-choose-unit'), [...options, ...more], { hint });
    const unit = units.find(({ id }) => id === chosen);
    if (unit) return unit;
  }
}
