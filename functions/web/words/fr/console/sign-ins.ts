import type { ConsoleWords } from '../../shape.ts';

export const signIns: ConsoleWords['signIns'] = {
  title: 'Où je suis connecté(e)',
  about:
    'Chaque ligne est un navigateur ou un programme connecté en votre nom. Ni lieux ni appareils ne sont conservés : reconnaissez-les à leurs heures, et mettez fin à ce que vous ne reconnaissez pas.',
  idle: 'Une connexion prend fin après deux heures sans utilisation, et après douze heures dans tous les cas.',
  list: 'Vos connexions',
  began: 'Connexion',
  used: 'Dernière utilisation',
  proof: 'Prouvée par',
  what: 'Mettre fin',
  byLink: 'lien dans un courriel',
  byPasskey: 'lien et clé d’accès',
  half: 'lien seul : il manque la clé d’accès',
  here: 'celle-ci',
  end: 'Mettre fin',
  others: 'Mettre fin à toutes les autres',
  alone: 'Vous n’êtes connecté(e) nulle part ailleurs.',
  look: 'Quelqu’un d’autre pourrait être connecté en votre nom ? Voyez où vous êtes connecté(e), et mettez fin aux autres connexions.',
  proveText:
    'Vous vous êtes connecté(e) il y a plus de 15 minutes. Avant de changer votre façon de vous connecter ou vos connexions, confirmez encore une fois que c’est vous.',
  proveMail: 'Faites-vous envoyer un lien et ouvrez-le dans ce navigateur. Revenez ensuite à cette page.',
  outTitle: 'Déconnecter une personne partout',
  outAbout: 'Pour un appareil perdu ou volé. Les rôles et les clés d’accès restent tels quels.',
  out: 'Déconnecter partout',
  held: {
    title: 'Vous n’êtes plus connecté(e)',
    text: 'Rien n’est perdu : ce que vous avez écrit est dans cette page, et seulement ici. Laissez-la ouverte.',
    signIn: 'Se connecter dans un autre onglet',
    after: 'Revenez ensuite à cette page et envoyez.',
    send: 'Envoyer maintenant',
    againTitle: 'Veuillez envoyer encore une fois',
    again: 'Ce formulaire a été ouvert pendant une connexion précédente. Vérifiez ce que vous avez écrit, et envoyez-le encore une fois.',
    yours: 'Ce que vous avez écrit',
  },
};

export const signInsDone: Pick<ConsoleWords['done'], 'signInEnded' | 'signedOut' | 'signInsEnded'> = {
  signInEnded: () => 'La connexion a pris fin.',
  signedOut: () => 'Cette personne est déconnectée partout.',
  signInsEnded: () => 'Toutes les autres connexions ont pris fin.',
};
