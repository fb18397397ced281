import { html } from 'htm/preact';
import { tap } from './api.js';
import { openLink } from './rich-text.js';
import { taps } from './state.js';

/** The buttons under a bubble. */
export function InlineKeyboard({ message, phone }) {
  if (!message.keyboard) return null;
  return html`
    <div class="inline-keyboard" role="group" aria-label="Buttons of the message">
      ${message.keyboard.map(
        (row) => html`
          <div class="row">
            ${row.map((button) => html`<${InlineButton} button=${button} message=${message} phone=${phone} />`)}
          </div>
        `,
      )}
    </div>
  `;
}

function InlineButton({ button, message, phone }) {
  const { messageId } = message;
  const isBusy = taps.value.some(
    (each) =>
      each.userId === phone.userId &&
      each.chatId === phone.chatId &&
      each.messageId === messageId &&
      each.data === button.callback_data,
  );
  const press = () => {
    if (button.url) openLink(button.url, phone);
    else if (button.callback_data) tap(phone, messageId, button.callback_data);
  };
  return html`
    <button class=${isBusy ? 'busy' : ''} aria-busy=${isBusy} onClick=${press}>
      <span dir="auto">${button.text}</span>${button.url && html`<i class="leads-out" aria-hidden="true">↗</i>`}
    </button>
  `;
}

/** The keyboard that the bot put in the place of the phone's own; the latest one counts. */
export function replyKeyboardOf({ messages }) {
  const setter = messages.findLast(
    ({ replyKeyboard, removesKeyboard }) => replyKeyboard !== undefined || removesKeyboard,
  );
  return setter?.replyKeyboard;
}

export const ReplyKeyboard = ({ rows, onPress }) => html`
  <div class="reply-keyboard" role="group" aria-label="Keyboard of the bot">
    ${rows.map(
      (row) => html`
        <div class="row">
          ${row.map((button) => html`<button onClick=${() => onPress(button)}><span dir="auto">${button.text}</span></button>`)}
        </div>
      `,
    )}
  </div>
`;
