import { html } from 'htm/preact';

const paths = {
  send: 'M4 12l16-8-5 17-3.5-6.5z M11.5 14.5L20 4',
  attach: 'M19 11l-7.5 7.5a4.5 4.5 0 01-6.4-6.4l8-8a3 3 0 014.3 4.3l-8 8a1.5 1.5 0 01-2.2-2.2l7-7',
  more: 'M12 5.5v.01 M12 12v.01 M12 18.5v.01',
  pin: 'M9 4h6l-1 6 3 3H7l3-3z M12 13v7',
  close: 'M6 6l12 12 M18 6L6 18',
  reply: 'M10 6l-6 6 6 6 M4 12h9a7 7 0 017 7',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  commands: 'M14 4l-4 16',
  silent: 'M7 16V11a5 5 0 018-4 M17 11v5l2 2H8 M4 4l16 16',
  check: 'M4 13l5 5L20 7',
  down: 'M6 9l6 6 6-6',
  place: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0113 0c0 5-6.5 11-6.5 11z M12 10v.01',
  smile: 'M12 3a9 9 0 100 18 9 9 0 000-18z M9 10v.01 M15 10v.01 M8.5 14.5c1.8 2.4 5.2 2.4 7 0',
  microphone:
    'M12 4a2.5 2.5 0 00-2.5 2.5v5a2.5 2.5 0 005 0v-5A2.5 2.5 0 0012 4z M6 11.5a6 6 0 0012 0 M12 17.5V21',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8z M4.5 20.5c1-4 4-5.5 7.5-5.5s6.500 1.500 7.500 5.500',
  picture: 'M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15.500 9v.01',
  again: 'M19 12a7 7 0 11-2-5 M18 3v5h-5',
  file: 'M7 3h7l4 4v14H7z M14 3v4h4',
  play: 'M8 5l11 7-11 7z',
};

export const Icon = ({ name }) => html`
  <svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${paths[name]} />
  </svg>
`;
