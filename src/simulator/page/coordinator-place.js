import { html } from 'htm/preact';
import { Picker } from './picker.js';
import { groupItem } from './picker-items.js';
import { coordinator, group, members, picked, unread, world } from './state.js';
import { TelegramPhone } from './telegram-phone.js';

/** A coordinator's phone: the group, or their own chat with the bot. */
export function CoordinatorPlace() {
  const person = coordinator.value;
  if (!group.value || !person) return null;
  const isGroup = picked.side.value !== 'private';
  const chatId = isGroup ? group.value.id : person.telegramId;
  return html`
    <section class="place" aria-label="Coordinators' phone">
      <${Picker}
        label="Pick a group"
        items=${world.value.groups.map(groupItem)}
        value=${group.value.key}
        onPick=${pickGroup}
      />
      <${TelegramPhone}
        key="${person.telegramId} ${chatId}"
        person=${person}
        chatId=${chatId}
        group=${isGroup ? group.value : undefined}
        tabs=${html`<${Sides} person=${person} isGroup=${isGroup} />`}
      />
    </section>
  `;
}

function pickGroup(key) {
  picked.group.value = key;
  picked.coordinator.value = undefined;
}

function Sides({ person, isGroup }) {
  const show = (side) => () => (picked.side.value = side);
  const hasNew = unread.value.has(person.telegramId);
  return html`
    <div class="sides">
      <div role="tablist" aria-label="Chats of this phone">
        <button role="tab" aria-selected=${isGroup} onClick=${show('group')}>Group</button>
        <button role="tab" aria-selected=${!isGroup} onClick=${show('private')}>
          Private chat${hasNew && html`<i class="dot"></i>`}
        </button>
      </div>
      <${Holder} person=${person} />
    </div>
  `;
}

/** Who holds this phone, when the group has several people. */
const Holder = ({ person }) =>
  members.value.length > 1
    ? html`
        <select
          aria-label="Who holds this phone"
          value=${person.key}
          onChange=${({ target }) => (picked.coordinator.value = target.value)}
        >
          ${members.value.map(({ key, name }) => html`<option value=${key} selected=${key === person.key}>${name}</option>`)}
        </select>
      `
    : html`<span class="holder"><bdi>${person.name}</bdi></span>`;
