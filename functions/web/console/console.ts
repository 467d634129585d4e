import { Hono } from 'hono';
import { LANGUAGE_PREFIX } from '../language.ts';
import type { Site } from '../pages/frame.ts';
import { sendProblemPage } from '../pages/layout.tsx';
import { problem } from '../problem.ts';
import { admissionPages } from './admission.tsx';
import { consoleAssets } from './assets.ts';
import { attendancePages } from './attendance.tsx';
import { confirmPages } from './confirm.tsx';
import { dayPages } from './day.tsx';
import type { ConsoleApp, ConsoleEnv } from './desk.ts';
import { exportPages } from './exports.tsx';
import { invitePages } from './invite.tsx';
import { logPages } from './log.tsx';
import { oneMailPages } from './mail.tsx';
import { mailPages } from './mails.tsx';
import { materialPages } from './materials.tsx';
import { messagePages } from './messages.tsx';
import { notesPages } from './notes.tsx';
import { notesRequestPages } from './notes-requests.tsx';
import { overviewPages } from './overview.tsx';
import { passkeyPages } from './passkeys.tsx';
import { findPages } from './people.tsx';
import { picturePages } from './pictures.tsx';
import { onePointPages } from './point.tsx';
import { pointPages } from './points.tsx';
import { previewPages } from './previews.tsx';
import { proposalPages } from './proposals.tsx';
import { oneRegistrationPages } from './registration.tsx';
import { registrationPages } from './registrations.tsx';
import { reportPages } from './report.tsx';
import { rolePages } from './roles.tsx';
import { secondStepPages } from './second-step.tsx';
import { seriesPages } from './series.tsx';
import { seriesEditPages } from './series-edit.tsx';
import { sessionEditPages } from './session-edit.tsx';
import { summaryPages } from './summary.tsx';
import { todayPages } from './today.tsx';

/** Where two paths could match, the earlier area answers. One a line. */
const AREAS = [
  todayPages,
  secondStepPages,
  passkeyPages,
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
  app.notFound((c) => sendProblemPage(c, problem('not-found', 'There is no such page. Check that the address is complete.')));
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
