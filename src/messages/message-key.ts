/** Written by `npm run keys` from locales/en.ftl. */
export type MessageKey = 'join-share-contact' | 'with-hint';
