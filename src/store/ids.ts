import { randomBytes } from 'node:crypto';
import { AppError } from '../errors.ts';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type AddressId = Id<'Address'>;
export type AnswerId = Id<'Answer'>;
export type AssignmentId = Id<'Assignment'>;
export type AttachmentId = Id<'Attachment'>;
export type AuditId = Id<'Audit'>;
export type BoardId = Id<'Board'>;
export type BreakId = Id<'Break'>;
export type CycleId = Id<'Cycle'>;
export type EvidenceId = Id<'Evidence'>;
export type GroupId = Id<'Group'>;
export type InboxId = Id<'Inbox'>;
export type JoinRequestId = Id<'JoinRequest'>;
export type NoteId = Id<'Note'>;
export type OtherWorkId = Id<'OtherWork'>;
export type OutboxId = Id<'Outbox'>;
export type PersonId = Id<'Person'>;
export type ProgramId = Id<'Program'>;
export type ReviewId = Id<'Review'>;
export type RoleId = Id<'Role'>;
export type TaskId = Id<'Task'>;
export type UnitId = Id<'Unit'>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const timeLength = 11;
let last = 0;

/**
 * A new id: 16 characters of base 32, eleven of time (a 64th of a millisecond) and five at random. Ids made later in one process sort later,
 * so rows inserted together lie together. Made by the application, so that every database can take them.
 */
export function newId<T extends Id<string>>(): T {
  last = Math.max(Date.now() * 64, last + 1);
  return parseId<T>(encode(last, timeLength) + random(5));
}

/** Ids that are made from now on sort behind that one, also where the clock has been set back since it was made. */
export function continueAfter(id: string): void {
  const time = Array.from(id.slice(0, timeLength)).reduce(
    (sum, letter) => sum * 32 + alphabet.indexOf(letter),
    0,
  );
  last = Math.max(last, time);
}

/** A text that came back from outside (a button, a file) as an id. Throws invalid `id-invalid`. */
export function parseId<T extends Id<string>>(text: string): T {
  if (!isId<T>(text)) throw new AppError('invalid', 'id-invalid', { text });
  return text;
}

const isId = <T extends Id<string>>(text: string): text is T => /^[0-9a-hjkmnp-tv-z]{16}$/.test(text);

function encode(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < length; i += 1) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Asked for in stock: the system takes longer to be asked than to give. */
const stockSize = 4_096;
let stock = Buffer.alloc(0);

function random(length: number): string {
  if (stock.length < length) stock = randomBytes(stockSize);
  const bytes = stock.subarray(0, length);
  stock = stock.subarray(length);
  let text = '';
  for (const byte of bytes) text += alphabet.charAt(byte % 32);
  return text;
}
