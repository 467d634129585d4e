import type { FieldReasons } from '../../../../kernel/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('fr');

/** What a field takes. */
export const fields: Sentences<FieldReasons> = {
  'is-missing': 'Il manque quelque chose ici',
  'is-empty': 'Ce champ ne peut pas rester vide',
  'none-named': 'Donnez-en au moins un',
  'unknown-field': 'Ce champ n’existe pas : retirez-le ou vérifiez son nom',
  'wrong-format': 'Ce n’est pas écrit comme ce champ le demande',
  'not-whole': 'Écrivez un nombre entier',
  'not-one-line': 'Écrivez-le sur une seule ligne, sans caractères de contrôle',
  'turns-direction': 'Retirez les caractères qui changent le sens de lecture',
  'not-unicode': 'Le texte contient des caractères abîmés',
  'has-controls': 'Retirez les caractères de contrôle',
  'has-markup': 'Retirez les signes < et >',
  'has-web-address': 'Retirez l’adresse web',
  'not-a-language': 'Donnez un code de langue comme en, fr ou pt-BR',
  'text-or-map': 'Donnez un texte, ou un texte par langue',
  'in-no-language': 'Donnez un texte dans au moins une langue',
  'not-an-address': 'Écrivez une adresse électronique comme nom@example.org',
  'address-letters': 'On ne peut pas écrire à une adresse qui a des lettres hors de a-z avant le @ : donnez-en une autre',
  'address-quoted': 'Écrivez une seule adresse comme nom@example.org, sans guillemets, espaces ni virgules',
  'address-domain': 'Ce qui suit le @ n’est pas un domaine qui reçoit du courriel',
  'address-too-long': 'L’adresse peut avoir au plus 254 caractères',
  'not-https': 'Écrivez une adresse web qui commence par https://',
  'url-with-password': 'Retirez le nom ou le mot de passe devant le nom du site',
  'not-a-country': 'Donnez un pays par ses deux lettres (ISO 3166-1), comme KE',
  'not-a-slug': 'Des minuscules et des chiffres, joints par des traits d’union, comme consultations-en-ligne-2024',
  'not-a-zone': 'Donnez un fuseau horaire de la base IANA, comme Europe/Paris',
  'not-a-time': 'Donnez une heure qui existe, comme 2024-02-21T14:00 (à l’heure de la session) ou 2024-02-21T13:00:00Z',
  'not-a-day-or-time': 'Donnez une heure qui existe, comme 2024-02-21T14:00 (à l’heure de la session), ou un jour comme 2024-02-21',
  'not-a-date': 'Donnez une date comme 2024-11-20',
  'hour-skipped': 'À cette heure, les horloges avancent : choisissez-en une autre',
  'hour-repeated': 'Ce jour-là, cette heure existe deux fois : donnez-la avec son décalage, comme 2024-10-27T02:30+01:00',
  'named-twice': 'Chacun ne peut être nommé qu’une fois',
  'nothing-to-change': 'Dites au moins une chose à changer',
  'wrong-kind': ({ expected }) => `Ce champ attend ce type : ${expected}`,
  'not-among': ({ values }, { list }) => `Choisissez parmi : ${list(values)}`,
  'too-long': ({ most }) => plural(most, { one: 'Au plus # caractère', many: 'Au plus # de caractères', other: 'Au plus # caractères' }),
  'too-short': ({ least }) => plural(least, { one: 'Au moins # caractère', many: 'Au moins # de caractères', other: 'Au moins # caractères' }),
  'too-many-items': ({ most }) => plural(most, { one: 'Au plus # entrée', many: 'Au plus # d’entrées', other: 'Au plus # entrées' }),
  'too-few-items': ({ least }) => plural(least, { one: 'Au moins # entrée', many: 'Au moins # d’entrées', other: 'Au moins # entrées' }),
  'too-large': ({ most }, { number }) => `Au plus ${number(most)}`,
  'too-small': ({ least }, { number }) => `Au moins ${number(least)}`,
};
