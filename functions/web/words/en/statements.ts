/** Privacy and accessibility: each section is a heading and its paragraphs. */
export const statements = {
  privacy: {
    title: 'Privacy',
    lead: 'What happens with what you tell us, in plain words.',
    sections: [
      [
        'What we ask, and what for',
        'To register we need your name, a mail address and your organisation, so that the organisers know who comes and can write to you. Everything else is optional.',
        'What you need to take part (interpretation, accessibility) is read only to arrange it, and deleted 30 days after the session.',
      ],
      [
        'Who sees it',
        'The organisers of the consultation. Other participants see your name and organisation only if you allow it, and never under the Chatham House Rule. Nothing of you is published, unless you allow that your organisation is named.',
        'In an online meeting everybody sees the name that you give in the meeting tool. You may give another one.',
      ],
      [
        'If you are at risk',
        'When you register, choose “Be discreet with me” or “I have a security concern”. Mails to you then say nothing of what the meeting is about; with the second, an organiser also contacts you before anything else happens. Of discreet sessions no title is shown and no small number told.',
      ],
      [
        'What we do not do',
        'We do not track whether you open a mail or follow a link. Pages load nothing from elsewhere. We keep no network addresses. There are three cookies: the language you choose, until you close the browser; the sign-in of organisers; and, for an hour, that a link to sign in was asked for here.',
      ],
      [
        'How long it is kept',
        'What you wrote is kept for a year after the session, so that notes and follow-up reach you, and your needs for 30 days. Then it is deleted without anybody having to think of it.',
      ],
      [
        'What you can do',
        'By the link in your mails you see your registration, correct it and withdraw. On the page “My data” you have a link sent to your address with which you see everything that is kept about it, take a copy, or have all of it deleted within 24 hours. Every mail that you do not need for your registration has a link to stop it. For everything else write to the organisers: their address stands in every mail and on the page of your registration.',
      ],
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'These pages are made for everybody. They follow the Web Content Accessibility Guidelines 2.2, level AA.',
    sections: [
      [
        'What that means here',
        'All pages work by keyboard alone, with a screen reader, at 400 % zoom, without scripts and on small screens. They follow the colour scheme and the reduced motion that you set, and they do not move.',
        'The pages exist in six languages. What organisers wrote is shown in your language where there is one; where not, the page says which language it is in.',
      ],
      [
        'What is not reached yet',
        'Documents and recordings come from the organisers and may not be accessible. Meetings take place in tools that are not ours.',
      ],
      [
        'What you need in a session',
        'When you register, write what you need to take part: captions, sign language, interpretation, breaks, a way in without stairs. The organisers read it and answer.',
      ],
      [
        'Tell us',
        'If something does not work for you, answer any mail of the consultation or write to its organisers. Please say which page it was and what you wanted to do.',
      ],
    ],
  },
};
