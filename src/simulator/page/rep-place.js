import { html } from 'htm/preact';
import { Picker } from './picker.js';
import { personItem } from './picker-items.js';
import { picked, rep, telegramPeople } from './state.js';
import { TelegramPhone } from './telegram-phone.js';

/** A rep with a Telegram phone. */
export function RepPlace() {
  const person = rep.value;
  if (!person) return null;
  return html`
    <section class="place" aria-label="Representative's phone">
      <${Picker}
        label="Pick a representative"
        items=${telegramPeople.value.map(personItem)}
        value=${person.key}
        onPick=${(key) => (picked.rep.value = key)}
      />
      <${TelegramPhone} key=${person.telegramId} person=${person} chatId=${person.telegramId} />
    </section>
  `;
}
