import { changeSettings, type Settings, type SettingsChange, settingsSchema } from '../model/settings.ts';
import type { Database } from './database.ts';

/** The one row of the table. */
const ID = 'reader';

/** The settings; each that was never chosen, or that nobody understands, has its default. */
export async function getSettings(database: Database): Promise<Settings> {
  return settingsSchema.parse((await database.settings.get(ID)) ?? {});
}

/** Takes over what is to change, the rest stays. Resolves after the commit. */
export function putSettings(database: Database, change: SettingsChange): Promise<Settings> {
  return database.transaction('rw', database.settings, async () => {
    const settings = changeSettings(await getSettings(database), change);
    await database.settings.put({ ...settings, id: ID });
    return settings;
  });
}
