import { inner, lines, type Message, say } from '../messages/message.ts';
import { answerLine, type ShownLine } from './answer-text.ts';

/** What is kept so far, and where it puts the person. */
export const savedMessage = (answered: readonly ShownLine[], standing: Message): Message =>
  say(answered.length === 0 ? 'check-in-nothing-saved' : 'check-in-saved', {
    answers: lines(answered.map(answerLine), '  '),
    smsAnswers: lines(answered.map(answerLine), ', '),
    standing: inner(standing),
  });
