import type { MailFacts } from '../../../functions/mail/domain/facts.ts';
import { alter } from './kinds.ts';

const ARABIC = 'حوار مع المنظمات غير الحكومية حول خطة العمل المناخي';
/** The longest that the inputs take, in scripts that need most bytes. */
export function longest(facts: MailFacts): MailFacts {
  const long = (text: string, length: number) => text.repeat(length).slice(0, length);
  const title = { en: long(`${ARABIC} `, 200) };
  const swollen = alter(facts, {
    session: {
      title,
      seriesTitle: title,
      organisers: Array.from({ length: 30 }, () => long('منظمة ', 200)),
      place: long("Palais d'<Nations> & ", 300),
      format: 'hybrid',
      joinNote: long('&"<', 2000),
      technicalContact: long('المساعدة ', 300),
      languages: ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'pt-BR', 'sw', 'am', 'uk'],
      interpretation: ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'pt-BR', 'sw', 'am', 'uk'],
    },
    registration: { name: long('عبد الرحمن ', 120) },
    point: { text: long('& ', 2000), seriesTitle: title, sessionTitle: title, ownerOrganisation: long('منظمة ', 200) },
  });
  const many = <T>(items: readonly T[], n: number): T[] =>
    Array.from({ length: n }, (_, i) => items[i % items.length]).flatMap((item) => (item === undefined ? [] : [item]));
  switch (swollen.kind) {
    case 'my-links':
      return { ...swollen, registrations: many(swollen.registrations, 60) };
    case 'organiser-digest':
      return { ...swollen, sessions: many(swollen.sessions, 60), seriesTitle: title };
    case 'action-points-recorded':
      return { ...swollen, actionPoints: many(swollen.actionPoints, 60) };
    case 'action-points-digest':
      return { ...swollen, actionPoints: many(swollen.actionPoints, 60) };
    case 'organiser-message':
      return { ...swollen, subject: long('& ', 150), markdown: long('[&](https://example.org/a) ', 5000) };
    case 'registration-declined':
    case 'registration-revoked':
    case 'session-postponed':
    case 'session-cancelled':
      return { ...swollen, reason: long('خطة & ', 2000) };
    default:
      return swollen;
  }
}
