/** Whether Telegram answers the bot; `refused`: it does, but takes nothing from it. */
export type Presence = 'there' | 'away' | 'refused';
