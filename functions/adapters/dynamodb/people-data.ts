import type { PersonId } from '../../../events/values.ts';
import type { Delivery } from '../../mail/domain/delivery.ts';
import type { Access } from '../../people/domain/sign-in.ts';
import type { PersonalData, PersonalRecord } from '../../people/ports.ts';
import type { Registration } from '../../registration/domain/registration.ts';
import type { Platform } from '../platform.ts';
import { actionPointItem, actionPointOwnerItem } from './action-point-items.ts';
import { keys, lists } from './keys.ts';
import { suppressionItem, unsubscriptionItem } from './mail-items.ts';
import { everything, everythingListed } from './mail-reads.ts';
import { deliveryStore } from './mail-store.ts';
import { noteCommentItem, notesRequestItem } from './notes-items.ts';
import { accessesOf } from './people-accesses.ts';
import { coOrganiserItem, keyringItem, roleItem } from './people-items.ts';
import { sessionsOfPerson } from './people-sessions.ts';
import { registrationItem, sameAddressItem } from './registration-items.ts';
import type { Item, Table } from './table.ts';

/** Pages of a session's mails that are looked through for an export: a request has half a minute. */
const MOST_PAGES = 40;

/** Reads what all features know under one address. */
export function personalData(platform: Pick<Platform, 'table' | 'outbox'>): PersonalData {
  const { table } = platform;
  return {
    of: (person) => record(table, person),
    mails: (person) => mails(platform, person),
  };
}

async function record(table: Table, person: PersonId): Promise<PersonalRecord> {
  const items = await everythingListed(table, { listPk: lists.person(person) });
  const of = <T>(type: string, read: (item: Item) => T) => items.filter((item) => item.type === type).map(read);
  const owned = of(actionPointOwnerItem.type, (item) => keys.actionPoint(actionPointOwnerItem.read(item).actionPointId));
  const points = (await table.getMany(owned)).map((item) => actionPointItem.read(item)).filter(({ ownerIds }) => ownerIds.includes(person));
  return {
    registrations: of(registrationItem.type, (item) => registrationItem.read(item))
      .filter(({ personId }) => personId === person)
      .map(registrationEntry),
    questions: of(sameAddressItem.type, (item) => sameAddressItem.read(item)).map(({ intake, keptUntil }) => ({ ...intake.details, keptUntil })),
    notesRequests: of(notesRequestItem.type, (item) => notesRequestItem.read(item)).map(
      ({ version: _, linkGeneration: __, decidedBy: ___, ...mine }) => mine,
    ),
    comments: of(noteCommentItem.type, (item) => noteCommentItem.read(item)),
    actionPoints: points.map(({ ownerIds, owner, actionPointId, sessionId, text, status, dueOn, history, ownerKeptUntil }) => ({
      ...{ actionPointId, sessionId, text, status, dueOn, keptUntil: ownerKeptUntil },
      owner: { name: owner?.name, organisation: owner?.organisation, email: owner?.emails[ownerIds.indexOf(person)] },
      reported: history.filter(({ by }) => by === person),
    })),
    roles: [
      ...of(roleItem.type, (item) => roleItem.read(item)).map(({ seriesId, role, email, at }) => ({ seriesId, role, email, at })),
      ...of(coOrganiserItem.type, (item) => coOrganiserItem.read(item)).map(({ sessionId, email, at }) => ({
        sessionId,
        role: 'co-organiser',
        email,
        at,
      })),
    ],
    passkeys: await passkeys(table, person),
    signIns: (await accessesOf(table, person)).map(signInEntry),
    refusals: await refusals(table, person),
  };
}

/** Who else decided about it is not the person's data: of organisers it says that it was one. */
function registrationEntry({ version: _, linkGeneration: __, personId: ___, details, history, newAddress, formerAddress, ...mine }: Registration) {
  return {
    ...mine,
    ...details,
    newAddress: newAddress?.email,
    formerAddress: formerAddress?.email,
    history: history.map(({ by, ...entry }) => ({ ...entry, by: by.startsWith('per_') ? 'organiser' : by })),
  };
}

async function passkeys(table: Table, person: PersonId): Promise<PersonalRecord['passkeys']> {
  const item = await table.get(keys.keyring(person));
  return item ? keyringItem.read(item).passkeys.map(({ name, transports, addedAt, lastUsedAt }) => ({ name, transports, addedAt, lastUsedAt })) : [];
}

/** Nothing by which it could be used or ended: a copy is passed on. */
function signInEntry({ email, beganAt, grantedAt, usedAt, expiresAt, language }: Access): Readonly<Record<string, unknown>> {
  return { email, beganAt, grantedAt, usedAt, expiresAt, language };
}

async function refusals(table: Table, person: PersonId): Promise<PersonalRecord['refusals']> {
  const stored = await everything(table, { pk: keys.suppression(person).pk });
  return stored.flatMap((item): PersonalRecord['refusals'] => {
    if (item.type === suppressionItem.type) {
      const { reason, at, liftedAt } = suppressionItem.read(item);
      return [{ what: 'suppressed', reason, at, liftedAt }];
    }
    const [, seriesId, topic] = item.sk.split('#');
    return item.type === unsubscriptionItem.type ? [{ what: 'unsubscribed', seriesId, topic, at: unsubscriptionItem.read(item).at }] : [];
  });
}

/** Mails are listed by their session, if they have one: those of the sessions that the person has to do with are gone through. */
async function mails(platform: Pick<Platform, 'table' | 'outbox'>, person: PersonId) {
  const deliveries = deliveryStore(platform);
  const items: Readonly<Record<string, unknown>>[] = [];
  let pages = 0;
  for (const session of [undefined, ...(await sessionsOfPerson(platform.table, person))]) {
    let cursor: string | undefined;
    do {
      if (pages >= MOST_PAGES) return { items, complete: false };
      const page = await (session ? deliveries.ofSession(session, cursor) : deliveries.toPerson(person, cursor));
      items.push(...page.items.filter(({ personId }) => personId === person).map(mailEntry));
      cursor = page.cursor;
      pages += 1;
    } while (cursor !== undefined);
  }
  return { items, complete: true };
}

function mailEntry({ job, state, plannedAt, sentAt, sessionId, keptUntil }: Delivery) {
  return { kind: job.kind, status: state, plannedAt, sentAt, sessionId, keptUntil };
}
