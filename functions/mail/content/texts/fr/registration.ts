import type { AttendeeType } from '../../../../../events/values.ts';
import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { number } from './language.ts';

const ROLES: Readonly<Record<AttendeeType, string>> = {
  participant: 'Une place vous est réservée. Au plaisir de vous accueillir.',
  observer: 'Une place vous est réservée en qualité d’observatrice ou d’observateur.',
  speaker: 'Votre inscription est faite au titre d’une intervention. Merci de votre contribution.',
  staff: 'Votre inscription est faite comme membre du personnel.',
  interpreter: 'Votre inscription est faite comme interprète. Merci de votre aide.',
  press: 'Votre inscription est faite au titre de la presse.',
};

const FREED = 'Merci de nous l’avoir dit.';

export const registration: Texts['registration'] = {
  received: {
    subject: 'Demande reçue',
    title: 'Nous avons reçu votre demande',
    preheader: 'L’équipe d’organisation l’examine. Vous n’avez rien à faire pour le moment.',
    lead: say`Merci. L’équipe d’organisation examine chaque demande pour cette session et décide qui peut participer. Nous vous écrirons dès que la décision sera prise. Vous n’avez rien à faire pour le moment.`,
  },
  confirmed: {
    subject: 'Inscription confirmée',
    title: 'Votre inscription est confirmée',
    preheader: 'Ce message contient la date, l’heure et la façon de participer.',
    lead: (type) => say`${[ROLES[type]]}`,
    after: say`La session a déjà eu lieu. Votre nom figure maintenant sur sa liste, et vous recevrez le compte rendu lorsque l’équipe d’organisation l’enverra.`,
    calledTitle: 'Vous êtes sur la liste',
  },
  waitlisted: {
    subject: 'Vous êtes sur la liste d’attente',
    title: 'Vous êtes sur la liste d’attente',
    preheader: (position) =>
      position === undefined
        ? 'Toutes les places sont prises pour le moment.'
        : `Toutes les places sont prises pour le moment. Votre rang sur la liste : ${number(position)}.`,
    lead: (position) =>
      position === undefined
        ? say`Toutes les places sont prises pour le moment.`
        : say`Toutes les places sont prises pour le moment. Vous avez le ${[`numéro ${number(position)}`]} sur la liste d’attente.`,
    how: say`Quand votre tour viendra, nous vous proposerons la place libre par courriel et vous aurez un certain temps pour répondre. Dans les 24 heures qui précèdent la session, ce délai n’est plus possible : votre inscription sera alors confirmée aussitôt, et nous vous le dirons par courriel.`,
  },
  offered: {
    subject: (by) => `Place à confirmer avant le ${by}`,
    title: 'Une place est libre pour vous',
    preheader: 'Merci de dire si vous la prenez.',
    lead: say`Votre tour est venu sur la liste d’attente, et une place est libre. Nous la gardons pour vous jusqu’à l’heure indiquée ci-dessous. Ouvrez votre page pour l’accepter ou la refuser.`,
    refuse: say`Si vous la refusez, la place revient à la personne suivante. Sans réponse de votre part, vous passez à la fin de la liste d’attente.`,
    button: 'Accepter ou refuser la place',
  },
  offerExpired: {
    subject: 'La proposition de place a expiré',
    title: 'La proposition a expiré',
    preheader: 'Vous êtes de nouveau sur la liste d’attente.',
    lead: (position) =>
      position === undefined
        ? say`Nous n’avons pas eu de réponse de votre part : la place revient donc à la personne suivante. Vous êtes maintenant à la fin de la liste d’attente.`
        : say`Nous n’avons pas eu de réponse de votre part : la place revient donc à la personne suivante. Vous êtes maintenant à la fin de la liste d’attente, avec le ${[`numéro ${number(position)}`]}.`,
    stay: say`Vous voulez rester sur la liste ? Alors vous n’avez rien à faire.`,
  },
  declined: {
    subject: 'Au sujet de votre demande',
    title: 'Nous ne pouvons pas vous donner de place',
    preheader: 'L’équipe d’organisation a pris une décision au sujet de votre demande.',
    lead: say`Merci de votre intérêt. L’équipe d’organisation a décidé de ne pas retenir votre demande pour cette session.`,
    again: say`Si la situation a changé, vous pouvez vous réinscrire sur la page de la session. Vous pourrez aussi y demander le compte rendu plus tard.`,
  },
  withdrawn: {
    subject: 'Désistement enregistré',
    title: 'Votre inscription a pris fin',
    preheader: 'Vous ne recevrez plus de messages sur cette session.',
    registrant: say`Vous avez annulé votre inscription à cette session. ${[FREED]}`,
    'offer-refused': say`Vous avez refusé la place, et votre inscription a pris fin. ${[FREED]}`,
    substituted: say`Une autre personne de cette adresse participe à votre place : votre inscription a donc pris fin.`,
    erased: say`Votre inscription a pris fin et, comme vous l’avez demandé, ce que nous savons de vous est effacé.`,
    again: say`Vous avez changé d’avis ? Vous pouvez vous réinscrire sur la page de la session.`,
  },
  revoked: {
    subject: 'Fin de votre inscription',
    title: 'Votre inscription a pris fin',
    preheader: 'L’équipe d’organisation a mis fin à votre inscription.',
    lead: say`L’équipe d’organisation a mis fin à votre inscription à cette session. Vos liens vers la réunion et vers le compte rendu ne fonctionnent plus.`,
  },
  lapsed: {
    subject: 'Inscription non confirmée',
    title: 'Votre inscription n’a pas été confirmée',
    preheader: 'La session a commencé. Vous pouvez demander le compte rendu.',
    lead: say`La session a commencé, et votre inscription n’avait pas été confirmée auparavant. Elle a maintenant pris fin. Nous en sommes désolés.`,
    notes: say`Vous pouvez demander le compte rendu de la session sur sa page.`,
  },
  alreadyRegistered: {
    subject: 'Une inscription existe déjà',
    title: 'Une inscription existe déjà à votre nom',
    preheader: 'Rien n’a changé. Votre lien est dans ce message.',
    lead: say`Quelqu’un, sans doute vous, a de nouveau demandé votre inscription à cette session. Rien n’a changé.`,
  },
  sameAddress: {
    subject: 'Deux personnes, une adresse',
    title: 'Deux personnes avec cette adresse',
    preheader: 'Merci de décider si les deux participent.',
    lead: (name, other) =>
      say`${name} a une inscription à cette session avec cette adresse électronique. Une demande avec la même adresse vient d’arriver pour ${other}.`,
    decide: say`Ouvrez la page ci-dessous et choisissez : les deux participent, la deuxième personne prend la place de la première, ou la demande ne venait pas de vous. Tant que vous n’avez pas choisi, rien ne change.`,
    button: 'Choisir qui participe',
  },
  confirmNewAddress: {
    subject: 'Veuillez confirmer votre nouvelle adresse',
    title: 'Veuillez confirmer votre nouvelle adresse',
    preheader: 'D’ici là, nos messages vont à votre ancienne adresse.',
    lead: say`Vous nous avez demandé d’envoyer à cette adresse les messages sur votre inscription. Veuillez confirmer qu’elle est bien la vôtre. D’ici là, ils vont à votre ancienne adresse.`,
    button: 'Confirmer cette adresse',
  },
  addressChanged: {
    subject: 'Votre adresse électronique a été modifiée',
    title: 'Votre adresse électronique a été modifiée',
    preheader: 'Cette adresse ne reçoit plus de messages sur l’inscription.',
    lead: say`Les messages sur votre inscription à cette session vont désormais à une autre adresse. Les liens reçus à cette adresse ne fonctionnent plus.`,
    notYou: say`Vous ne l’avez pas demandé ? Alors écrivez sans attendre à l’équipe d’organisation.`,
  },

  state: {
    submitted: 'Votre demande attend la décision de l’équipe d’organisation.',
    confirmed: 'Votre inscription est confirmée.',
    waitlisted: 'Vous êtes sur la liste d’attente.',
    offered: 'Une place vous est proposée : merci de répondre.',
    declined: 'Votre demande n’a pas été retenue.',
    withdrawn: 'Vous avez annulé votre inscription.',
    revoked: 'L’équipe d’organisation a mis fin à votre inscription.',
    lapsed: 'La session a commencé avant que votre inscription soit confirmée.',
    cancelled: 'La session a été annulée.',
    attended: 'Vous avez participé.',
    absent: 'Vous aviez une inscription, mais n’étiez pas là.',
  },
  placeInList: (position) => `Votre rang sur la liste d’attente : ${number(position)}.`,
};
