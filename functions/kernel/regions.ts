/**
 * The region of a country, by its two letters (ISO 3166-1), as the United Nations group them for statistics: the sub-regions of
 * the standard "Standard country or area codes for statistical use" (M49), https://unstats.un.org/unsd/methodology/m49/ ;
 * Oceania is kept whole, since its parts would hold a handful of people each. Taiwan, which M49 does not list, and Kosovo are with
 * their neighbours. `Intl.DisplayNames` knows the regions by the same numbers, but
 * Antarctica by its letters alone.
 */
const COUNTRIES_OF: Readonly<Record<string, string>> = {
  '015': 'DZ EG EH LY MA SD TN',
  '202':
    'AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW IO KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SH SL SN SO SS ST SZ TD TF TG TZ UG YT ZA ZM ZW',
  '021': 'BM CA GL PM US',
  '419':
    'AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  '143': 'KG KZ TJ TM UZ',
  '030': 'CN HK JP KP KR MN MO TW',
  '035': 'BN ID KH LA MM MY PH SG TH TL VN',
  '034': 'AF BD BT IN IR LK MV NP PK',
  '145': 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  '151': 'BG BY CZ HU MD PL RO RU SK UA',
  '154': 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
  '039': 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK',
  '155': 'AT BE CH DE FR LI LU MC NL',
  '009': 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
  AQ: 'AQ',
};

const REGION = new Map(
  Object.entries(COUNTRIES_OF).flatMap(([region, countries]) => countries.split(' ').map((country) => [country, region] as const)),
);

/** The M49 number of the region (`AQ` for Antarctica); undefined for what is no country. */
export function regionOf(country: string): string | undefined {
  return REGION.get(country);
}
