import type { Words } from '../shape.ts';

export const statements: Pick<Words, 'privacy' | 'accessibility'> = {
  privacy: {
    title: 'Vie privée',
    lead: 'Ce que devient ce que vous nous dites, en mots simples.',
    sections: [
      [
        'Ce que nous demandons, et pourquoi',
        'Pour l’inscription, il nous faut votre nom, une adresse électronique et votre organisation, afin que l’équipe d’organisation sache qui vient et puisse vous écrire. Tout le reste est facultatif.',
        'Ce qu’il vous faut pour participer (interprétation, accessibilité) n’est lu que pour l’organiser, et effacé 30 jours après la session.',
      ],
      [
        'Qui le voit',
        'L’équipe d’organisation de la consultation. Les autres participants ne voient votre nom et votre organisation que si vous le permettez, et jamais sous la règle de Chatham House. Rien de vous n’est publié, sauf si vous permettez que votre organisation soit nommée.',
        'Dans une réunion en ligne, tout le monde voit le nom que vous donnez dans l’outil. Vous pouvez en donner un autre.',
      ],
      [
        'Si vous courez un risque',
        'À l’inscription, choisissez « Soyez discrets avec moi » ou « J’ai une inquiétude de sécurité ». Les courriels ne disent alors rien du sujet de la réunion ; dans le second cas, l’équipe d’organisation vous contacte aussi avant toute autre chose. Les sessions discrètes n’affichent ni titre ni petit nombre.',
      ],
      [
        'Ce que nous ne faisons pas',
        'Nous ne suivons pas si vous ouvrez un courriel ou un lien. Les pages ne chargent rien d’ailleurs. Nous ne gardons pas d’adresses réseau. Il y a trois cookies : la langue choisie, jusqu’à la fermeture du navigateur ; la connexion des équipes d’organisation ; et, pendant une heure, le fait qu’un lien de connexion a été demandé ici.',
      ],
      [
        'Combien de temps',
        'Ce que vous avez écrit est gardé un an après la session, pour que le compte rendu et les suites vous parviennent, et vos besoins 30 jours. Ensuite, tout est effacé sans que personne ait à y penser.',
      ],
      [
        'Ce que vous pouvez faire',
        'Par le lien de vos courriels, vous voyez votre inscription, la corrigez et annulez. Sur la page « Mes données », vous faites envoyer à votre adresse un lien qui montre tout ce qui est gardé à son sujet ; vous pouvez en recevoir une copie ou faire tout effacer dans les 24 heures. Chaque courriel dont votre inscription n’a pas besoin contient un lien pour l’arrêter. Pour tout le reste, écrivez à l’équipe d’organisation : son adresse figure dans chaque courriel et sur la page de votre inscription.',
      ],
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    lead: 'Ces pages sont faites pour tout le monde. Elles suivent les règles WCAG 2.2, niveau AA.',
    sections: [
      [
        'Ce que cela veut dire ici',
        'Toutes les pages s’utilisent au clavier seul, avec un lecteur d’écran, agrandies à 400 %, sans scripts et sur petits écrans. Elles suivent les couleurs et la réduction des mouvements que vous avez réglées, et rien n’y bouge.',
        'Les pages existent en six langues. Ce que l’équipe d’organisation a écrit s’affiche dans votre langue quand elle existe ; sinon, la page dit dans quelle langue il est.',
      ],
      [
        'Ce qui n’est pas encore atteint',
        'Les documents et les enregistrements viennent de l’équipe d’organisation et peuvent ne pas être accessibles. Les réunions ont lieu dans des outils qui ne sont pas les nôtres.',
      ],
      [
        'Ce qu’il vous faut pendant une session',
        'À l’inscription, écrivez ce qu’il vous faut : sous-titres, langue des signes, interprétation, pauses, accès sans marches. L’équipe d’organisation le lit et répond.',
      ],
      [
        'Dites-le-nous',
        'Si quelque chose ne fonctionne pas pour vous, répondez à un courriel de la consultation ou écrivez à son équipe d’organisation. Dites quelle page c’était et ce que vous vouliez faire.',
      ],
    ],
  },
};
