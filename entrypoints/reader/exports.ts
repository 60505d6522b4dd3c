import { type Signal, signal } from '@preact/signals';
import type { MenuItem } from '../../components/ui/Menu.tsx';
import type { ExportInput, ExportNotice } from '../../lib/exchange/format.ts';
import { formats } from '../../lib/exchange/registry.ts';
import type { DocumentRecord } from '../../lib/model/document.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import type { Corrections } from '../../lib/state/corrections.ts';
import type { Notes } from '../../lib/state/notes.ts';
import type { Reader } from '../../lib/state/reader.ts';
import { toSighting } from '../../lib/state/sighting.ts';
import type { View } from '../../lib/state/view.ts';

/** What exports work with: the state of the reader. */
export type ExportParts = { reader: Reader; view: View; notes: Notes; corrections: Corrections; clock: () => Date };

/**
 * The entries of « Exporter »: each writes notes and corrections as they stand at that moment, and saves them. `message` says
 * what the reader must know of the last file, until it is set to null.
 */
export function createExports(parts: ExportParts): { items: MenuItem[]; message: Signal<string | null> } {
  const message = signal<string | null>(null);
  const items = formats.map((format) => ({
    id: format.id,
    label: format.label,
    onSelect: async () => {
      message.value = null;
      try {
        const { files, notices } = await format.write([exportInput(parts)]);
        for (const { name, mime, content } of files) saveFile(name, mime, content);
        message.value = grouped(notices).map(words).join(' ') || null;
      } catch {
        message.value = t('exportFailed', format.label);
      }
    },
  }));
  return { items, message };
}

const NOTICES: Record<ExportNotice['code'], MessageKey> = {
  signed: 'exportSigned',
  incomplete: 'exportIncomplete',
  noBytes: 'exportNoBytes',
  locked: 'exportLocked',
};

/** Acts of which the same is to be said, together. */
function grouped(notices: ExportNotice[]): ExportNotice[] {
  const groups = Map.groupBy(notices, ({ code, columns }) => [code, ...columns].join(' '));
  return [...groups.values()].map((group) => ({ ...group[0]!, act: group.map(({ act }) => act).join(', ') }));
}

function words({ code, act, columns }: ExportNotice): string {
  return t(NOTICES[code], act, columns.join(', '));
}

function exportInput({ reader, view, notes, corrections, clock }: ExportParts): ExportInput {
  const deliberations = reader.extraction.value?.deliberations ?? [];
  const title = (deliberations.length === 1 && deliberations[0]?.title?.value) || null;
  const { url, name } = reader.address;
  const opened = reader.document.value;
  const now = clock();
  return {
    document: { id: reader.documentId.value ?? '', title, url, name },
    deliberations,
    corrected: view.corrected.value?.extraction.deliberations ?? deliberations,
    notes: notes.list.value,
    corrections: corrections.list.value,
    date: localDay(now),
    pages: reader.pages.value,
    ...recordOf(reader, now),
    ...(opened ? { bytes: () => opened.bytes() } : {}),
  };
}

/** The document as it is known now: dates of earlier visits are the store's. */
function recordOf(reader: Reader, now: Date): { record?: DocumentRecord } {
  const sighting = toSighting(reader);
  if (!sighting) return {};
  const { url, ...known } = sighting;
  const at = now.toISOString();
  return { record: { ...known, urls: url ? [url] : [], firstOpenedAt: at, lastOpenedAt: at } };
}

/** The day as the reader's own calendar has it, `YYYY-MM-DD`. */
function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
