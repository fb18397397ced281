import { type InboxId, parseId } from '../../src/store/ids.ts';

const payload = JSON.stringify({
  update_id: 1,
  message: { message_id: 1, text: '25 evet hayır 2', date: 0 },
});

/** A row of the inbox, with an id that is not made at random: that would be measured too. */
export const arrivalRow = (index: number) => ({
  id: parseId<InboxId>(String(index).padStart(16, '0')),
  channel: 'telegram' as const,
  provider_id: String(index),
  conversation: `telegram:${index % 500}:${index % 500}`,
  payload,
  stamped_at: index,
  received_at: index,
  state: 'waiting' as const,
  attempts: 0,
  not_before: index,
  error: null,
  handled_at: null,
});
