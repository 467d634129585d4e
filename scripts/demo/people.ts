/** Somebody who registers, as they would fill in the form. */
export type Person = {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly position: string;
  readonly country: string;
  readonly category: 'ngo' | 'refugee-led' | 'community' | 'faith' | 'academia';
};

/** A name in its own script, and the Latin letters that its owner uses in a mail address: SES sends to no other. */
type Name = readonly [written: string, latin: string];
type Region = {
  readonly countries: readonly string[];
  readonly given: readonly Name[];
  readonly family: readonly Name[];
  readonly organisations: readonly string[];
  readonly familyFirst?: true;
};

const latin = (...names: readonly string[]): readonly Name[] =>
  names.map((name) => [
    name,
    name
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase(),
  ]);

/** All of them are invented. A likeness is chance. */
const REGIONS: readonly Region[] = [
  {
    countries: ['KE', 'UG', 'TZ', 'ET'],
    given: latin('Achieng', 'Wanjiru', 'Tesfaye', 'Amani', 'Nakato', 'Baraka'),
    family: latin('Otieno', 'Mwangi', 'Bekele', 'Okello', 'Nyambura', "N'Dour"),
    organisations: ['Lake Basin Relief', 'Tana River Women’s Network', 'Kakuma Youth Voices'],
  },
  {
    countries: ['SN', 'ML', 'CD', 'CM'],
    given: latin('Aïssatou', 'Mamadou', 'Fatoumata', 'Espérance', 'Blaise', 'Mariam'),
    family: latin('Diallo', 'Traoré', 'Mbeki', 'Koné', 'Ilunga', 'Ngo Bayiha'),
    organisations: ['Voix du Sahel', 'Solidarité Lac Tchad', 'Femmes pour la Paix Kivu'],
  },
  {
    countries: ['CO', 'MX', 'HN', 'EC'],
    given: latin('Ximena', 'José Luis', 'Inés', 'Andrés', 'Yolanda', 'Íñigo'),
    family: latin('Peña', 'Quispe Mamani', 'García-Rojas', 'Núñez', 'Valderrama', 'Ibáñez'),
    organisations: ['Casa del Migrante Frontera Sur', 'Red Andina de Refugio', 'Fundación Puentes'],
  },
  {
    countries: ['JO', 'LB', 'IQ', 'EG'],
    given: [
      ['أمينة', 'amina'],
      ['يوسف', 'yousef'],
      ['ليلى', 'layla'],
      ['كريم', 'karim'],
      ['هدى', 'huda'],
      ['سامر', 'samer'],
    ],
    family: [
      ['الخطيب', 'alkhatib'],
      ['حداد', 'haddad'],
      ['النجار', 'alnajjar'],
      ['منصور', 'mansour'],
      ['سليمان', 'suleiman'],
      ['الراوي', 'alrawi'],
    ],
    organisations: ['جمعية الجسور', 'Beit Al-Amal Association', 'Zaatari Learning Circle'],
  },
  {
    countries: ['UA', 'MD', 'GE', 'KG'],
    given: [
      ['Олена', 'olena'],
      ['Ігор', 'ihor'],
      ['Наталія', 'nataliia'],
      ['ნინო', 'nino'],
      ['Айгуль', 'aigul'],
      ['Тарас', 'taras'],
    ],
    family: [
      ['Шевчук', 'shevchuk'],
      ['Коваленко', 'kovalenko'],
      ['ბერიძე', 'beridze'],
      ['Бондар', 'bondar'],
      ['Асанова', 'asanova'],
      ['Руденко', 'rudenko'],
    ],
    organisations: ['Право на захист людини', 'Dniester Bridges', 'Тепле місто'],
  },
  {
    countries: ['BD', 'MM', 'NP', 'TH'],
    given: [
      ['রাশিদা', 'rashida'],
      ['Ko', 'ko'],
      ['सुनीता', 'sunita'],
      ['Thiri', 'thiri'],
      ['Anwar', 'anwar'],
      ['मीना', 'mina'],
    ],
    family: [
      ['বেগম', 'begum'],
      ['Htet Aung', 'htetaung'],
      ['थापा', 'thapa'],
      ['Win Maw', 'winmaw'],
      ['Hossain', 'hossain'],
      ['गुरुङ', 'gurung'],
    ],
    organisations: ['Cox’s Bazar Community Forum', 'हिमाल सहयोग', 'Mae Sot Border Consortium'],
  },
  {
    countries: ['CN', 'JP', 'KR'],
    familyFirst: true,
    given: [
      ['小雨', 'xiaoyu'],
      ['健一', 'kenichi'],
      ['지은', 'jieun'],
      ['志明', 'zhiming'],
      ['さくら', 'sakura'],
      ['민준', 'minjun'],
    ],
    family: [
      ['王', 'wang'],
      ['佐藤', 'sato'],
      ['김', 'kim'],
      ['陳', 'chen'],
      ['中村', 'nakamura'],
      ['박', 'park'],
    ],
    organisations: ['難民支援の会', 'Pacific Rim Displacement Study Group', '새길'],
  },
  {
    countries: ['CH', 'NO', 'PL', 'GR', 'IE'],
    given: latin('Łucja', 'Søren', 'Réka', 'Niamh', 'Jürgen', 'Zoë'),
    family: latin('Żółkowska', 'Ødegård', "O'Sullivan", 'Šimić', 'Müller-Haas', 'Papadaki'),
    organisations: ['Nordic Forum for Protection', 'Faith & Shelter Europe', 'Institute of Forced Migration Studies'],
  },
];

const POSITIONS = ['Director', 'Protection officer', 'Advocacy coordinator', 'Programme manager', 'Volunteer', 'Researcher'];
const CATEGORIES = ['ngo', 'ngo', 'ngo', 'refugee-led', 'community', 'faith'] as const;

/**
 * People from many regions and scripts, the same ones for the same seed. Each has an address of their own at example.org,
 * which nobody can receive mail at (RFC 2606).
 *
 * @param seed any whole number
 */
export function* inventedPeople(seed: number): Generator<Person, never> {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[]): T => {
    const found = from[Math.floor(random() * from.length)];
    if (found === undefined) throw new Error('There is nothing to pick from');
    return found;
  };
  for (let n = 1; ; n += 1) {
    const { given, family, countries, organisations, familyFirst } = pick(REGIONS);
    const [first, last] = [pick(given), pick(family)];
    yield {
      name: familyFirst ? `${last[0]}${first[0]}` : `${first[0]} ${last[0]}`,
      email: `${first[1]}.${last[1]}.${n}@example.org`,
      organisation: pick(organisations),
      position: pick(POSITIONS),
      country: pick(countries),
      category: pick(CATEGORIES),
    };
  }
}

/** Numbers from 0 to 1, the same ones for the same seed: mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
