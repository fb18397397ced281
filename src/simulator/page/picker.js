import { html } from 'htm/preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { fold } from './fold.js';
import { Icon } from './icons.js';
import { usePopup } from './popup.js';

const shownAtOnce = 60;

/**
 * Picks one of many by typing. An item has a key, a title, a subtitle, tags, and `words` to be found by.
 */
export function Picker({ label, items, value, onPick }) {
  const { root, isOpen, setOpen } = usePopup();
  const current = items.find(({ key }) => key === value);
  const pick = (key) => {
    setOpen(false);
    onPick(key);
  };
  return html`
    <div class="picker" ref=${root}>
      <button
        class="picker-button"
        aria-label=${label}
        aria-haspopup="listbox"
        aria-expanded=${isOpen}
        onClick=${() => setOpen(!isOpen)}
      >
        <${Item} item=${current} />
        <${Icon} name="down" />
      </button>
      ${isOpen && html`<${Search} label=${label} items=${items} value=${value} onPick=${pick} onClose=${() => setOpen(false)} />`}
    </div>
  `;
}

function Search({ label, items, value, onPick, onClose }) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const input = useRef();
  useEffect(() => input.current.focus(), []);
  const found = useFound(items, text);
  const shown = found.slice(0, shownAtOnce);
  const onInput = ({ target }) => {
    setText(target.value);
    setActive(0);
  };
  const onKeyDown = (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setActive(Math.max(0, Math.min(shown.length - 1, active + move)));
    if (event.key === 'Enter' && shown[active]) onPick(shown[active].key);
    if (event.key === 'Escape') onClose();
    if (move || event.key === 'Enter') event.preventDefault();
  };
  return html`
    <div class="picker-panel">
      <input
        ref=${input}
        type="search"
        role="combobox"
        aria-label="Search: ${label}"
        aria-expanded="true"
        aria-controls=${listId}
        aria-activedescendant=${shown[active] && `${listId}-${active}`}
        placeholder="Name, neighbourhood, district, language"
        autocomplete="off"
        value=${text}
        onInput=${onInput}
        onKeyDown=${onKeyDown}
      />
      <${Options} id=${listId} label=${label} items=${shown} value=${value} active=${active} onPick=${onPick} />
      <p>${found.length > shown.length ? `${shown.length} of ${found.length}` : found.length} found</p>
    </div>
  `;
}

/** The items that hold every word of the text. */
function useFound(items, text) {
  const searchable = useMemo(() => items.map((item) => ({ item, words: fold(item.words) })), [items]);
  const wanted = fold(text).split(/\s+/);
  const found = searchable.filter(({ words }) => wanted.every((word) => words.includes(word)));
  return found.map(({ item }) => item);
}

function Options({ id, label, items, value, active, onPick }) {
  const list = useRef();
  useEffect(() => list.current.children[active]?.scrollIntoView({ block: 'nearest' }), [active]);
  return html`
    <ul id=${id} ref=${list} role="listbox" aria-label=${label}>
      ${items.map(
        (item, index) => html`
          <li
            key=${item.key}
            id="${id}-${index}"
            role="option"
            aria-selected=${item.key === value}
            class=${index === active ? 'active' : ''}
            onClick=${() => onPick(item.key)}
          >
            <${Item} item=${item} />
          </li>
        `,
      )}
    </ul>
  `;
}

const Item = ({ item }) =>
  item
    ? html`
        <span class="picker-item">
          <bdi>${item.title}</bdi>
          <small dir="auto">${item.subtitle}</small>
        </span>
        <span class="tags">
          ${item.isUnread && html`<i class="dot" title="New message"></i>`}
          ${item.tags.map((tag) => html`<b>${tag}</b>`)}
        </span>
      `
    : html`<span class="picker-item">…</span>`;
