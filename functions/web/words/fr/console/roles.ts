import type { ConsoleWords } from '../../shape.ts';

export const roles: ConsoleWords['roles'] = {
  organisers: 'Équipe d’organisation',
  coOrganisers: 'Coorganisation',
  address: 'Adresse',
  since: 'Depuis',
  change: 'Modifier',
  you: 'vous',
  remove: 'Retirer le rôle',
  removeTitle: 'Retirer le rôle ?',
  last: 'La dernière personne reste : quelqu’un doit recevoir les courriels de la série. Ajoutez-en d’abord une autre.',
  follows: 'Dès le prochain clic, cette personne ne voit plus rien ici. Ce qu’elle a fait reste dans le journal.',
  yourself: 'C’est vous. Vous perdez aussitôt tout accès, et seule une autre personne de l’équipe peut vous le rendre.',
  ofSeries: {
    may: 'L’équipe d’organisation fait tout dans cette série : sessions, inscriptions, courriels, comptes rendus et points d’action. Elle en reçoit chaque jour l’aperçu par courriel.',
    none: 'Personne n’a ce rôle. En attendant, les administrateurs de l’installation organisent la série.',
    add: 'Ajouter à l’équipe',
    how: (address) => `Aucun courriel n’est envoyé. Dites à la personne qu’elle peut se connecter avec cette adresse sur ${address}`,
  },
  ofSession: {
    may: 'La coorganisation voit les inscriptions de cette session et travaille à son compte rendu et à son résumé. Elle ne décide de rien.',
    none: 'Personne n’aide encore pour cette session.',
    add: 'Ajouter à la coorganisation',
    how: (address) => `Aucun courriel n’est envoyé. Dites à la personne qu’elle peut se connecter avec cette adresse sur ${address}`,
  },
};

export const rolesDone = {
  organiserAdded: () => 'La personne est ajoutée et peut se connecter. Dites-le-lui : aucun courriel n’est envoyé.',
  coOrganiserAdded: () => 'La personne est ajoutée et peut se connecter. Dites-le-lui : aucun courriel n’est envoyé.',
  roleRemoved: () => 'Le rôle est retiré.',
};
