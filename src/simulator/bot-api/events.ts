import type { ShownMessage } from './shown-message.ts';

/** What a phone would notice. */
export type BotApiEvent =
  | { readonly type: 'message' | 'edit'; readonly chatId: number; readonly message: ShownMessage }
  | { readonly type: 'delete'; readonly chatId: number; readonly messageId: number }
  | { readonly type: 'pin'; readonly chatId: number; readonly messageId: number; readonly isPinned: boolean }
  | { readonly type: 'chat-action'; readonly chatId: number; readonly action: string }
  | {
      readonly type: 'reaction';
      readonly chatId: number;
      readonly messageId: number;
      readonly emoji: string | undefined;
    }
  | {
      readonly type: 'callback-answer';
      readonly chatId: number;
      readonly queryId: string;
      /** Who tapped, and so the only one who sees the toast. */
      readonly userId: number;
      readonly text: string | undefined;
      readonly showAlert: boolean;
      readonly url: string | undefined;
    };

export type BotApiListener = (event: BotApiEvent) => void;
