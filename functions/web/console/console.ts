import { Hono } from 'hono';
import { LANGUAGE_PREFIX } from '../language.ts';
import type { Site } from '../pages/frame.ts';
import { sendProblemPage } from '../pages/layout.tsx';
import { problem } from '../problem.ts';
import { onePointPages } from './action-points/point.tsx';
import { pointPages } from './action-points/points.tsx';
import { proposalPages } from './action-points/proposals.tsx';
import { consoleAssets } from './assets.ts';
import type { ConsoleApp, ConsoleEnv } from './desk.ts';
import { oneMailPages } from './mails/mail.tsx';
import { mailPages } from './mails/mails.tsx';
import { messagePages } from './mails/messages.tsx';
import { previewPages } from './mails/previews.tsx';
import { materialPages } from './materials/materials.tsx';
import { notesPages } from './notes/notes.tsx';
import { notesRequestPages } from './notes/notes-requests.tsx';
import { picturePages } from './pictures/pictures.tsx';
import { exportPages } from './registrations/exports.tsx';
import { invitePages } from './registrations/invite.tsx';
import { findPages } from './registrations/people.tsx';
import { oneRegistrationPages } from './registrations/registration.tsx';
import { registrationPages } from './registrations/registrations.tsx';
import { rolePages } from './series/roles.tsx';
import { seriesPages } from './series/series.tsx';
import { seriesEditPages } from './series/series-edit.tsx';
import { admissionPages } from './session/admission.tsx';
import { attendancePages } from './session/attendance.tsx';
import { confirmPages } from './session/confirm.tsx';
import { dayPages } from './session/day.tsx';
import { overviewPages } from './session/overview.tsx';
import { sessionEditPages } from './session/session-edit.tsx';
import { passkeyPages } from './signing-in/passkeys.tsx';
import { secondStepPages } from './signing-in/second-step.tsx';
import { signInsPages } from './signing-in/sign-ins.tsx';
import { reportPages } from './summary/report.tsx';
import { summaryPages } from './summary/summary.tsx';
import { logPages } from './today/log.tsx';
import { todayPages } from './today/today.tsx';

/** Where two paths could match, the earlier area answers. One a line. */
const AREAS = [
  todayPages,
  secondStepPages,
  passkeyPages,
  signInsPages,
  seriesEditPages,
  seriesPages,
  sessionEditPages,
  rolePages,
  logPages,
  pointPages,
  proposalPages,
  onePointPages,
  picturePages,
  overviewPages,
  confirmPages,
  mailPages,
  oneMailPages,
  previewPages,
  registrationPages,
  materialPages,
  notesPages,
  notesRequestPages,
  oneRegistrationPages,
  exportPages,
  summaryPages,
  reportPages,
  messagePages,
  dayPages,
  admissionPages,
  attendancePages,
  invitePages,
  findPages,
];

/** All pages for organisers. Each area has a file of its own, and its words in `words/<language>/console/`. */
export function consoleApp(site: Site): ConsoleApp {
  const app: ConsoleApp = new Hono<ConsoleEnv>();
  app.use((c, next) => {
    c.set('correlationId', c.env.correlationId);
    c.set('operationId', 'console');
    return next();
  });
  app.notFound((c) => sendProblemPage(c, problem('not-found', 'unknown-page')));
  app.onError((error) => {
    throw error;
  });
  consoleAssets(app);
  const all = new Hono<ConsoleEnv>();
  for (const some of AREAS) some(all, site);
  app.route('/', all);
  app.route(LANGUAGE_PREFIX, all);
  return app;
}
