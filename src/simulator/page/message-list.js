import { html } from 'htm/preact';
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Bubble } from './bubble.js';
import { dayOf } from './dates.js';
import { world } from './state.js';

const nearBottom = 80;

/** The chat from its first to its latest message, with a line for each day. */
export function MessageList({ phone, chat, onReply, onEdit }) {
  const { messages } = chat;
  const scroll = useStickyScroll(messages.at(-1)?.messageId);
  return html`
    <div class="messages" role="log" aria-label="Messages" ref=${scroll}>
      <div class="messages-inner">
        ${messages.length === 0 && html`<${Welcome} phone=${phone} chat=${chat} />`}
        ${messages.map((message, index) => {
          const before = messages[index - 1];
          return html`
            <${Fragment} key=${message.messageId}>
              ${startsDay(message, before, phone) && html`<p class="day">${dayOf(message.date, phone.language, phone.timeZone)}</p>`}
              <${Bubble} message=${message} before=${before} phone=${phone} chat=${chat} onReply=${onReply} onEdit=${onEdit} />
            <//>
          `;
        })}
      </div>
    </div>
  `;
}

const startsDay = (message, before, { language, timeZone }) =>
  !before || dayOf(before.date, language, timeZone) !== dayOf(message.date, language, timeZone);

/** What the bot says about itself before anybody has written. */
const Welcome = ({ phone, chat }) => html`
  <div class="welcome">
    <span class="avatar" aria-hidden="true">${[...world.value.bot.name][0]}</span>
    <p dir="auto">${chat.description || phone.words.empty}</p>
  </div>
`;

/** Stays at the newest message, unless its reader has scrolled up; a new message from below brings them back. */
function useStickyScroll(newestId) {
  const box = useRef();
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    box.current.scrollTop = box.current.scrollHeight;
  }, [newestId]);
  useEffect(() => {
    const element = box.current;
    const look = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearBottom;
    };
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    observer.observe(element.firstElementChild);
    element.addEventListener('scroll', look);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return box;
}
