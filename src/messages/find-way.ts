import type { Language } from '../language.ts';
import { findGroup } from '../organisation/group-queries.ts';
import { type Address, getPerson, listAddresses } from '../organisation/person-queries.ts';
import type { GroupId, PersonId } from '../store/ids.ts';
import type { Db } from '../store/open-database.ts';
import type { Channel } from '../store/words.ts';
import type { OutboxRow } from './delivery-queries.ts';
import { routeTo } from './route.ts';
import type { Parcel, Sender } from './sender.ts';

/** The way that leads to the reader of a row at this moment, or the reason why there is none. */
export type Way = { readonly sender: Sender; readonly parcel: Parcel } | { readonly reason: string };

export interface WayOptions {
  readonly db: Db;
  readonly senders: readonly Sender[];
  /** Of people who are not on the list. */
  readonly language: Language;
}

export function findWay(options: WayOptions, row: OutboxRow): Promise<Way> {
  if (row.groupId !== null) return toGroup(options, row, row.groupId);
  if (row.personId !== null) return toPerson(options, row, row.personId);
  return Promise.resolve(toStranger(options, row));
}

/** Somebody who is not on the list wrote from that phone, or is an admin on Telegram. */
function toStranger(options: WayOptions, row: OutboxRow): Way {
  const to = { kind: 'person' as const, personId: undefined, address: row.address ?? '' };
  const parcel = parcelOf(row, to, row.language ?? options.language);
  return wayBy(options, row.channel ?? 'sms', parcel);
}

async function toPerson(options: WayOptions, row: OutboxRow, personId: PersonId): Promise<Way> {
  const { db, senders } = options;
  const person = await getPerson(db, personId);
  const available = senders.map((sender) => sender.channel);
  const addresses = ownPhoneFirst(await listAddresses(db, person.id), row.address);
  const wish = { forced: row.channel, isReply: row.isReply };
  const route = routeTo(person, addresses, available, wish);
  if ('reason' in route) return route;
  const to = { kind: 'person' as const, personId: person.id, address: route.address };
  return wayBy(options, route.channel, parcelOf(row, to, person.language));
}

async function toGroup(options: WayOptions, row: OutboxRow, groupId: GroupId): Promise<Way> {
  const group = await findGroup(options.db, groupId);
  if (!group?.isActive) return { reason: 'the bot is not in the group' };
  return wayBy(options, 'telegram', parcelOf(row, { kind: 'group', group }, group.language));
}

function wayBy({ senders }: WayOptions, channel: Channel, parcel: Parcel): Way {
  const sender = senders.find((candidate) => candidate.channel === channel);
  return sender ? { sender, parcel } : { reason: `there is no ${channel}` };
}

const parcelOf = (row: OutboxRow, to: Parcel['to'], language: Parcel['language']): Parcel => ({
  id: row.id,
  to,
  language,
  screen: row.screen,
  attachment: row.attachment,
  isBulk: row.isBulk,
  isSilent: row.isSilent,
  isReply: row.isReply,
  placement: row.placement,
});

/** Somebody with two phones hears on the one from which they wrote. */
const ownPhoneFirst = (addresses: readonly Address[], phone: string | null): readonly Address[] =>
  addresses.toSorted((a, b) => Number(b.value === phone) - Number(a.value === phone));
