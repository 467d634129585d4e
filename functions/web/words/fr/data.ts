import type { Words } from '../shape.ts';

export const data: Pick<Words, 'data'> = {
  data: {
    title: 'Mes données',
    about:
      'Indiquez votre adresse électronique. Nous y envoyons un lien qui montre ce que nous conservons sur cette adresse. Vous pourrez en recevoir une copie ou faire tout effacer.',
    sent: 'Un message contenant le lien est en route vers cette adresse. Le lien fonctionne pendant 24 heures.',
    of: 'Ce que nous conservons sur',
    nothing: 'Nous ne conservons rien sur cette adresse.',
    registrations: 'Inscriptions',
    questions: 'Demandes qui attendent une réponse par courriel',
    notesRequests: 'Demandes de compte rendu',
    comments: 'Commentaires sur des projets de compte rendu',
    actionPoints: 'Points d’action qui citent cette adresse',
    roles: 'Rôles dans une équipe d’organisation',
    passkeys: 'Clés d’accès',
    signIns: 'Connexions',
    refusals: 'Messages arrêtés',
    copyTitle: 'Recevoir une copie',
    copyText: 'Un fichier contenant tout cela, avec la liste des messages que nous avons envoyés. N’importe quel éditeur de texte peut l’ouvrir.',
    copy: 'Télécharger la copie',
    eraseTitle: 'Tout effacer',
    eraseText:
      'Les inscriptions encore ouvertes sont retirées et leurs places vont à d’autres. Tous les liens de vos messages cessent de fonctionner, y compris ceux des comptes rendus. C’est fait dans les 24 heures et ne peut pas être annulé.',
    stays:
      'Ce qui reste : un code tiré de votre adresse, à partir duquel personne ne peut la lire, pour que nous ne vous écrivions plus ; ce qui a été convenu et rapporté dans les points d’action, sans votre nom ; et les textes rédigés par l’équipe d’organisation. Si votre nom y figure, écrivez-lui.',
    lastOrganiser: 'Si vous organisez seul une série, votre rôle reste jusqu’à ce que quelqu’un d’autre le prenne.',
    sure: 'Oui, effacer tout ce qui concerne cette adresse',
    erase: 'Effacer mes données',
    notSure: 'Cochez la case si tout doit vraiment être effacé.',
    erased: 'Vos données sont en cours d’effacement',
    erasedText: 'C’est fait dans les 24 heures. Vous recevrez un dernier message qui le confirme.',
    mineText:
      'Voyez ce que nous conservons sur vous, recevez-en une copie ou faites tout effacer. Nous envoyons pour cela un lien à votre adresse électronique, afin que personne ne puisse le faire avec le seul lien de cette page.',
    mineButton: 'M’envoyer le lien',
  },
};
