import { PEOPLE } from './container.ts';
import { type Act, REGISTRANTS, type Registrant, type Scene } from './crowd.ts';

/** The link to all that is stored about an address. */
const DATA = /\/my\/data\/([\w.:-]+[\w-])/;

/** Somebody wants everything deleted: by the link that they asked for before, by asking for it, or by a letter to the admins. */
export function leave(scene: Scene): Act | undefined {
  const { chance, sent, acknowledged } = scene;
  const here = REGISTRANTS.filter(({ email }) => !acknowledged.leaving.has(email));
  const linkOf = ({ email }: Registrant) => sent.findLast(({ mail }) => mail.to === email && DATA.test(mail.mail.text));
  const asked = here.filter(linkOf);
  const who = chance.pick(asked.length > 0 && chance.happens(0.7) ? asked : here);
  if (!who) return undefined;
  const token = DATA.exec(linkOf(who)?.mail.mail.text ?? '')?.[1];
  if (token !== undefined)
    return erase(scene, who, {
      name: `${who.name} has everything deleted`,
      method: 'POST',
      path: `/my/data/${token}/erasure`,
      body: { confirm: true },
    });
  return chance.happens(0.4) ? askForData(who) : byLetter(scene, who);
}

function askForData({ name, email }: Registrant): Act {
  return { name: `${name} asks what is stored`, method: 'POST', path: '/my/data', about: email, body: { email } };
}

function byLetter(scene: Scene, who: Registrant): Act {
  const body = { email: who.email, confirmEmail: who.email, reason: 'Asked by letter' };
  const key = `key-${scene.chronicle.next()}`;
  return erase(scene, who, {
    name: 'The admin deletes everything about somebody',
    method: 'POST',
    path: '/people/erasures',
    token: scene.admin,
    key,
    body,
  });
}

function erase({ acknowledged, chronicle, time }: Scene, { email }: Registrant, act: Act): Act {
  return {
    ...act,
    begins: () => void acknowledged.leaving.add(email),
    answered: ({ status }, began) => {
      const person = PEOPLE.idOf(email);
      if (status < 300 && !acknowledged.erased.has(person)) acknowledged.erased.set(person, { email, began, at: chronicle.now(), time: time() });
    },
  };
}
