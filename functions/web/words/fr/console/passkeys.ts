import type { ConsoleWords } from '../../shape.ts';

export const passkeys: ConsoleWords['passkeys'] = {
  title: 'Ma connexion',
  about:
    'Avec une clé d’accès, vous confirmez sur votre propre appareil que c’est bien vous qui vous connectez : par empreinte, visage ou code PIN. Il n’y a rien à retenir, et qui accède à votre messagerie ne peut pas se connecter à votre place.',
  none: 'Vous n’avez pas encore de clé d’accès : le lien du courriel suffit pour vous connecter.',
  optional: 'Dès la première clé d’accès, chaque connexion demande le lien du courriel et une clé d’accès.',
  spare: 'Ajoutez-en aussi une sur un deuxième appareil : un téléphone perdu ne vous enfermera pas dehors.',
  list: 'Vos clés d’accès',
  name: 'Nom',
  added: 'Ajoutée',
  used: 'Dernière utilisation',
  never: 'Pas encore',
  change: 'Modifier',
  add: 'Ajouter une clé d’accès',
  nameHint: 'Pour la reconnaître, par exemple « Ordinateur du bureau ».',
  edit: 'Renommer ou retirer',
  rename: 'Renommer',
  remove: 'Retirer',
  removeText: 'Qui est connecté avec elle est déconnecté aussitôt.',
  last: 'C’est votre dernière clé d’accès, et il vous en faut une ici : ajoutez-en une autre avant de la retirer.',
  useTitle: 'Confirmez que c’est vous',
  useText: 'Vous avez ouvert le lien du courriel. Utilisez maintenant une de vos clés d’accès.',
  use: 'Utiliser une clé d’accès',
  firstTitle: 'Ajoutez votre première clé d’accès',
  firstText:
    'Vous vous connectez ici en deux étapes : par le lien du courriel et par une clé d’accès. Cela prend une demi-minute, sur cet appareil, un téléphone ou une clé de sécurité.',
  code: 'Code',
  codeHint: 'Seulement si vos clés d’accès ont été réinitialisées : le code que l’on vous a donné.',
  lost: 'Vous avez perdu toutes vos clés d’accès ? Demandez à un autre administrateur de les réinitialiser. Vous recevrez un code pour en ajouter une nouvelle.',
  noScript:
    'Les clés d’accès ont besoin de JavaScript. Autorisez-le pour ce site, ou connectez-vous avec un autre navigateur ou sur votre téléphone.',
  working: 'Suivez les indications de votre appareil.',
  stopped: 'Rien n’a été confirmé. Réessayez.',
  known: 'Cet appareil contient déjà une de vos clés d’accès. Prenez un autre appareil.',
  unable: 'Ce navigateur ne peut pas utiliser de clés d’accès ici. Prenez un autre navigateur ou votre téléphone.',
  resetTitle: 'Réinitialiser les clés d’accès d’une personne',
  resetAbout:
    'Pour qui a perdu toutes les siennes. Appelez d’abord la personne, pour savoir que la demande vient bien d’elle : qui a le code et sa messagerie peut se connecter à sa place.',
  reset: 'Réinitialiser',
  resetDone: 'Ses clés d’accès sont supprimées, et elle est déconnectée partout.',
  resetCode: 'Lisez-lui ce code au téléphone ; ne l’envoyez pas par courriel. Il est valable 24 heures et n’est affiché que maintenant.',
  resetNext: 'Elle se connecte par courriel comme toujours, écrit le code et ajoute une nouvelle clé d’accès.',
};

export const passkeysDone: Pick<ConsoleWords['done'], 'passkeyAdded' | 'passkeyRenamed' | 'passkeyRemoved'> = {
  passkeyAdded: () => 'La clé d’accès est ajoutée.',
  passkeyRenamed: () => 'La clé d’accès est renommée.',
  passkeyRemoved: () => 'La clé d’accès est retirée.',
};
