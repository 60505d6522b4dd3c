import type { Database } from './database.ts';

/** Empties every table, or none of them. */
export function eraseAll(database: Database): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
}
