import { z } from 'zod';
import { correctionSchema } from '../model/correction.ts';
import { type DocumentRecord, documentRecordSchema } from '../model/document.ts';
import { noteSchema } from '../model/note.ts';
import { colorNamesSchema } from '../model/settings.ts';
import { type ExportInput, type Format, fileName, oneFile } from './format.ts';
import { type ImportRefusal, type ImportResult, refuse, whyInvalid } from './imported.ts';

export const BACKUP_FORMAT = 'deliberations-annotees/sauvegarde';
/** Counts up when an older reader of backups would misunderstand a newer file; 2: a note may be on a rectangle or a whole act. */
const VERSION = 2;

const headSchema = z.looseObject({ format: z.literal(BACKUP_FORMAT), version: z.number().int().positive() });
const backupSchema = z.object({
  documents: z.array(documentRecordSchema),
  notes: z.array(noteSchema),
  corrections: z.array(correctionSchema),
  /** What the reader calls the colours. */
  colors: colorNamesSchema.optional(),
});
export type Backup = z.infer<typeof backupSchema>;

/** Everything that the reader made of the documents, exactly, to be restored. */
export const backup: Format = {
  id: 'backup',
  label: 'Sauvegarde',
  write(inputs) {
    const whole: Backup = {
      documents: inputs.map(recordOf),
      notes: inputs.flatMap(({ notes }) => notes),
      corrections: inputs.flatMap(({ corrections }) => corrections),
    };
    return oneFile(fileName(inputs, 'sauvegarde.json'), 'application/json', writeBackup(whole, inputs[0]?.date ?? ''));
  },
};

/** The text of a backup; `date` is the day of it. */
export function writeBackup(whole: Backup, date: string): string {
  return `${JSON.stringify({ format: BACKUP_FORMAT, version: VERSION, date, ...whole }, null, 1)}\n`;
}

/** Whether JSON says that it is a backup of this extension, whatever its version. */
export function isBackup(json: unknown): boolean {
  return (json as { format?: unknown } | null)?.format === BACKUP_FORMAT;
}

/** Reads a backup; one entry that is not what it should be refuses the whole file. */
export function readBackup(json: unknown): ImportResult {
  const head = headSchema.safeParse(json);
  if (!head.success) return refuse('invalid');
  if (head.data.version > VERSION) return refuse('newer');
  const parsed = backupSchema.safeParse(json);
  if (!parsed.success) return refuse(whyBroken(json));
  return { ok: true, imported: { kind: 'backup', ...parsed.data, unplaced: [], left: 0 } };
}

function whyBroken(json: unknown): ImportRefusal {
  const notes = (json as { notes?: unknown }).notes;
  return Array.isArray(notes) && notes.some((note) => whyInvalid(note) === 'tooLong') ? 'tooLong' : 'invalid';
}

function recordOf({ record, document, deliberations, date }: ExportInput): DocumentRecord {
  return (
    record ?? {
      id: document.id,
      urls: document.url ? [document.url] : [],
      fingerprint: null,
      numbers: deliberations.flatMap(({ number }) => (number ? [number.value] : [])),
      title: document.title,
      sessionDate: deliberations[0]?.sessionDate?.value ?? null,
      pageCount: 0,
      firstOpenedAt: date,
      lastOpenedAt: date,
    }
  );
}
