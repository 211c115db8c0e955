import type { StandardFamily, StandardNumber } from '../../../model/standardNumber';

/** Words of 级别 and the kinds of standards they mean; the first that is found decides. */
const LEVEL_WORDS: readonly (readonly [RegExp, readonly StandardFamily[]])[] = [
  [/国际|international|^(ISO|IEC|ITU)\b/i, ['international']],
  [/国家|国标|national|^GB/i, ['national']],
  [/行业|行标|industry/i, ['industry']],
  [/团体|团标|group|association|^T\//i, ['group']],
  [/企业|企标|enterprise|^Q\//i, ['enterprise']],
  [/省|自治区|provinc|^DB\d{2}(?!\d)/i, ['provincial']],
  [/市|city|municipal|^DB\d{4}/i, ['city']],
  [/地方|地标|local/i, ['provincial', 'city']],
];

/** Codes of GB/T 2260 that the prefix of a local standard bears. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/湖北|hubei/i, 'DB42'],
  [/广东|guangdong/i, 'DB44'],
  [/厦门|xiamen/i, 'DB3502'],
];

/** Whether a level fits a number: null where the level is not one we know. */
export function levelFits(level: string, number: StandardNumber): boolean | null {
  const text = level.normalize('NFKC').trim();
  const families = LEVEL_WORDS.find(([word]) => word.test(text))?.[1];
  const place = PLACES.find(([word]) => word.test(text))?.[1];
  const isLocal = number.family === 'provincial' || number.family === 'city';
  if (place !== undefined && isLocal && number.prefix.split('/')[0] !== place) return false;
  return families === undefined ? null : families.includes(number.family);
}

interface CountedKinds {
  readonly families: readonly StandardFamily[];
  /** The only prefix of local standards that counts. */
  readonly place: string | null;
  /** Examples of how the numbers begin, as a message shows them. */
  readonly shown: string;
}

const GROUP: CountedKinds = { families: ['group'], place: null, shown: 'T/…' };
const INTERNATIONAL: CountedKinds = {
  families: ['international'],
  place: null,
  shown: 'ISO… · IEC… · ITU…',
};

/** Which numbers a target counts, by its indicator (its 指标解释 says the same in words). */
const COUNTED: ReadonlyMap<string, CountedKinds> = new Map([
  ['hubei-national-standards', { families: ['national'], place: null, shown: 'GB… · GB/T…' }],
  [
    'hubei-industry-standards',
    { families: ['industry'], place: null, shown: 'NY/T… · YY/T… · HJ…' },
  ],
  ['hubei-local-standards', { families: ['provincial'], place: 'DB42', shown: 'DB42…' }],
  ['hubei-group-standards', GROUP],
  ['hubei-international-standards', INTERNATIONAL],
  ['xiamen-local-standards', { families: ['city'], place: 'DB3502', shown: 'DB3502…' }],
  ['xiamen-group-standards', GROUP],
  [
    'xiamen-international-national-industry-standards',
    {
      families: ['international', 'national', 'industry'],
      place: null,
      shown: 'ISO… · IEC… · GB… · NY/T…',
    },
  ],
  ['guangdong-international-standards', INTERNATIONAL],
]);

/** What the numbers of an indicator's standards begin with; undefined where any may. */
export function countedKinds(indicatorId: string): CountedKinds | undefined {
  return COUNTED.get(indicatorId);
}

export function isCountedKind(kinds: CountedKinds, number: StandardNumber): boolean {
  const isOfPlace = kinds.place === null || number.prefix.split('/')[0] === kinds.place;
  return kinds.families.includes(number.family) && isOfPlace;
}
