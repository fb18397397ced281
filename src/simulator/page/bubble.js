import { html } from 'htm/preact';
import { Content, summaryOf } from './content.js';
import { timeOf } from './dates.js';
import { Icon } from './icons.js';
import { InlineKeyboard } from './keyboards.js';
import { findPerson, world } from './state.js';

const togetherMs = 5 * 60_000;

/** One message as the holder of this phone sees it. */
export function Bubble({ message, before, phone, chat, onReply, onEdit }) {
  if (message.service) return html`<${Service} message=${message} phone=${phone} />`;
  const isOwn = message.from === phone.userId;
  const goesOn =
    before && !before.service && before.from === message.from && message.date - before.date < togetherMs;
  const kind = kindOf(message);
  const meta = html`<${Meta} message=${message} phone=${phone} isOwn=${isOwn} />`;
  return html`
    <article
      class="message ${isOwn ? 'own' : 'other'} ${goesOn ? 'goes-on' : ''}"
      data-message=${message.messageId}
      aria-label=${isOwn ? 'Sent message' : `Message from ${senderOf(message)}`}
    >
      <div class="bubble ${kind}">
        ${phone.group && !isOwn && !goesOn && html`<${Sender} message=${message} />`}
        <${Quote} message=${message} phone=${phone} chat=${chat} />
        <${Content} message=${message} phone=${phone} meta=${meta} />
      </div>
      <${Reaction} emoji=${chat.reactions[message.messageId]} />
      <${InlineKeyboard} message=${message} phone=${phone} />
      <div class="message-tools">
        <button aria-label="Reply" onClick=${() => onReply(message)}><${Icon} name="reply" /></button>
        ${
          isOwn &&
          message.text &&
          html`<button aria-label="Edit" onClick=${() => onEdit(message)}><${Icon} name="edit" /></button>`
        }
      </div>
    </article>
  `;
}

function kindOf({ photo, caption, sticker }) {
  if (photo) return caption ? 'has-photo' : 'has-photo is-bare';
  return sticker ? 'has-sticker' : '';
}

const senderOf = ({ from }) =>
  from === 'bot' ? world.value.bot.name : (findPerson(from)?.name ?? String(from));

const Sender = ({ message }) => {
  const hue = message.from === 'bot' ? 0 : (message.from % 5) + 1;
  return html`<p class="sender hue-${hue}"><bdi>${senderOf(message)}</bdi></p>`;
};

function Quote({ message, phone, chat }) {
  if (message.replyTo === undefined) return null;
  const quoted = chat.messages.find(({ messageId }) => messageId === message.replyTo);
  return (
    quoted &&
    html`
      <blockquote class="quote">
        <b><bdi>${senderOf(quoted)}</bdi></b>
        <span dir="auto">${summaryOf(quoted, phone.words)}</span>
      </blockquote>
    `
  );
}

const Meta = ({ message, phone, isOwn }) => html`
  <span class="meta" dir=${phone.language === 'fa' ? 'rtl' : 'ltr'}>
    ${message.isSilent && html`<span role="img" aria-label="Silent"><${Icon} name="silent" /></span>`}
    ${message.isPinned && html`<${Icon} name="pin" />`}
    ${message.editedAt !== undefined && html`<span>${phone.words.edited}</span>`}
    <time>${timeOf(message.date, phone.language, phone.timeZone)}</time>
    ${isOwn && html`<${Icon} name="check" />`}
  </span>
`;

const Reaction = ({ emoji }) =>
  emoji ? html`<span class="reaction" role="img" aria-label="Reaction">${emoji}</span>` : null;

/** What happened in the group. */
function Service({ message, phone }) {
  const { words } = phone;
  const { new_chat_members: joined, left_chat_member: left, pinned_message: pinned } = message.service;
  if (joined) return html`<${Happened} who=${joined.map(nameOf).join(', ')} what=${words.joined} />`;
  if (left) return html`<${Happened} who=${nameOf(left)} what=${words.left} />`;
  return pinned && html`<${Happened} who=${senderOf(message)} what=${words.pinnedIt} />`;
}

const Happened = ({ who, what }) => html`<p class="service"><bdi>${who}</bdi> ${what}</p>`;

const nameOf = ({ first_name, last_name }) => [first_name, last_name].filter(Boolean).join(' ');
