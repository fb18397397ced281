/** What Twilio does by itself with a text that is one of its words, unless it is told otherwise. */
export interface OptOutReply {
  readonly reply: string;
  readonly change: 'out' | 'in' | undefined;
}

const out = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT']);
const back = new Set(['START', 'YES', 'UNSTOP']);
const help = new Set(['HELP', 'INFO']);

export function readOptOut(text: string, isOut: boolean): OptOutReply | undefined {
  const word = text.trim().toUpperCase();
  if (out.has(word) && !isOut)
    return {
      change: 'out',
      reply:
        'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
    };
  if (back.has(word) && isOut)
    return {
      change: 'in',
      reply:
        'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
    };
  if (help.has(word))
    return { change: undefined, reply: 'Reply STOP to unsubscribe. Msg&Data Rates May Apply.' };
  return undefined;
}
