/** The pages of the small site that tests and the demonstration stand on: its words are the project's own. */

/** An act that the site lists: its fixture's name, its address on the site and the words of its link. */
export type Listed = { fixture: string; path: string; words: string };

/** Each in another of the forms that links to acts take. */
export const LISTED: readonly Listed[] = [
  {
    fixture: 'deports',
    path: '/content/download/16113/164597/file/D%C3%A9lib%C3%A9ration+2024-102+Derni%C3%A8re+version.pdf',
    words: 'Délibération n° 2024-102',
  },
  {
    fixture: 'simple',
    path: '/switchlanguage/to/www_fr/content/download/201/301/file/Acte+2024-101',
    words: 'Acte 2024-101',
  },
  { fixture: 'huit-articles', path: '/deliberation-2024-104-programme-culturel.pdf', words: 'Programme culturel' },
  { fixture: 'contre', path: '/document/4512', words: 'Recueil de mai (PDF, 24 ko)' },
];

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const link = (path: string, words: string, more = '') => `<a href="${escaped(path)}"${more}>${escaped(words)}</a>`;

/** The styles of all pages: a plain administration site, with the layouts that a button could disturb. */
export const STYLES = `
body { margin: 0; font: 16px/1.5 serif; color: #222; background: #fff }
header { padding: 16px 24px; border-bottom: 1px solid #ccc }
main { max-width: 760px; margin: 0 auto; padding: 24px }
h2 { margin: 32px 0 8px }
a { color: #14508c }
table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #bbb; padding: 6px 10px; text-align: left }
.cards { display: flex; gap: 16px; flex-wrap: wrap }
.card { border: 1px solid #bbb; padding: 16px; width: 200px }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 8px }
.narrow { width: 150px; overflow: hidden; border: 1px solid #bbb; padding: 4px }
.row { display: flex; gap: 12px; align-items: center }
.folded { display: none }
`;

const page = (title: string, body: string, script = '') => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/style.css">${script}</head>
<body><header><strong>Site d'essai</strong></header><main><h1>${title}</h1>${body}</main></body></html>`;

const [first, second, third, fourth] = LISTED as [Listed, Listed, Listed, Listed];

/** The list of acts: links in lists, tables, cards, running text; links that are none of ours; links that come later. */
export function listPage(): string {
  return page(
    'Actes publiés',
    `<h2>Séance du 13 mai</h2>
<ul>${LISTED.map(({ path, words }) => `<li>${link(path, words)}</li>`).join('')}</ul>
<h2>Dans un tableau</h2>
<table><tr><th>Acte</th><th>Objet</th></tr>
<tr><td>${link(first.path, first.words)}</td><td>Soutien aux associations, avec les conventions qui s'y rapportent</td></tr>
<tr><td>${link(second.path, second.words)}</td><td>Voirie</td></tr></table>
<h2>Dans le texte</h2>
<p>Le rapporteur présente ${link(third.path, third.words)}, dont les crédits avaient été ouverts par ${link(first.path, first.words)} ; l'assemblée en a délibéré le même jour, avec avis favorable de la commission compétente et sans observation.</p>
<h2>En cartes</h2>
<div class="cards"><div class="card">${link(fourth.path, fourth.words)}</div><div class="card">${link(second.path, second.words)}</div></div>
<div class="row">${link(third.path, third.words)}<span>3 pages</span></div>
<div class="grid">${link(first.path, first.words)}${link(second.path, second.words)}</div>
<div class="narrow">${link(first.path, first.words)} et la suite de la ligne</div>
<h2>Autres liens</h2>
<ul class="others"><li>${link('/plan-du-site.html', 'Plan du site')}</li>
<li>${link('/content/download/5/6/file/Subventions.xlsx', 'Subventions (tableur)')}</li>
<li>${link('https://www.pas-de-calais.gouv.fr/content/download/1/2/file/Recueil.pdf', 'Recueil de la Préfecture')}</li></ul>
<button type="button" id="more">Afficher la suite</button><div id="later"></div>
<div class="folded" id="folded">${link(third.path, 'Acte replié')}</div>`,
    '<script src="/later.js" defer></script>',
  );
}

/** What the list page's script does: links that come after a click, and a folded part that opens. */
export const LATER = `
document.getElementById('more').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = ${JSON.stringify(third.path)};
  link.textContent = 'Acte venu plus tard';
  document.getElementById('later').append(link);
  document.getElementById('folded').style.display = 'block';
});
`;

/** Files that the server answers in another way than plainly, each with its link. */
export const ODD_ANSWERS = [
  { path: '/absent.pdf', words: 'Acte absent' },
  { path: '/page.pdf', words: 'Page au lieu du fichier' },
  { path: '/binaire/acte.pdf', words: 'Acte en octets' },
  { path: '/reserve/acte.pdf', words: 'Acte sous session' },
  { path: '/lent/acte.pdf', words: 'Acte lent' },
] as const;

/** Files that the site makes the browser download, and one form: what is an act among them opens in the reader where that is wanted. */
export const DOWNLOADS = [
  { path: '/telecharger/acte', words: 'Acte joint', act: true },
  { path: '/telecharger/nomme', words: 'Acte joint, nommé', act: true },
  { path: '/telecharger/octets.pdf?version=2&langue=fr', words: "Acte en octets, par l'adresse", act: true },
  { path: '/telecharger/tableau', words: 'Tableau', act: false },
] as const;

/** The page of downloads; its form asks for an act by POST. */
export function downloadsPage(): string {
  return page(
    'Téléchargements',
    `<ul>${DOWNLOADS.map(({ path, words }) => `<li>${link(path, words)}</li>`).join('')}</ul>
<form method="post" action="/telecharger/nomme"><button>Demander l'acte</button></form>
<form method="post" action="${escaped(LISTED[2]?.path ?? '')}"><button>Voir l'acte</button></form>`,
  );
}

/** Where the site has a file that is damaged or odd in itself (tests/fixtures/damaged.ts). */
export const oddPath = (name: string): string => `/fichiers/${name}.pdf`;

/** The same site's page of difficult files: odd answers, then odd files by name. */
export function oddPage(names: readonly string[]): string {
  const entries = [...ODD_ANSWERS, ...names.map((name) => ({ path: oddPath(name), words: `Fichier ${name}` }))];
  return page(
    'Fichiers difficiles',
    `<ul>${entries.map(({ path, words }) => `<li>${link(path, words)}</li>`).join('')}</ul>`,
  );
}
