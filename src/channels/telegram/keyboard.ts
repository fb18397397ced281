import type { InlineKeyboardButton } from 'grammy/types';
import type { Choice, Reader, Screen } from '../../messages/message.ts';
import type { Wording } from '../../messages/wording.ts';

const longestText = 4_096;
const longestCaption = 1_024;

/** A screen as Telegram takes it: text, or what stands below its picture, and rows of buttons. */
export function renderScreen(
  wording: Wording,
  screen: Screen,
  reader: Reader,
): { text: string; reply_markup: { inline_keyboard: InlineKeyboardButton[][] } } {
  const rows = (screen.choices ?? []).map((row) => row.map((choice) => buttonOf(wording, choice, reader)));
  return {
    text: wording
      .say(screen.message, reader)
      .slice(0, screen.picture === undefined ? longestText : longestCaption),
    reply_markup: { inline_keyboard: rows },
  };
}

function buttonOf(wording: Wording, choice: Choice, reader: Reader): InlineKeyboardButton {
  const text = wording.say(choice.label, reader);
  return choice.url === undefined ? { text, callback_data: choice.data ?? '' } : { text, url: choice.url };
}
