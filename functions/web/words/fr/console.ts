import type { ConsoleWords } from '../shape.ts';
import { attendance, attendanceDone } from './console/attendance.ts';
import { day, dayDone } from './console/day.ts';
import { editor, editorDone } from './console/editor.ts';
import { exports } from './console/exports.ts';
import { fields } from './console/fields.ts';
import { frame } from './console/frame.ts';
import { invite, inviteDone } from './console/invite.ts';
import { log } from './console/log.ts';
import { mails, mailsDone } from './console/mails.ts';
import { materials, materialsDone } from './console/materials.ts';
import { messages, messagesDone } from './console/messages.ts';
import { notes, notesDone } from './console/notes.ts';
import { passkeys, passkeysDone } from './console/passkeys.ts';
import { people } from './console/people.ts';
import { pictures } from './console/pictures.ts';
import { points, pointsDone } from './console/points.ts';
import { registration, registrationDone } from './console/registration.ts';
import { registrations, registrationsDone } from './console/registrations.ts';
import { report } from './console/report.ts';
import { requests, requestsDone } from './console/requests.ts';
import { roles, rolesDone } from './console/roles.ts';
import { series, seriesDone } from './console/series.ts';
import { session, sessionDone } from './console/session.ts';
import { signIns, signInsDone } from './console/sign-ins.ts';
import { summary, summaryDone } from './console/summary.ts';
import { today } from './console/today.ts';

export const console: ConsoleWords = {
  frame,
  attendance,
  invite,
  passkeys,
  signIns,
  people,
  exports,
  fields,
  registration,
  editor,
  roles,
  log,
  points,
  pictures,
  series,
  session,
  today,
  mails,
  messages,
  day,
  registrations,
  notes,
  report,
  requests,
  materials,
  summary,
  done: {
    ...registrationsDone,
    ...seriesDone,
    ...editorDone,
    ...rolesDone,
    ...passkeysDone,
    ...signInsDone,
    ...pointsDone,
    ...dayDone,
    ...messagesDone,
    ...attendanceDone,
    ...inviteDone,
    ...sessionDone,
    ...mailsDone,
    ...notesDone,
    ...registrationDone,
    ...requestsDone,
    ...materialsDone,
    ...summaryDone,
  },
};
