import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('fr');

export const day: ConsoleWords['day'] = {
  link: 'Le lien',
  tryIt: 'Vérifiez qu’il s’ouvre.',
  walkIn: 'Arrivées sans inscription',
  walkInWhy: 'Quelqu’un est à la porte sans être sur la liste : une ligne suffit. La personne reçoit les courriels qui suivent.',
  add: 'Ajouter',
  late: 'Qui peut venir tout de même',
  lateNone: 'Personne n’attend une place ou une décision.',
  lateWhy: 'Qui est confirmé maintenant reçoit aussitôt les informations de connexion. Personne n’est confirmé au-delà des places.',
  admission: 'Liste d’admission',
  admissionWhy: 'Noms et organisations pour l’entrée, sans adresses.',
  admissionShow: 'Afficher la liste',
  admissionNone: 'Personne n’est encore confirmé.',
  print: 'Imprimez cette page depuis votre navigateur.',
  chatham: 'Cette session suit la règle de Chatham House : la liste ne porte aucune organisation. Détruisez-la après la session.',
  here: 'Présent',
  confirmed: (n: number) =>
    plural(n, {
      one: '# personne est confirmée et peut se connecter.',
      many: '# personnes sont confirmées et peuvent se connecter.',
      other: '# personnes sont confirmées et peuvent se connecter.',
    }),
  arrived: (n: number) => plural(n, { one: '# personne l’a', many: '# personnes l’ont', other: '# personnes l’ont' }),
  hidden: (n: number) =>
    plural(n, {
      one: '# personne menacée ou ayant demandé la discrétion n’est pas sur cette liste : consultez les inscriptions, à l’écran.',
      many: '# personnes menacées ou ayant demandé la discrétion ne sont pas sur cette liste : consultez les inscriptions, à l’écran.',
      other: '# personnes menacées ou ayant demandé la discrétion ne sont pas sur cette liste : consultez les inscriptions, à l’écran.',
    }),
};

export const dayDone = {
  walkedIn: () => 'Ajouté : la personne peut entrer.',
  walkedInWaits: () => 'Ajouté, mais aucune place n’est libre : la personne est sur la liste d’attente.',
  lateConfirmed: () => 'Confirmé. Les informations de connexion sont en route.',
};
