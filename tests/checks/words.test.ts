import { describe, expect, it } from 'vitest';
import { checked, saying } from './act.ts';

describe('cited-annexes', () => {
  it('holds where pages of annexes follow', () => {
    expect(saying('holds', checked('cited-annexes'))).toEqual([
      'L’acte renvoie aux annexes 1 et 2, et des annexes sont jointes (page 3).',
    ]);
  });
  it('fails where none follow', () => {
    const checks = checked('cited-annexes', (act) => {
      act.parts = act.parts.filter(({ kind }) => kind !== 'annex');
    });
    expect(saying('fails', checks)).toEqual([
      'L’acte renvoie aux annexes 1 et 2, mais aucune page d’annexe ne suit la décision dans ce fichier.',
    ]);
  });
  it('is silent where nothing is cited, and where the file breaks off', () => {
    const none = checked('cited-annexes', (act) => {
      for (const article of act.articles) article.body = 'De suivre le rapport ci-annexé.';
    });
    const broken = checked('cited-annexes', () => {}, { warnings: [{ code: 'truncated', message: '', page: null }] });
    expect([...none, ...broken]).toEqual([]);
  });
});

describe('report-title', () => {
  it('holds whatever the dashes', () => {
    expect(saying('holds', checked('report-title'))).toEqual(['Le rapport porte le titre de la décision.']);
  });
  it('fails with both titles', () => {
    const checks = checked('report-title', (act) => {
      act.report!.title!.value = 'AIDE AUX THÉÂTRES';
    });
    expect(saying('fails', checks)).toEqual([
      'La décision s’intitule « AIDE AUX BIBLIOTHÈQUES - ANNÉE 2031 », le rapport « AIDE AUX THÉÂTRES ».',
    ]);
  });
  it('is silent where one may have been cut in the reading', () => {
    const checks = checked('report-title', (act) => {
      act.report!.title!.value = 'AIDE AUX BIBLIOTHÈQUES';
    });
    expect(checks).toEqual([]);
  });
});

describe('committee-dates', () => {
  it('holds where recitals and report have one date', () => {
    expect(saying('holds', checked('committee-dates'))).toEqual([
      'L’avis de la 3e commission a la même date dans les visas et au rapport : 20 février 2031.',
    ]);
  });
  it('fails on the year of an opinion', () => {
    const checks = checked('committee-dates', (act) => {
      act.recitals[1]!.value = act.recitals[1]!.value.replace('2031', '2030');
    });
    expect(saying('fails', checks)).toEqual([
      'L’avis de la 3e commission est daté du 20 février 2030 dans les visas, du 20 février 2031 au rapport.',
    ]);
  });
  it('is silent on a committee that the report does not name', () => {
    const checks = checked('committee-dates', (act) => {
      act.recitals[1]!.value = act.recitals[1]!.value.replace('3ème', '2ème');
    });
    expect(checks).toEqual([]);
  });
});

describe('signed-date', () => {
  it('holds on the day of the session', () => {
    expect(saying('holds', checked('signed-date'))).toEqual([
      'L’acte est signé à la date de la séance, le 1er mars 2031.',
    ]);
  });
  it('fails on another', () => {
    const checks = checked('signed-date', (act) => {
      act.signedDate!.value = '2031-03-02';
    });
    expect(saying('fails', checks)).toEqual(['L’acte est signé le 2 mars 2031, la séance est du 1er mars 2031.']);
    expect(checks[0]).toMatchObject({ expected: '2031-03-01', found: '2031-03-02' });
  });
  it('is silent where a date was not read', () => {
    const checks = checked('signed-date', (act) => {
      act.signedDate = null;
    });
    expect(checks).toEqual([]);
  });
});

describe('stamps', () => {
  it('hold on the day of the session or after it', () => {
    expect(saying('holds', checked('stamps'))).toEqual([
      'L’envoi et la publication suivent la séance du 1er mars 2031.',
    ]);
    const same = checked('stamps', (act) => {
      act.publicationDate!.value = '2031-03-01';
    });
    expect(saying('fails', same)).toEqual([]);
  });
  it('fail before it', () => {
    const checks = checked('stamps', (act) => {
      act.legalityReviewDate!.value = '2031-02-28';
    });
    expect(saying('fails', checks)).toEqual([
      'L’envoi au contrôle de légalité porte la date du 28 février 2031, avant la séance du 1er mars 2031.',
    ]);
  });
  it('are not asked for where there are none', () => {
    const checks = checked('stamps', (act) => {
      act.legalityReviewDate = null;
      act.publicationDate = null;
    });
    expect(checks).toEqual([]);
  });
});
