import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { count } from './language.ts';

export const organiser: Texts['organiser'] = {
  console: 'Ouvrir la console',
  openSession: 'Ouvrir cette session',
  discreetSession: 'Une session discrète',
  neutralSubject: 'Une réunion demande votre attention',
  digest: {
    subject: 'En attente',
    title: 'Ce qui vous attend',
    preheader: (things) =>
      count(things, { one: '# élément attend l’équipe d’organisation.', other: '# éléments attendent l’équipe d’organisation.' }),
    lead: (date) => say`Voici ce qui attendait l’équipe d’organisation le ${[date]}.`,
    nothing: say`Rien ne vous attend. C’est une bonne nouvelle.`,
    toReview: (n) => count(n, { one: '# demande à décider', other: '# demandes à décider' }),
    waitlisted: (n) => count(n, { one: '# personne sur la liste d’attente', other: '# personnes sur la liste d’attente' }),
    notesRequests: (n) => count(n, { one: '# demande de compte rendu à décider', other: '# demandes de compte rendu à décider' }),
    confirmed: (n, capacity) => {
      const confirmed = count(n, { one: '# inscription confirmée', other: '# inscriptions confirmées' });
      return capacity === undefined ? confirmed : `${confirmed} pour ${count(capacity, { one: '# place', other: '# places' })}`;
    },
    moreSessions: (n) => say`${[count(n, { one: 'Et # autre session : voir la console.', other: 'Et # autres sessions : voir la console.' })]}`,
    actionPoints: 'Points d’action',
    proposed: (n) => count(n, { one: '# point d’action proposé à décider', other: '# points d’action proposés à décider' }),
    overdue: (n) => count(n, { one: '# point d’action en retard', other: '# points d’action en retard' }),
    unowned: (n) => count(n, { one: '# point d’action sans responsable', other: '# points d’action sans responsable' }),
  },
  linkMissing: {
    subject: 'Lien de connexion manquant',
    title: 'Le lien de connexion manque',
    preheader: 'Merci de l’indiquer avant la session.',
    lead: (confirmed) =>
      say`Cette session commence bientôt, et il n’y a pas de lien pour la rejoindre. ${[
        count(confirmed, {
          one: '# personne confirmée l’attend et le recevra',
          other: '# personnes confirmées l’attendent et le recevront',
        }),
      ]} par courriel : un jour avant la session, ou aussitôt si vous l’indiquez plus tard.`,
    button: 'Indiquer le lien de connexion',
  },
  nudgeHold: {
    subject: 'Session à marquer comme tenue',
    title: 'La session a-t-elle eu lieu ?',
    preheader: 'Merci de la marquer comme tenue.',
    lead: (day) =>
      say`${[ended(day)]} Merci de la marquer comme tenue, ou de l’annuler ou de la reporter. Vous pourrez ensuite noter qui est venu et envoyer le compte rendu.`,
    button: 'Marquer comme tenue',
  },
  notesNext: {
    subject: 'Prochaine étape : le compte rendu',
    title: 'Place au compte rendu',
    preheader: 'Vous l’envoyez aux personnes inscrites quand il est prêt.',
    lead: say`La session est marquée comme tenue. Merci de rédiger son compte rendu, de l’approuver et de l’envoyer aux personnes inscrites. S’il n’est pas parti dans quelques jours, nous vous le rappellerons.`,
  },
  nudgeNotes: {
    subject: 'Compte rendu attendu',
    title: 'Merci d’envoyer le compte rendu',
    preheader: 'Les personnes inscrites l’attendent.',
    lead: (day) =>
      say`${[ended(day)]} Son compte rendu n’est pas encore parti. Merci de le terminer, de l’approuver et de l’envoyer aux personnes inscrites.`,
    button: 'Aller au compte rendu',
  },
  bounced: {
    subject: 'Un message n’est pas arrivé',
    title: 'Un message n’est pas arrivé',
    preheader: 'Merci de vérifier une adresse.',
    permanent: say`Une adresse n’accepte pas les messages. Nous ne lui enverrons plus rien tant que vous ne l’aurez pas autorisée de nouveau.`,
    temporary: say`Un message à une adresse n’est pas arrivé. La cause est peut-être passagère, par exemple une boîte pleine. Nous continuons à lui écrire.`,
    mend: say`Merci de vérifier si l’adresse est juste et, si possible, de joindre la personne autrement. Dans la console, vous pouvez renvoyer le message et autoriser de nouveau l’adresse.`,
    labels: { person: 'Personne', address: 'Adresse' },
    hidden: say`Par discrétion, ce message ne nomme pas la personne. La console indique de qui il s’agit.`,
    button: 'Ouvrir la console',
  },
  escalated: {
    subject: 'Point d’action sans réponse',
    title: 'Pas de réponse au sujet d’un point d’action',
    preheader: 'La personne responsable n’a pas répondu à nos rappels.',
    lead: (reminders) =>
      say`Après l’échéance, nous avons envoyé ${[count(reminders, { one: '# rappel', other: '# rappels' })]} à la personne responsable, sans réponse. Nous n’en enverrons plus. Merci de lui parler vous-même.`,
    button: 'Ouvrir le point d’action',
  },
};

function ended(day: number): string {
  return day <= 0
    ? 'La session est terminée.'
    : count(day, { one: 'La session s’est terminée il y a # jour.', other: 'La session s’est terminée il y a # jours.' });
}
