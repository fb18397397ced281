import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { act } from './api.js';
import { ChatHeader, PinnedBar } from './chat-header.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';
import { Notices } from './notices.js';
import { directionOf, wordsIn } from './phone-words.js';
import { chatOf, world } from './state.js';

/** One person's phone with one chat open: their private chat with the bot, or a group. */
export function TelegramPhone({ person, chatId, group, tabs }) {
  const chat = chatOf(chatId).value;
  const [draft, setDraft] = useState({});
  const language = person.language;
  const phone = {
    person,
    group,
    userId: person.telegramId,
    chatId,
    language,
    words: wordsIn(language),
    timeZone: world.value.timeZone,
  };
  return html`
    <div class="phone" dir=${directionOf(language)} lang=${language} data-testid="phone-${chatId}">
      ${tabs && html`<div class="phone-tabs" dir="ltr">${tabs}</div>`}
      <${ChatHeader} phone=${phone} chat=${chat} />
      <${PinnedBar} phone=${phone} chat=${chat} />
      ${
        chat
          ? html`<${MessageList} phone=${phone} chat=${chat} onReply=${(replyTo) => setDraft({ replyTo })} onEdit=${(editing) => setDraft({ editing })} />`
          : html`<div class="messages"></div>`
      }
      ${chat && html`<${Foot} phone=${phone} chat=${chat} draft=${draft} onDone=${() => setDraft({})} />`}
      <${Notices} phone=${phone} />
    </div>
  `;
}

/** The text field, or the one big button that stands in its place. */
function Foot({ phone, chat, draft, onDone }) {
  const { words, group } = phone;
  if (chat.isBlocked) {
    return html`<${BigButton} label="Unblock" text=${words.unblock} onClick=${() => act(phone, { do: 'unblock' })} />`;
  }
  if (!group && chat.messages.length === 0) {
    return html`<${BigButton} label="Start" text=${words.start} onClick=${() => act(phone, { do: 'start' })} />`;
  }
  return html`<${Composer} phone=${phone} chat=${chat} draft=${draft} onDone=${onDone} />`;
}

const BigButton = ({ label, text, onClick }) => html`
  <footer class="foot">
    <button class="big-button" aria-label=${label} onClick=${onClick}>${text}</button>
  </footer>
`;
