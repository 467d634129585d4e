import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { count, number } from './language.ts';

export const actionPoint: Texts['actionPoint'] = {
  greeting: (name) => (name === undefined ? say`Bonjour,` : say`Bonjour ${name},`),
  hidden: 'Un point d’action',
  due: (date) => `Échéance : ${date}`,
  noDueDate: 'Sans échéance',
  priority: { high: 'Priorité : haute', medium: 'Priorité : moyenne', low: 'Priorité : basse' },
  owner: (organisation) => say`Responsable : ${organisation}`,
  from: (session, series) => say`Origine : ${session}, ${series}`,
  result: (document) => say`Résultat : ${document}`,
  late: (days) => count(days, { one: '# jour de retard', other: '# jours de retard' }),
  left: (days) => count(days, { one: 'encore # jour', other: 'encore # jours' }),
  answer: 'Répondre : fait, en cours, ou pas pour moi',
  more: (n) =>
    say`${[
      count(n, {
        one: 'Et # autre point d’action, dont nous vous parlerons un autre jour.',
        other: 'Et # autres points d’action, dont nous vous parlerons un autre jour.',
      }),
    ]}`,
  recorded: {
    subject: (n) => count(n, { one: 'Un point d’action pour vous', other: '# points d’action pour vous' }),
    title: (n) => count(n, { one: 'Un point d’action pour vous', other: '# points d’action pour vous' }),
    preheader: 'Dites-nous où cela en est, quand vous pouvez. Aucun compte n’est nécessaire.',
    lead: (n) =>
      n === 1
        ? say`Un point d’action a été convenu lors d’une session, et vous ou votre organisation en avez la charge.`
        : say`Des points d’action ont été convenus lors d’une session, et vous ou votre organisation en avez la charge.`,
    how: say`Avec le lien, vous pouvez dire à tout moment où cela en est. Aucun compte n’est nécessaire. Nous vous enverrons un rappel avant l’échéance.`,
  },
  digest: {
    subject: (n) => count(n, { one: 'Où en est-on ? # point d’action', other: 'Où en est-on ? # points d’action' }),
    title: 'Vos points d’action',
    preheader: (late, n) => (late > 0 ? `En retard : ${number(late)} sur ${number(n)}.` : 'Merci de dire où cela en est.'),
    lead: say`Merci de dire en une minute où en est chacun de ces points, avec le lien placé au-dessous. Si un point ne vous concerne pas, vous pouvez aussi le dire.`,
    sections: { overdue: 'En retard', due: 'À faire aujourd’hui', 'due-soon': 'Bientôt à échéance', undated: 'Sans échéance' },
  },
  completed: {
    subject: 'Terminé',
    title: 'Un point d’action est terminé',
    preheader: 'Ce qui était convenu est fait.',
    owner: say`Ce point d’action est marqué comme terminé. Merci. Nous n’enverrons plus de rappels à son sujet.`,
    organiser: say`Ce point d’action est marqué comme terminé. Vous pouvez publier une ligne à son sujet, ou le rouvrir s’il manque quelque chose.`,
    button: 'Ouvrir le point d’action',
  },
};
