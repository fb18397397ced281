/** The environment of a bot that talks to that server. */
export const settingsFor = (
  { root, token }: { readonly root: string; readonly token: string },
  databasePath: string,
): Record<string, string> => ({
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: root,
  DATABASE_PATH: databasePath,
  PORT: '0',
  BACKUPS_KEPT: '0',
  LOG_LEVEL: 'error',
});
