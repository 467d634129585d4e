import { advanceActionPoint } from '../action-point/use-cases/advance-action-point.ts';
import { eraseOwner } from '../action-point/use-cases/erase-owner.ts';
import { actionPointStore } from '../adapters/dynamodb/action-point-store.ts';
import { erasureStore, traceStore } from '../adapters/dynamodb/erasure-store.ts';
import { deliveryStore } from '../adapters/dynamodb/mail-store.ts';
import { materialStore } from '../adapters/dynamodb/material-store.ts';
import { notesOfPerson } from '../adapters/dynamodb/notes-of-person.ts';
import { distributionStore, notesStore } from '../adapters/dynamodb/notes-store.ts';
import { registrationsOfPerson } from '../adapters/dynamodb/registration-of-person.ts';
import { registrationSessionRules } from '../adapters/dynamodb/registration-session-rules.ts';
import { registrationStore } from '../adapters/dynamodb/registration-store.ts';
import { sessionStore } from '../adapters/dynamodb/session-store.ts';
import { summaryStore } from '../adapters/dynamodb/summary-store.ts';
import type { Platform } from '../adapters/platform.ts';
import { advanceDelivery } from '../mail/use-cases/advance-delivery.ts';
import { forgetMails } from '../mail/use-cases/forget-mails.ts';
import type { ScanCounter } from '../material/ports.ts';
import { advanceMaterial } from '../material/use-cases/advance-material.ts';
import { advanceDistribution } from '../notes/use-cases/advance-distribution.ts';
import { eraseNotesTraces } from '../notes/use-cases/erase-notes-traces.ts';
import { advanceErasure } from '../people/use-cases/advance-erasure.ts';
import { advanceRegistration } from '../registration/use-cases/advance-registration.ts';
import { eraseRegistrations } from '../registration/use-cases/erase-registrations.ts';
import { advanceSeries } from '../session/use-cases/advance-series.ts';
import { advanceSession } from '../session/use-cases/advance-session.ts';
import { advanceSummary } from '../summary/use-cases/publish-summary.ts';
import type { Advance } from './ports.ts';

/** Whose turn is whose: each kind of due thing with the use case of its feature. @param counter counts what operators look at */
export function advanceAll(platform: Platform, counter: ScanCounter): Advance {
  const sessions = { ...platform, store: sessionStore(platform) };
  const session = advanceSession(sessions);
  const series = advanceSeries(sessions);
  const registration = advanceRegistration({
    ...platform,
    registrations: registrationStore(platform),
    sessions: registrationSessionRules(platform),
  });
  const actionPoint = advanceActionPoint({ ...platform, actionPoints: actionPointStore(platform) });
  const delivery = advanceDelivery({ ...platform, deliveries: deliveryStore(platform) });
  const distribution = advanceDistribution({
    ...platform,
    notes: notesStore(platform),
    distributions: distributionStore(platform),
    mails: deliveryStore(platform),
  });
  const material = advanceMaterial({ ...platform, materials: materialStore(platform), counter });
  const summary = advanceSummary({ ...platform, summaries: summaryStore(platform) });
  const erasure = advanceErasure({ ...platform, ...erasers(platform), erasures: erasureStore(platform), traces: traceStore(platform) });
  return {
    session: ({ sessionId }, now, cause) => session(sessionId, now, cause),
    series: ({ seriesId }, now, cause) => series(seriesId, now, cause),
    registration: ({ sessionId, registrationId }, now, cause) => registration(sessionId, registrationId, now, cause),
    'action-point': ({ actionPointId }, now, cause) => actionPoint(actionPointId, now, cause),
    delivery: ({ deliveryId }, now, cause) => delivery(deliveryId, now, cause),
    summary: ({ sessionId }, now, cause) => summary(sessionId, now, cause),
    distribution: ({ distributionId }, now, cause) => distribution(distributionId, now, cause),
    material: ({ materialId }, now, cause) => material(materialId, now, cause),
    erasure: ({ personId }, now, cause) => erasure(personId, now, cause),
    // Kept longer since the index was read, it has another date and stays.
    perishable: ({ pk, sk, dueAt }) => platform.table.write([{ remove: { pk, sk }, when: { dueAt } }]),
  };
}

/** How each feature forgets a person. Registrations come first: what frees a seat must not wait. */
export function erasers(platform: Platform) {
  const registrations = registrationStore(platform);
  const sessions = registrationSessionRules(platform);
  return {
    features: [
      eraseRegistrations({ ...platform, registrations, sessions, ofPerson: registrationsOfPerson(platform) }),
      eraseNotesTraces({ notesOfPerson: notesOfPerson(platform) }),
      eraseOwner({ ...platform, actionPoints: actionPointStore(platform) }),
    ],
    forgetMails: forgetMails({ deliveries: deliveryStore(platform) }),
  };
}
