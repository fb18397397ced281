import { html } from 'htm/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { act, fetchJson } from './api.js';
import { AttachSheet } from './attach-sheet.js';
import { summaryOf } from './content.js';
import { Icon } from './icons.js';
import { ReplyKeyboard, replyKeyboardOf } from './keyboards.js';
import { Dialog } from './notices.js';
import { problem } from './state.js';

/** The text field with all that stands around it. */
export function Composer({ phone, chat, draft, onDone }) {
  const { text, setText, field } = useText(draft);
  const [sheet, setSheet] = useState(undefined);
  const [isSharing, setSharing] = useState(false);

  const toggle = (name) => () => setSheet(sheet === name ? undefined : name);
  const send = async (event) => {
    event?.preventDefault();
    const written = text.trim();
    if (written === '') return;
    setText('');
    onDone();
    await act(phone, actionOf(written, draft));
  };
  const leaveDraft = () => {
    if (draft.editing) setText('');
    onDone();
  };

  return html`
    <footer class="foot">
      ${
        sheet === 'attach' &&
        html`<${AttachSheet} phone=${phone} caption=${text} onSent=${() => setText('')} onClose=${toggle('attach')} />`
      }
      ${sheet === 'commands' && html`<${Commands} phone=${phone} onClose=${toggle('commands')} />`}
      <${DraftBar} phone=${phone} draft=${draft} onDone=${leaveDraft} />
      <form class="composer" onSubmit=${send}>
        <${SheetButton} name="commands" label="Commands" sheet=${sheet} onClick=${toggle('commands')} />
        <${Field} field=${field} text=${text} setText=${setText} onEnter=${send} placeholder=${phone.words.message} />
        <${SheetButton} name="attach" label="Attach" sheet=${sheet} onClick=${toggle('attach')} />
        <button class="round send" aria-label="Send" disabled=${text.trim() === ''}>
          <${Icon} name="send" />
        </button>
      </form>
      <${BotKeyboard} phone=${phone} chat=${chat} onContact=${() => setSharing(true)} onLocation=${() => setSheet('attach')} />
    </footer>
    ${isSharing && html`<${ShareDialog} phone=${phone} onDone=${() => setSharing(false)} />`}
  `;
}

/** What is being written; to change a message begins with its text. */
function useText(draft) {
  const [text, setText] = useState('');
  const field = useRef();
  useEffect(() => {
    if (draft.editing) setText(draft.editing.text);
    if (draft.editing || draft.replyTo) field.current.focus();
  }, [draft]);
  return { text, setText, field };
}

const SheetButton = ({ name, label, sheet, onClick }) => html`
  <button type="button" class="round" aria-label=${label} aria-expanded=${sheet === name} onClick=${onClick}>
    <${Icon} name=${name} />
  </button>
`;

/** The bot's own keyboard: a button sends its text, or is for one's number or place. */
function BotKeyboard({ phone, chat, onContact, onLocation }) {
  const rows = replyKeyboardOf(chat);
  const press = (button) => {
    if (button.request_contact) onContact();
    else if (button.request_location) onLocation();
    else act(phone, { do: 'send', text: button.text });
  };
  return rows && html`<${ReplyKeyboard} rows=${rows} onPress=${press} />`;
}

function ShareDialog({ phone, onDone }) {
  const share = () => {
    onDone();
    act(phone, { do: 'share-own-contact' });
  };
  return html`
    <${Dialog} label="Share my number" text=${phone.words.share}>
      <button aria-label="Cancel" onClick=${onDone}>${phone.words.no}</button>
      <button aria-label="Share" onClick=${share}>${phone.words.yes}</button>
    <//>
  `;
}

const actionOf = (text, { editing, replyTo }) =>
  editing
    ? { do: 'edit', messageId: editing.messageId, text }
    : { do: 'send', text, ...(replyTo ? { replyTo: replyTo.messageId } : {}) };

/** Grows with its text; enter sends, shift and enter begins a new line. */
function Field({ field, text, setText, onEnter, placeholder }) {
  useEffect(() => {
    field.current.style.height = 'auto';
    field.current.style.height = `${Math.min(field.current.scrollHeight, 120)}px`;
  }, [text]);
  return html`
    <textarea
      ref=${field}
      rows="1"
      dir="auto"
      aria-label="Message"
      placeholder=${placeholder}
      value=${text}
      onInput=${({ target }) => setText(target.value)}
      onKeyDown=${(event) => {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) onEnter(event);
      }}
    ></textarea>
  `;
}

/** What is being answered or changed. */
function DraftBar({ phone, draft, onDone }) {
  const message = draft.editing ?? draft.replyTo;
  if (!message) return null;
  return html`
    <div class="draft-bar">
      <${Icon} name=${draft.editing ? 'edit' : 'reply'} />
      <span dir="auto">${summaryOf(message, phone.words)}</span>
      <button class="round" aria-label="Cancel" onClick=${onDone}><${Icon} name="close" /></button>
    </div>
  `;
}

/** The bot's commands, as they are offered in this chat. */
function Commands({ phone, onClose }) {
  const [commands, setCommands] = useState([]);
  useEffect(() => {
    fetchJson(`api/people/${phone.userId}/chats/${phone.chatId}/commands`)
      .then(setCommands)
      .catch((error) => (problem.value = error.message));
  }, []);
  const choose = (command) => () => {
    onClose();
    act(phone, { do: 'send', text: `/${command}` });
  };
  return html`
    <ul class="commands" role="menu" aria-label="Commands of the bot">
      ${commands.map(
        ({ command, description }) => html`
          <li role="none">
            <button role="menuitem" onClick=${choose(command)}>
              <b dir="ltr">/${command}</b> <span dir="auto">${description}</span>
            </button>
          </li>
        `,
      )}
      ${commands.length === 0 && html`<li class="none">/start</li>`}
    </ul>
  `;
}
