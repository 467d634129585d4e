import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

export const access: Texts['access'] = {
  signIn: {
    subject: 'Votre lien de connexion au site',
    title: 'Se connecter',
    preheader: 'Le lien fonctionne une fois, pendant 10 minutes.',
    lead: (until) =>
      say`Quelqu’un, sans doute vous, a demandé à se connecter avec cette adresse. Ouvrez le lien et confirmez sur la page. Il fonctionne une seule fois, jusqu’à ${[until]}.`,
    button: 'Se connecter',
    notYou: say`Ce n’était pas vous ? Alors supprimez ce message. Sans le lien, personne ne peut se connecter. Merci de ne pas le transmettre.`,
  },
  myLinks: {
    subject: 'Vos inscriptions',
    title: 'Vos inscriptions',
    preheader: 'Les liens vers vos inscriptions.',
    lead: say`Vous avez demandé les liens vers vos inscriptions. Chaque lien est personnel : merci de ne pas le transmettre.`,
    none: say`Nous ne connaissons aucune inscription avec cette adresse. Vous en avez peut-être utilisé une autre.`,
    open: 'Ouvrir cette inscription',
    more: say`Il y en a d’autres, terminées depuis longtemps. Demandez à l’équipe d’organisation si vous en avez besoin.`,
  },
  myData: {
    subject: 'Vos données : les recevoir ou les effacer',
    title: 'Vos données',
    preheader: 'Le lien fonctionne pendant 24 heures.',
    lead: say`Quelqu’un, sans doute vous, a demandé ce que nous conservons sur cette adresse. Ouvrez le lien pour le voir, en recevoir une copie ou tout faire effacer. Rien n’est effacé avant votre confirmation sur cette page. Le lien fonctionne pendant 24 heures.`,
    button: 'Voir mes données',
    notYou: say`Ce n’était pas vous ? Alors supprimez ce message : il ne se passe rien. Merci de ne pas transmettre le lien.`,
  },
  erased: {
    subject: 'Vos données sont effacées',
    title: 'Nous effaçons ce que nous savons de vous',
    preheader: 'Ceci est notre dernier message.',
    lead: say`Comme vous l’avez demandé, nous effaçons ce que nous savons de vous : dès maintenant, et au plus tard dans les 24 heures. Les inscriptions encore ouvertes ont pris fin, et les liens des messages précédents ne fonctionnent plus.`,
    stays: say`Il reste un code tiré de cette adresse, à partir duquel personne ne peut la retrouver. Il garantit que nous ne vous écrirons plus.`,
    again: say`Si vous souhaitez participer de nouveau un jour, vous pourrez vous inscrire comme tout le monde.`,
  },
  passkeys: {
    'passkey-added': {
      subject: 'Une clé d’accès a été ajoutée',
      title: 'Une clé d’accès a été ajoutée',
      preheader: 'Elle sert désormais à se connecter, avec le lien du courriel.',
      lead: say`Une clé d’accès a été ajoutée à votre connexion. Elle est désormais nécessaire, avec le lien du courriel.`,
    },
    'passkey-removed': {
      subject: 'Une clé d’accès a été retirée',
      title: 'Une clé d’accès a été retirée',
      preheader: 'Qui était connecté avec elle est déconnecté.',
      lead: say`Une clé d’accès a été retirée de votre connexion. Qui était connecté avec elle est déconnecté.`,
    },
    'passkeys-reset': {
      subject: 'Vos clés d’accès ont été réinitialisées',
      title: 'Vos clés d’accès ont été réinitialisées',
      preheader: 'Ajoutez-en une nouvelle à votre prochaine connexion.',
      lead: say`Un administrateur ou un opérateur a réinitialisé vos clés d’accès, et vous êtes déconnecté(e) partout. À votre prochaine connexion, vous ajouterez une nouvelle clé d’accès avec le code que l’on vous dira.`,
    },
    notYou: say`Ce n’était pas vous, et vous ne l’aviez pas demandé ? Alors prévenez aussitôt un administrateur et changez le mot de passe de votre messagerie : quelqu’un la lit peut-être.`,
  },
  why: {
    registrant: say`Vous recevez ce message parce qu’une inscription à cette session a été faite avec cette adresse.`,
    otherAddress: say`Vous recevez ce message parce que cette adresse a été donnée pour une inscription.`,
    organiser: say`Vous recevez ce message parce que vous organisez cette série.`,
    owner: say`Vous recevez ce message parce qu’un point d’action d’une session vous désigne comme responsable, vous ou votre organisation.`,
    asked: say`Vous recevez ce message parce que cette adresse a été saisie sur notre site. Si ce n’était pas vous, vous n’avez rien à faire.`,
    signsIn: say`Vous recevez ce message parce que vous vous connectez avec cette adresse.`,
  },
  contact: (address) => say`Des questions ? Écrivez à ${address}`,
  unsubscribe: {
    'session-reminders': 'Ne plus recevoir les rappels des sessions de cette série',
    notes: 'Ne plus recevoir les comptes rendus de cette série',
    messages: 'Ne plus recevoir les messages de l’équipe d’organisation de cette série',
    'action-points': 'Ne plus recevoir les rappels des points d’action de cette série',
    'organiser-digest': 'Ne plus recevoir la liste quotidienne de cette série',
  },
};
