import { expect, test } from 'vitest';
import { attachPhoto } from '../../../src/check-ins/attach-photo.ts';
import type { PersonInChat } from '../../../src/simulator/bot-api/person-in-chat.ts';
import type { AssignmentId, PersonId } from '../../../src/store/ids.ts';
import { newCause } from '../../check-ins/answering.ts';
import { picture } from '../../check-ins/pictures.ts';
import { seedPerson } from '../../helpers/seed.ts';
import { openGroup, type Story, startStory } from '../../helpers/story.ts';

const photo = await picture(1);
const filizAccount = { id: 2003, firstName: 'Filiz', languageCode: 'en' };

/** The group of Esra and Filiz, where Esra has asked for what is to be looked at: two photos that were sent before. */
async function openReview() {
  const story = await startStory({
    seed: (db, { district }) =>
      seedPerson(db, {
        name: 'Filiz',
        unit: district,
        role: 'coordinator',
        telegram: String(filizAccount.id),
      }),
  });
  const { world, esra } = story;
  const filiz = world.botApi.addUser(filizAccount);
  const group = await openGroup(story);
  group.addMember(filiz);
  await reportPhotos(story);
  const toasts: (string | undefined)[] = [];
  world.botApi.on((event) => {
    if (event.type === 'callback-answer') toasts.push(event.text);
  });
  esra.in(group).send('/review');
  await world.pause();

  const cards = () => group.messages.filter(({ caption = '' }) => caption.includes('Market stand'));
  /** The data of a button on the newest card. */
  const button = (label: string): [messageId: number, data: string] => {
    const card = cards().at(-1);
    const found = card?.keyboard?.flat().find(({ text }) => text.includes(label));
    return [card?.messageId ?? 0, found?.callback_data ?? ''];
  };
  const tap = (who: PersonInChat, [messageId, data]: [number, string]) =>
    who.tap(messageId, data, { isStale: true });
  return {
    ...story,
    group,
    esraThere: esra.in(group),
    filizThere: filiz.in(group),
    toasts,
    cards,
    button,
    tap,
  };
}

async function reportPhotos({ world, ana, cem, people }: Story): Promise<void> {
  ana.send('A2 yes');
  cem.send('A2 yes A6 yes');
  await world.pause();
  await sendPhoto(world, people.ana);
  await sendPhoto(world, people.cem);
}

/** The same photo for every market stand of theirs. */
async function sendPhoto({ db, clock }: Story['world'], personId: PersonId): Promise<void> {
  const markets = await db
    .selectFrom('answer')
    .innerJoin('assignment', 'assignment.id', 'answer.assignment_id')
    .select('assignment.id')
    .where('assignment.person_id', '=', personId)
    .execute();
  for (const { id } of markets) await attach(id);

  async function attach(assignmentId: AssignmentId): Promise<void> {
    const now = clock.now();
    const evidence = { personId, assignmentId, cause: newCause(), receivedAt: now, bytes: photo };
    await attachPhoto(db, evidence, now);
  }
}

const verdicts = ({ world }: Story) =>
  world.db.selectFrom('review').select(['verdict', 'reviewer_id']).execute();

test('the second of two taps on [Approve] shows no card twice and gets a toast', async () => {
  await using review = await openReview();
  const { world, esraThere, tap, button, cards, toasts } = review;
  const approve = button('Approve');

  tap(esraThere, approve);
  tap(esraThere, approve);
  await world.pause();

  expect(cards()).toHaveLength(2);
  expect(cards().at(-1)?.caption).toMatch(/^One answer to look at\n/);
  expect(toasts).toEqual([undefined, 'Saved ✓']);
  expect(await verdicts(review)).toEqual([{ verdict: 'approved', reviewer_id: review.people.esra }]);
});

test('where two people tap [Approve] at the same time, one moves the walk on and the other gets a toast', async () => {
  await using review = await openReview();
  const { world, esraThere, filizThere, tap, button, cards, toasts } = review;
  const approve = button('Approve');

  tap(esraThere, approve);
  tap(filizThere, approve);
  await world.pause();

  expect(cards()).toHaveLength(2);
  expect(cards().at(-1)?.caption).toMatch(/^One answer to look at\n/);
  expect(toasts).toHaveLength(2);
  expect(new Set(toasts)).toEqual(new Set([undefined, 'Somebody has already decided about this answer.']));
  expect(await verdicts(review)).toHaveLength(1);
});

test.each(['Reject', 'Later'])('the second of two taps on [%s] shows nothing twice', async (label) => {
  await using review = await openReview();
  const { world, group, esraThere, tap, button } = review;
  const tapped = button(label);
  const before = group.messages.length;

  tap(esraThere, tapped);
  tap(esraThere, tapped);
  await world.pause();

  expect(group.messages).toHaveLength(before + 1);
});

test('the second of two taps on the card of somebody else shows nothing twice', async () => {
  await using review = await openReview();
  const { world, group, filizThere, tap, button } = review;
  const reject = button('Reject');
  const before = group.messages.length;

  tap(filizThere, reject);
  tap(filizThere, reject);
  await world.pause();

  expect(group.messages).toHaveLength(before + 1);
});
