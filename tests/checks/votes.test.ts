import { describe, expect, it } from 'vitest';
import { fakeField, fakeRecusal } from '../makers.ts';
import { checked, saying } from './act.ts';

describe('vote-balance', () => {
  it('holds where the vote counts all members', () => {
    expect(saying('holds', checked('vote-balance'))).toEqual([
      'Le vote compte 7 membres, autant que les listes : 4 présents, 2 excusés et 1 absent.',
    ]);
  });
  it('fails with both figures', () => {
    const checks = checked('vote-balance', (act) => {
      act.vote!.for!.count.value = 9;
    });
    expect(saying('fails', checks)).toEqual([
      'Le vote compte 12 membres, les listes en nomment 7 (4 présents, 2 excusés et 1 absent). Écart : 5.',
    ]);
    expect(checks[0]).toMatchObject({ expected: 7, found: 12 });
  });
  it('is silent where a count or the lists were not read', () => {
    expect(
      checked('vote-balance', (act) => {
        act.vote!.against = null;
      }),
    ).toEqual([]);
    expect(
      checked('vote-balance', (act) => {
        act.vote!.absentWithoutProxy = null;
      }),
    ).toEqual([]);
    expect(
      checked('vote-balance', (act) => {
        act.attendance.present = [];
      }),
    ).toEqual([]);
  });
});

describe('votes-cast', () => {
  it('holds where the excused voted by proxy', () => {
    expect(saying('holds', checked('votes-cast'))).toEqual([
      'Pour : 4 voix, soit 4 présents et 2 excusés, moins 2 déports : les excusés ont voté par procuration.',
    ]);
  });
  it('counts the votes against too', () => {
    const checks = checked('votes-cast', (act) => {
      act.vote!.for!.count.value = 1;
      act.vote!.against!.count.value = 3;
    });
    expect(saying('holds', checks)[0]).toMatch(/^Pour et contre font 4 voix/);
  });
  it('fails where voices are missing', () => {
    const checks = checked('votes-cast', (act) => {
      act.vote!.for!.count.value = 3;
    });
    expect(saying('fails', checks)[0]).toMatch(/^Pour : 3 voix, les listes en donnent 4 .* Écart : 1\.$/);
  });
  it('is silent where members truly abstain', () => {
    const checks = checked('votes-cast', (act) => {
      act.vote!.for!.count.value = 3;
      act.vote!.abstention!.count.value = 3;
    });
    expect(checks).toEqual([]);
  });
});

describe('abstentions-are-recusals', () => {
  it('tells that recusals are printed as abstentions', () => {
    expect(saying('holds', checked('abstentions-are-recusals'))).toEqual([
      '2 membres n’ont pas pris part au débat ni au vote (intéressés à l’affaire). L’acte les compte en « abstention ». C’est une règle de droit, pas un reproche.',
    ]);
  });
  it('fails neutrally where there are more abstentions than recusals', () => {
    const checks = checked('abstentions-are-recusals', (act) => {
      act.vote!.abstention!.count.value = 5;
    });
    expect(saying('fails', checks)).toEqual([
      'L’acte compte 5 abstentions et nomme 2 déports. Écart : 3. Des membres ont pu s’abstenir sans être intéressés à l’affaire.',
    ]);
  });
  it('counts a person once', () => {
    const checks = checked('abstentions-are-recusals', (act) => void act.recusals.push(fakeRecusal('Yves CARON')));
    expect(saying('holds', checks)).toHaveLength(1);
  });
  it('is silent where recusals are announced but were not read', () => {
    expect(
      checked('abstentions-are-recusals', (act) => {
        act.recusals = [];
      }),
    ).toEqual([]);
    const warnings = [{ code: 'recusal-unread', message: '', page: 1 }];
    expect(checked('abstentions-are-recusals', () => {}, { warnings })).toEqual([]);
  });
});

describe('absent-without-proxy', () => {
  it('holds where the vote counts the names under Absent(s)', () => {
    expect(saying('holds', checked('absent-without-proxy'))).toHaveLength(1);
  });
  it('fails with both figures', () => {
    const checks = checked('absent-without-proxy', (act) => void act.attendance.absent.push(fakeField('M. Ali ZANE')));
    expect(saying('fails', checks)).toEqual([
      'Le vote compte 1 absent sans délégation, la liste des absents a 2 noms. Écart : 1.',
    ]);
  });
  it('is silent where the line is not printed', () => {
    expect(
      checked('absent-without-proxy', (act) => {
        act.vote!.absentWithoutProxy = null;
      }),
    ).toEqual([]);
  });
});

describe('recused people', () => {
  it('are found in their lists whatever the accents, hyphens and titles', () => {
    expect(saying('holds', checked('recused-are-present'))).toEqual([
      '2 membres en déport : tous nommés parmi les présents.',
    ]);
    expect(saying('holds', checked('recused-absent-are-absent'))).toHaveLength(1);
    expect(saying('holds', checked('recused-guests-have-no-vote'))).toHaveLength(1);
  });
  it('fail where they are named elsewhere or nowhere, never by resemblance', () => {
    const present = checked('recused-are-present', (act) => {
      act.recusals.push(fakeRecusal('Anne PETIT'), fakeRecusal('Yves CARRON'));
    });
    expect(saying('fails', present)).toEqual([
      '4 membres en déport, mais 2 noms ne se retrouvent pas parmi les présents : Anne PETIT (parmi les excusés) et Yves CARRON (dans aucune liste sous ce nom).',
    ]);
    const absent = checked('recused-absent-are-absent', (act) => {
      act.recusals[2]!.value = 'Rose LEFEVRE';
    });
    expect(saying('fails', absent)[0]).toContain('Rose LEFEVRE (parmi les présents)');
    const guest = checked('recused-guests-have-no-vote', (act) => {
      act.recusals[3]!.value = 'Alain DUVAL';
    });
    expect(saying('fails', guest)[0]).toContain('Alain DUVAL (parmi les présents)');
  });
  it('names a few of many', () => {
    const many = checked('recused-are-present', (act) => {
      for (let n = 0; n < 300; n++) act.recusals.push(fakeRecusal(`Paul NOM${n}`));
    });
    expect(saying('fails', many)[0]).toMatch(/NOM3 \(dans aucune liste sous ce nom\) et 296 autres\.$/);
    expect(many[0]?.evidence.length).toBeLessThanOrEqual(12);
  });
  it('are not asked for where there are none', () => {
    const codes = ['recused-are-present', 'recused-absent-are-absent', 'recused-guests-have-no-vote'] as const;
    for (const code of codes)
      expect(
        checked(code, (act) => {
          act.recusals = [];
        }),
      ).toEqual([]);
  });
});

describe('recusal-recital', () => {
  it('holds where the recital and recusals stand together, and where neither does', () => {
    expect(saying('holds', checked('recusal-recital'))[0]).toContain('4 déports sont imprimés');
    const neither = checked('recusal-recital', (act) => {
      act.recusals = [];
      act.recitals.shift();
    });
    expect(saying('holds', neither)[0]).toMatch(/^Aucun déport/);
  });
  it('fails where one stands without the other', () => {
    expect(
      saying(
        'fails',
        checked('recusal-recital', (act) => void act.recitals.shift()),
      )[0],
    ).toContain('ne vise pas');
    expect(
      saying(
        'fails',
        checked('recusal-recital', (act) => {
          act.recusals = [];
        }),
      )[0],
    ).toContain('aucun déport n’a été lu');
  });
  it('is silent where the rules are cited for something else, and never takes those of another body', () => {
    const rules = (text: string) => (act: Parameters<NonNullable<Parameters<typeof checked>[1]>>[0]) => {
      act.recusals = [];
      act.recitals[0]!.value = text;
    };
    expect(
      checked('recusal-recital', rules('Vu le Règlement Intérieur du Conseil départemental et son article 3 ;')),
    ).toEqual([]);
    const fund = rules('Vu la délibération n°2017-629 « Règlement Intérieur du Fonds Solidarité Logement » ;');
    expect(saying('holds', checked('recusal-recital', fund))[0]).toMatch(/^Aucun déport/);
  });
});
