import { z } from 'zod';

/** What the browser's own shortcuts do: the names are those of the manifest, where the browser keeps the keys. */
export const COMMANDS = [
  'open-annotated',
  'next-amount',
  'next-vote',
  'next-recusal',
  'previous-amount',
  'previous-vote',
  'previous-recusal',
  'write-note',
] as const;
export type Command = (typeof COMMANDS)[number];

/** A command on its way from the background to the reader in one tab. */
export const commandMessageSchema = z.object({ command: z.enum(COMMANDS) });

/** A command and the keys that the reader has for it, as the browser writes them; '' for none. */
export type Shortcut = { command: Command; keys: string };
