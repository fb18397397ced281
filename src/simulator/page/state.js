import { computed, signal } from '@preact/signals';

/** Who is there; undefined until it has come. */
export const world = signal(undefined);
/** The clock, the queues, the jobs, the refusals. */
export const status = signal({});
export const isConnected = signal(true);
/** A sentence to show once. */
export const problem = signal(undefined);
/** A picture to show large. */
export const enlarged = signal(undefined);
/** Chats that are not on the page and got something new. */
export const unread = signal(new Set());
export const texts = signal([]);

const remembered = new URLSearchParams(location.hash.slice(1));

/** Whose phones are in hand; kept in the address, so that a reload finds them again. */
export const picked = {
  rep: signal(remembered.get('rep') ?? undefined),
  group: signal(remembered.get('group') ?? undefined),
  coordinator: signal(remembered.get('coordinator') ?? undefined),
  side: signal(remembered.get('side') ?? 'group'),
  sms: signal(remembered.get('sms') ?? undefined),
};

export function rememberPicked() {
  const chosen = Object.entries(picked).flatMap(([name, { value }]) => (value ? [[name, value]] : []));
  history.replaceState(null, '', `#${new URLSearchParams(chosen)}`);
}

const people = computed(() => world.value?.people ?? []);
export const telegramPeople = computed(() => people.value.filter(({ telegramId }) => telegramId));
export const smsPeople = computed(() =>
  world.value?.smsSender === undefined ? [] : people.value.filter(({ channel }) => channel === 'sms'),
);

const byTelegramId = computed(
  () => new Map(telegramPeople.value.map((person) => [person.telegramId, person])),
);
export const findPerson = (telegramId) => byTelegramId.value.get(telegramId);

export const rep = computed(
  () =>
    telegramPeople.value.find(({ key }) => key === picked.rep.value) ??
    telegramPeople.value.find(({ role }) => role === 'rep') ??
    telegramPeople.value[0],
);

export const group = computed(() => {
  const groups = world.value?.groups ?? [];
  return (
    groups.find(({ key }) => key === picked.group.value) ??
    groups.find(({ district }) => district === rep.value?.district) ??
    groups[0]
  );
});

export const members = computed(() => (group.value?.members ?? []).map(findPerson).filter(Boolean));

/** Who holds the phone on which the group is open. */
export const coordinator = computed(
  () => members.value.find(({ key }) => key === picked.coordinator.value) ?? members.value[0],
);

export const smsPerson = computed(
  () => smsPeople.value.find(({ key }) => key === picked.sms.value) ?? smsPeople.value[0],
);

const chats = new Map();

/** The chat as its phone shows it: a signal per chat, so that a message redraws one phone only. */
export function chatOf(chatId) {
  if (!chats.has(chatId)) chats.set(chatId, signal(undefined));
  return chats.get(chatId);
}

/** Toasts and alerts by who gets to see them. */
export const notices = signal([]);
/** Buttons that were tapped and wait for an answer. */
export const taps = signal([]);

export function markRead(chatId) {
  if (!unread.value.has(chatId)) return;
  unread.value = new Set([...unread.value].filter((id) => id !== chatId));
}
