import { InputFile } from 'grammy';
import { collectOwnData } from '../../fortnight/collect-own-data.ts';
import { findAttachment } from '../../messages/attachment-queries.ts';
import type { Parcel } from '../../messages/sender.ts';
import type { Db } from '../../store/open-database.ts';

/** The file of a message that is one, as it is at this moment. */
export async function findFile(db: Db, { placement, screen, to }: Parcel): Promise<InputFile | undefined> {
  if (placement === 'own-data') {
    const personId = to.kind === 'person' ? to.personId : undefined;
    return personId && new InputFile(Buffer.from(await collectOwnData(db, personId)), 'saha.json');
  }
  const photo = screen.picture && (await findAttachment(db, screen.picture));
  return photo && new InputFile(photo, `photo-${screen.picture}.jpg`);
}
