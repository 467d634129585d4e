import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { number } from './language.ts';

export const session: Texts['session'] = {
  greeting: (name) => say`Bonjour ${name},`,
  numbered: (n) => `Session ${number(n)}`,
  titleLanguage: (language) => `Langue du titre : ${language}`,
  labels: {
    session: 'Session',
    partOf: 'Dans le cadre de',
    when: 'Date et heure',
    where: 'Lieu',
    joining: 'Pour participer',
    languages: 'Langue',
    recording: 'Enregistrement',
    answerBy: 'Réponse avant',
    was: 'Avant',
    now: 'Maintenant',
  },
  noDate: 'La date n’est pas encore fixée. Nous vous écrirons dès qu’elle le sera.',
  online: 'En ligne',
  placeOpen: 'Le lieu n’est pas encore connu. Nous vous écrirons dès qu’il le sera.',
  placeOnPage: 'Voir votre page',
  placeAndOnline: (place) => say`${place}, et en ligne`,
  interpreted: (languages) => `Interprétation : ${languages}`,
  notInterpreted: 'Pas d’interprétation',
  recorded: 'Cette session est enregistrée.',
  notRecorded: 'Cette session n’est pas enregistrée.',
  displayNames: 'Dans l’outil de réunion, les autres voient le nom sous lequel vous vous connectez.',
  chathamHouse: 'Règle de Chatham House : vous pouvez utiliser ce que vous entendez, mais sans dire de qui viennent les propos ni qui a participé.',

  joining: {
    laterByMail: 'Nous vous enverrons le lien un jour avant la session. Vous le trouverez alors aussi sur votre page.',
    withoutDate: 'Nous vous enverrons le lien un jour avant la session, une fois la date fixée.',
    missing: 'L’équipe d’organisation n’a pas encore fourni le lien. Nous vous l’enverrons dès qu’il sera disponible.',
    onceConfirmed: 'Une fois votre inscription confirmée, nous vous enverrons le lien, un jour avant la session.',
    withLink: 'Avec votre lien, dans ce message.',
    inPerson: 'Au lieu indiqué ci-dessus. Vous n’avez pas besoin de lien.',
    button: 'Rejoindre la réunion',
    personal: 'Ce lien est personnel : merci de ne pas le transmettre.',
    note: 'De la part de l’équipe d’organisation, pour la connexion :',
    help: (address) => say`Vous n’arrivez pas à vous connecter ? Contact : ${address}`,
  },

  myPage: 'Ouvrir mon inscription',
  page: 'Page de la session',
  calendarEntry: 'Un rendez-vous pour votre agenda accompagne ce message.',
  calendarFile: 'Un fichier d’agenda accompagne ce message. Vous pouvez l’ajouter vous-même à votre agenda.',
  calendarRemoved: 'Ce message retire de votre agenda le rendez-vous que nous vous avions envoyé.',
  withdraw: (seat) =>
    seat
      ? say`Vous ne pouvez pas venir ? Annulez votre inscription sur votre page, pour que quelqu’un d’autre puisse prendre votre place.`
      : say`Vous ne pouvez pas venir ? Merci de l’indiquer sur votre page.`,
  withdrawRequest: say`Vous ne souhaitez plus venir ? Annulez votre inscription sur votre page.`,
  reason: 'Ce que dit l’équipe d’organisation :',
  restOnPage: 'Le texte est plus long : il se trouve en entier sur votre page.',
  reasonOnPage: 'Votre page indique pourquoi.',

  neutral: {
    sender: 'Service de réunions',
    subject: 'Nouvelles de la réunion',
    preheader: 'Veuillez ouvrir ce message pour en savoir plus.',
    entry: 'Réunion',
    contact: (page) => say`Merci de ne pas répondre à ce message. À qui écrire : ${page}`,
  },
  entryDescription: (series, pageUrl) => `${series}\n\nLes informations de connexion vous parviendront par courriel.\n\n${pageUrl}`,
};
