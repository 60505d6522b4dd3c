// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Fiche } from '../../../components/reader/panels/Fiche.tsx';
import { FichePeople } from '../../../components/reader/panels/FichePeople.tsx';
import { FicheReferences } from '../../../components/reader/panels/FicheReferences.tsx';
import type { Reference } from '../../../lib/model/extraction.ts';
import type { CitedDocuments } from '../../../lib/state/cited.ts';
import { axeFindings, button, click, mount, words } from '../../dom.ts';
import { fakeDeliberation, fakeExtraction, fakeField, fakeRecusal, fakeReference } from '../../makers.ts';

const references: Reference[] = [
  fakeReference('2031-5', { date: '2031-01-01', title: 'Plan des rives' }),
  fakeReference('2031-16'),
  fakeReference('2031-17'),
  fakeReference('2031-02-03', { date: '2031-02-03' }),
  fakeReference('L.3121-14', { kind: 'code', title: 'Code des rives' }),
  fakeReference('2020-1379', { kind: 'law', date: '2020-11-14', url: 'https://www.legifrance.gouv.fr/eli/loi/x' }),
  fakeReference('2021-4', { kind: 'decree' }),
];
const cited: CitedDocuments = new Map([['2031-5', { address: 'reader.html?file=x', title: 'Plan des rives' }]]);

async function show(found = references, reading = false) {
  const onGo = vi.fn();
  const act = fakeDeliberation();
  const container = await mount(
    <FicheReferences
      references={found}
      extraction={fakeExtraction({ deliberations: [act] })}
      cited={cited}
      reading={reading}
      going={{ active: null, onGo }}
    />,
  );
  return { container, onGo, act };
}

it('each reference leads to its place, by kind, with nothing that axe objects to', async () => {
  const { container, onGo } = await show();
  expect([...container.querySelectorAll('summary')].map(words)).toEqual([
    'Délibérations 4',
    'Codes 1',
    'Lois 1',
    'Décrets 1',
  ]);
  const first = button(container, /2031-5/);
  expect(words(first)).toBe('Délibération : n° 2031-5 du 1er janvier 2031 Plan des rivesp. 1, page 1');
  await click(first);
  expect(onGo).toHaveBeenCalledWith(references[0]);
  expect(words(button(container, /3 février/))).toContain('du 3 février 2031');
  expect(await axeFindings(container)).toEqual([]);
});

it('the text itself is a link where it is at hand: opened before, at Légifrance, or in this file', async () => {
  const { container, onGo, act } = await show();
  const links = [...container.querySelectorAll('a')];
  expect(links.map(words)).toEqual([
    'Ouvrir : Délibération n° 2031-5 du 1er janvier 2031',
    'Légifrance : Loi n° 2020-1379 du 14 novembre 2020 (nouvel onglet)',
  ]);
  expect(links[0]?.getAttribute('href')).toBe('reader.html?file=x');
  expect(links[1]?.target).toBe('_blank');
  expect(links[1]?.rel).toContain('noopener');
  await click(button(container, /^Dans ce fichier/));
  expect(onGo).toHaveBeenCalledWith(act.number);
});

it('says that there is none, or that they are still read', async () => {
  expect(words((await show([])).container)).toContain('Aucune référence');
  expect(words((await show([], true)).container)).toContain('en cours de lecture');
});

it('each person is there once, with every role and where else they withdrew', async () => {
  const onGo = vi.fn();
  const [present, recused, away] = [fakeField('M. Yves CARON'), fakeRecusal('Yves CARON'), fakeRecusal('Yves CARON')];
  const other = fakeDeliberation({ number: fakeField('2031-18') });
  const container = await mount(
    <FichePeople
      people={[
        {
          key: 'YVES CARON',
          name: 'Yves CARON',
          spellings: ['M. Yves CARON', 'Yves CARON'],
          roles: [
            { role: 'present', field: present },
            { role: 'recused', field: recused },
          ],
          elsewhere: [{ act: 1, roles: [{ role: 'recused', field: away }] }],
        },
      ]}
      deliberations={[fakeDeliberation(), other]}
      going={{ active: recused, onGo }}
    />,
  );
  expect([...container.querySelectorAll('button')].map(words)).toEqual([
    'Yves CARON : Présencep. 1, page 1',
    'Yves CARON : Déport : ni débat, ni votep. 1, page 1',
    'Yves CARON : N° 2031-18p. 1, page 1',
  ]);
  expect(container.querySelector('[aria-current="true"]')).toBe(button(container, /ni débat/));
  await click(button(container, /2031-18/));
  expect(onGo).toHaveBeenCalledWith(away);
  expect(await axeFindings(container)).toEqual([]);
});

it('the sheet holds both, and the opinion of a committee', async () => {
  const deliberation = fakeDeliberation({ references });
  const container = await mount(
    <Fiche
      deliberation={deliberation}
      extraction={fakeExtraction({ deliberations: [deliberation] })}
      complete
      active={null}
      onGo={() => {}}
      onOpen={() => {}}
      people={[{ key: 'A', name: 'A', spellings: [], roles: [], elsewhere: [] }]}
    />,
  );
  const headings = [...container.querySelectorAll('h2')].map(words);
  expect(headings).toContain('Références 7');
  expect(headings).toContain('Personnes');
  expect(words(button(container, /La 3ème Commission/))).toContain('Avis favorable');
  expect(await axeFindings(container)).toEqual([]);
});
