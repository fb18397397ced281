import { batch, computed, effect } from '@preact/signals';
import { fetchJson } from './api.js';
import {
  chatOf,
  coordinator,
  group,
  isConnected,
  markRead,
  notices,
  rememberPicked,
  rep,
  smsPerson,
  status,
  taps,
  texts,
  unread,
  world,
} from './state.js';

const typingMs = 5000;

const watched = computed(() => {
  const ids = [rep.value?.telegramId, group.value?.id, coordinator.value?.telegramId];
  const query = new URLSearchParams({ chats: [...new Set(ids.filter(Boolean))].join(',') });
  if (smsPerson.value) query.set('sms', smsPerson.value.phone);
  return query.toString();
});

/** Learns who is there, then listens to the chosen phones for as long as the page is open. */
export async function openWorld() {
  world.value = await fetchJson('api/world');
  effect(() => {
    const source = listen(watched.value);
    return () => source.close();
  });
  effect(rememberPicked);
}

/** The stream begins with the chats as they stand, so nothing is missed, also after a broken line. */
function listen(query) {
  const source = new EventSource(`api/events?${query}`);
  source.addEventListener('open', () => (isConnected.value = true));
  source.addEventListener('error', () => (isConnected.value = false));
  const on = (name, take) => source.addEventListener(name, ({ data }) => batch(() => take(JSON.parse(data))));
  on('chat', takeChat);
  on('telegram', takeTelegram);
  on('status', (next) => (status.value = next));
  on('unread', (chatId) => (unread.value = new Set(unread.value).add(chatId)));
  on('texts', (next) => (texts.value = next.texts));
  on('text', (text) => (texts.value = [...texts.value, text]));
  return source;
}

function takeChat(next) {
  const chat = chatOf(next.chatId);
  const { reactions = {} } = chat.peek() ?? {};
  chat.value = { ...next, reactions };
  markRead(next.chatId);
}

const changes = {
  message: (chat, { message }) => ({ ...chat, action: undefined, messages: [...chat.messages, message] }),
  edit: (chat, { message }) => ({
    ...chat,
    messages: chat.messages.map((each) => (each.messageId === message.messageId ? message : each)),
  }),
  delete: (chat, { messageId }) => ({
    ...chat,
    messages: chat.messages.filter((each) => each.messageId !== messageId),
    pinned: chat.pinned.filter((id) => id !== messageId),
  }),
  pin: (chat, { messageId, isPinned }) => ({
    ...chat,
    pinned: [...chat.pinned.filter((id) => id !== messageId), ...(isPinned ? [messageId] : [])],
  }),
  reaction: (chat, { messageId, emoji }) => ({
    ...chat,
    reactions: { ...chat.reactions, [messageId]: emoji },
  }),
  'chat-action': (chat, { action }) => ({ ...chat, action }),
};

function takeTelegram(event) {
  if (event.type === 'callback-answer') return takeAnswer(event);
  const chat = chatOf(event.chatId);
  if (chat.value) chat.value = changes[event.type](chat.value, event);
  if (event.type === 'chat-action') endAction(chat);
}

/** A phone shows «typing» for five seconds. */
function endAction(chat) {
  const shown = chat.peek();
  setTimeout(() => {
    if (chat.peek()?.action === shown?.action) chat.value = { ...chat.peek(), action: undefined };
  }, typingMs);
}

let noticeCount = 0;

function takeAnswer({ chatId, userId, text, showAlert, url }) {
  taps.value = taps.value.filter((tap) => tap.chatId !== chatId || tap.userId !== userId);
  const shown = text ?? url;
  if (!shown) return;
  noticeCount += 1;
  notices.value = [...notices.value, { id: noticeCount, chatId, userId, text: shown, isAlert: showAlert }];
}
