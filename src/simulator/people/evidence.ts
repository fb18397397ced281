import type { Manners } from './giving.ts';
import type { ScreenOf } from './screen-reading.ts';
import type { Tapper } from './tapper.ts';
import { nonsense } from './typing.ts';

/** Shows what was done: a photo, several at once, somebody else's; or nothing, or words instead. */
export async function giveEvidence(
  me: Tapper,
  manners: Manners,
  screen: ScreenOf<'evidence'>,
): Promise<void> {
  if (me.random.chance(manners.isChatty)) {
    await me.phone.act(() => me.phone.hand.send(me.random.pick(nonsense[me.language])));
    await me.think();
  }
  const without = screen.buttons.find(({ data }) => data.endsWith(':p'));
  const photos = choosePhotos(me, manners);
  if (without && photos.length === 0) {
    const { messageId } = me.phone.screen ?? screen;
    if (!(await me.phone.act(() => me.phone.tap(messageId, without.data))))
      me.complain('no photo is no answer');
    return;
  }
  me.hasShownPhoto = true;
  if (!(await me.phone.act(() => sendPhotos(me, photos)))) me.complain('a photo is not answered');
}

export function sendPhotos(me: Tapper, photos: readonly Uint8Array[]): void {
  const album = photos.length > 1 ? { mediaGroupId: `${me.key} ${me.now}` } : {};
  for (const photo of photos) me.phone.hand.sendPhoto(photo, album);
}

function choosePhotos(me: Tapper, { photos, borrowedPhoto, script }: Manners): readonly Uint8Array[] {
  if (borrowedPhoto) return [borrowedPhoto];
  if (script) return photos;
  return me.random.chance(0.1) ? [] : photos;
}
