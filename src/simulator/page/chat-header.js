import { html } from 'htm/preact';
import { useState } from 'preact/hooks';
import { act } from './api.js';
import { summaryOf } from './content.js';
import { Icon } from './icons.js';
import { usePopup } from './popup.js';
import { world } from './state.js';

/** Whose chat this is, whether the bot is typing, and the menu of the phone. */
export function ChatHeader({ phone, chat }) {
  const { group, words } = phone;
  const title = group?.title ?? world.value.bot.name;
  return html`
    <header class="chat-header">
      <span class="avatar ${group ? 'of-group' : ''}" aria-hidden="true">${[...title][0]}</span>
      <div>
        <h2 dir="auto">${title}</h2>
        <p class=${chat?.action ? 'acting' : ''}>${chat?.action ? words.typing : subtitleOf(phone, chat)}</p>
      </div>
      <${Menu} phone=${phone} chat=${chat} />
    </header>
  `;
}

function subtitleOf({ group, words, language }, chat) {
  if (!group) return words.bot;
  if (chat && !chat.hasBot) return words.noBot;
  const count = group.members.length + 1;
  return `${count.toLocaleString(language)} ${words.members}`;
}

function Menu({ phone, chat }) {
  const { root, isOpen, setOpen } = usePopup();
  const [asksForCode, setAsking] = useState(false);
  const choose = (action) => () => {
    setOpen(false);
    act(phone, { do: action });
  };
  const toggle = () => {
    setOpen(!isOpen);
    setAsking(false);
  };
  return html`
    <div class="menu" ref=${root}>
      <button class="round" aria-label="More" aria-expanded=${isOpen} onClick=${toggle}>
        <${Icon} name="more" />
      </button>
      ${
        isOpen &&
        html`
        <ul role="menu">
          ${entriesOf(phone, chat).map(
            ({ action, label, text }) => html`
              <li role="none">
                <button role="menuitem" aria-label=${label} onClick=${action ? choose(action) : () => setAsking(true)}>${text}</button>
              </li>
            `,
          )}
          ${asksForCode && html`<${InviteCode} phone=${phone} onDone=${() => setOpen(false)} />`}
        </ul>
      `
      }
    </div>
  `;
}

function InviteCode({ phone, onDone }) {
  const [code, setCode] = useState('');
  const open = (event) => {
    event.preventDefault();
    onDone();
    act(phone, { do: 'start', payload: code });
  };
  return html`
    <li role="none">
      <form class="code-form" onSubmit=${open}>
        <input aria-label="Invite code" dir="ltr" required pattern="[A-Za-z0-9_\\-]{1,64}" placeholder=${phone.words.code} value=${code} onInput=${({ target }) => setCode(target.value)} />
        <button aria-label="Open the invite">${phone.words.open}</button>
      </form>
    </li>
  `;
}

function entriesOf({ group, words }, chat) {
  if (group) {
    return chat?.hasBot
      ? [{ action: 'remove-bot', label: 'Remove the bot', text: words.removeBot }]
      : [{ action: 'add-bot', label: 'Add the bot', text: words.addBot }];
  }
  return [
    { label: 'Open an invite link', text: words.invite },
    chat?.isBlocked
      ? { action: 'unblock', label: 'Unblock', text: words.unblockMenu }
      : { action: 'block', label: 'Block the bot', text: words.block },
  ];
}

/** The newest pinned message; a tap leads to it. */
export function PinnedBar({ phone, chat }) {
  const id = chat?.pinned.at(-1);
  const message = chat?.messages.find(({ messageId }) => messageId === id);
  if (!message) return null;
  const show = ({ currentTarget }) =>
    currentTarget
      .closest('.phone')
      .querySelector(`[data-message="${id}"]`)
      ?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  return html`
    <button class="pinned-bar" aria-label="Pinned message" onClick=${show}>
      <span>
        <b>${phone.words.pinned}</b>
        <span dir="auto">${summaryOf(message, phone.words)}</span>
      </span>
      <${Icon} name="pin" />
    </button>
  `;
}
