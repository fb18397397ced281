import { unread } from './state.js';

const languageWords = { tr: 'tr turkish türkçe', fa: 'fa persian farsi فارسی', en: 'en english' };

export const personItem = (person) => ({
  key: person.key,
  title: person.name,
  subtitle: [person.neighbourhood, person.district].filter(Boolean).join(' · '),
  tags: [
    person.role === 'rep' ? undefined : person.role,
    person.channel === 'sms' ? 'SMS' : undefined,
    person.language,
  ].filter(Boolean),
  words: [
    person.name,
    person.neighbourhood,
    person.district,
    person.role,
    person.channel,
    person.phone,
    languageWords[person.language],
  ].join(' '),
  isUnread: unread.value.has(person.telegramId),
});

export const groupItem = (group) => ({
  key: group.key,
  title: group.title,
  subtitle: group.district,
  tags: [group.language],
  words: `${group.title} ${group.district} ${languageWords[group.language]}`,
  isUnread: unread.value.has(group.id),
});
