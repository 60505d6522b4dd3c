import { createHash } from 'node:crypto';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/model/note.ts';
import { createRandom, type Random } from '../../fixtures/random.ts';
import { LISTED } from '../../site/pages.ts';
import { extensionAddress } from '../extension.ts';
import { killBrowser } from '../kill.ts';
import { openAct, startWorld, type World } from '../support.ts';

/** How often the browser is killed, and where its moments come from: `KILLS=30 KILL_SEED=…`. */
const KILLS = Number(process.env.KILLS ?? 2);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000_000);
const ACT = LISTED[0]?.words ?? '';
const WORDS = 'une aide de douze mille euros à la commune pour ses écoles, vue en séance ; à vérifier.'.split(' ');
const TABS = [0, 1];

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

/** By note: the longest text that stood beside « Enregistré », as it came out of the browser before it was killed. */
type Shown = Map<string, string>;

/** Tells, for as long as the page lives, what text stands in the open note while « Enregistré » stands below it. */
async function watch(page: Page, frame: Frame, shown: Shown): Promise<void> {
  page.on('console', (message) => {
    const [mark, id, text] = message.text().split('\u0001');
    if (mark === 'shown' && id && text !== undefined && text.length >= (shown.get(id)?.length ?? 0))
      shown.set(id, text);
  });
  await frame.evaluate(() => {
    let last = '';
    // A task of its own: whatever was typed before it has been drawn.
    setInterval(() => {
      const editor = document.querySelector('.note-editor');
      const id = editor?.closest<HTMLElement>('[data-list-note]')?.dataset.listNote;
      const text = editor?.querySelector('textarea')?.value;
      const status = editor?.querySelector('.note-editor-foot [role=status]')?.textContent;
      const told = ['shown', id, text].join('\u0001');
      if (!status?.includes('Enregistré') || told === last) return;
      last = told;
      console.log(told);
    }, 10);
  });
}

/** Opens a new note on a line of the page, by the keyboard's way through the selection. */
async function newNote(frame: Frame, line: number): Promise<void> {
  await frame.evaluate((at) => {
    const spans = [...document.querySelectorAll('[data-page-number="1"] .textLayer span')];
    const words = spans.filter((span) => span.firstChild?.nodeType === Node.TEXT_NODE && span.textContent?.trim());
    const text = words[at % words.length]?.firstChild;
    if (!text) throw new Error('No text.');
    getSelection()?.setBaseAndExtent(text, 0, text, text.textContent?.length ?? 0);
  }, line);
  const bar = frame.getByRole('toolbar', { name: 'Annoter la sélection' });
  await bar.getByRole('button', { name: 'Noter' }).click();
  await frame.getByRole('textbox', { name: 'Note' }).waitFor();
}

/** Writes notes one after the other until the browser is gone; each begins with a name of its own. */
async function writeOn(page: Page, frame: Frame, name: string, random: Random): Promise<void> {
  for (let count = 0; ; count++) {
    await newNote(frame, random.int(0, 39));
    await page.keyboard.type(`${name}-${count} `);
    const length = random.int(3, 27);
    for (let word = 0; word < length; word++) {
      const next = random.pick(WORDS);
      await page.keyboard.type(`${next} `, { delay: random.next() * 25 });
    }
    await page.keyboard.press('Escape');
  }
}

/** What the database holds, asked for by a page of the extension. */
async function stored(): Promise<Note[]> {
  const documentId = createHash('sha256').update(world.fixture('deports').pdf).digest('hex');
  const page = await world.context.newPage();
  await page.goto(`${await extensionAddress(world.context)}library.html`);
  const answer = await page.evaluate(async (id) => {
    type Runtime = { sendMessage(message: object): Promise<{ ok: boolean; output: unknown }> };
    const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
    return runtime.sendMessage({ request: 'notes.list', input: { documentId: id } });
  }, documentId);
  await page.close();
  expect(answer.ok).toBe(true);
  return answer.output as Note[];
}

describe('a browser that is killed while notes are typed in two tabs', () => {
  it('has every note that showed « Enregistré », with at least that text, and none twice', {
    timeout: 240_000 + KILLS * 60_000,
  }, async () => {
    const random = createRandom(SEED);
    const shown: Shown = new Map();
    for (let kill = 0; kill < KILLS; kill++) {
      const tabs = [];
      for (const tab of TABS) {
        const page = await world.open('/');
        const { frame } = await openAct(page, ACT);
        await watch(page, frame, shown);
        tabs.push({ page, frame, name: `coupure${kill}-onglet${tab}` });
      }
      const before = shown.size;
      const written = tabs.map(({ page, frame, name }) => writeOn(page, frame, name, random.fork(name)));
      const ends = Promise.allSettled(written);
      // From the first note that was shown as stored: a moment in the midst of the writing.
      await expect.poll(() => shown.size, { timeout: 60_000 }).toBeGreaterThan(before);
      await new Promise((resume) => setTimeout(resume, random.next() * 4000));
      await killBrowser(world.profile.folder);
      await ends;
      await world.restart();
    }
    const notes = await stored();
    const bodies = new Map(notes.map(({ id, body }) => [id, body]));
    const lost = [...shown].filter(([id, text]) => !bodies.get(id)?.startsWith(text));
    const names = notes.flatMap(({ body }) => /^coupure\d+-onglet\d+-\d+ /.exec(body)?.[0] ?? []);
    const doubled = names.filter((name, at) => names.indexOf(name) !== at);
    console.info(
      `SIGKILL ×${KILLS}, graine ${SEED} : ${shown.size} notes montrées « Enregistré », ${lost.length} perdues, ${doubled.length} en double ; ${notes.length} dans la base.`,
    );
    expect(lost).toEqual([]);
    expect(doubled).toEqual([]);
    expect(shown.size).toBeGreaterThanOrEqual(KILLS);
  });
});
