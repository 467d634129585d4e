import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { ErrorSummary, type FormState, isRefused, TextArea } from '../../pages/forms.tsx';
import { written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { explainedTo } from '../../pages/reader.tsx';
import type { Desk } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Empty, Form } from '../parts.tsx';
import { type AnswerOf, theSession } from '../session/session.tsx';
import { Hidden, Hints, type Reviewed } from './queue.tsx';

const DECISIONS = ['confirm', 'waitlist', 'decline'] as const;
type Decision = (typeof DECISIONS)[number];

type Seats = AnswerOf<Operations['getSeats']>;
type Refused = AnswerOf<Operations['decideRegistrations']>['refused'];

const pathOf = (sessionId: string) => `/console/sessions/${sessionId}/registrations`;

/** Those who were ticked: first what is about to happen to whom, then, once that is sent, what came of it. */
export async function decide(desk: Desk, values: FormState['values']): Promise<Response> {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const decision = DECISIONS.find((one) => one === written(values, 'decision')) ?? 'confirm';
  const who = values['only'] ?? values['who'] ?? [];
  if (who.length > 0 && written(values, 'sure') === 'yes') return carryOut(desk, session.value, { decision, who, values });
  return ask(desk, session.value, { decision, who, state: { values, problems: [] } });
}

async function peopleOf({ ask: asked, site }: Desk, { sessionId }: SessionAnswer, registrationIds: readonly string[]) {
  const found = await asked(site.operations.searchRegistrations, { params: { sessionId }, body: { registrationIds, limit: 100 } });
  return found.ok ? found.value.items : [];
}

type Asked = { readonly decision: Decision; readonly who: readonly string[]; readonly state: FormState };

/** What will happen, before it does. */
async function ask(desk: Desk, session: SessionAnswer, { decision, who, state }: Asked): Promise<Response> {
  const people = who.length === 0 ? [] : await peopleOf(desk, session, who);
  const seats = await desk.ask(desk.site.operations.getSeats, { params: { sessionId: session.sessionId } });
  const { registrations } = desk.words;
  const title = registrations.sure[decision];
  const children =
    people.length === 0 ? (
      <Empty>
        {registrations.nobodyPicked} <a href={desk.to(pathOf(session.sessionId))}>{desk.words.frame.registrations}</a>
      </Empty>
    ) : (
      <Sure session={session} people={people} decision={decision} state={state} seats={seats.ok ? seats.value : undefined} />
    );
  const status = isRefused(state) || people.length === 0 ? 400 : 200;
  return sendConsolePage(desk, { title, room: 'series', of: { session, part: 'registrations' }, children }, status);
}

type SureProps = {
  readonly session: SessionAnswer;
  readonly people: readonly Reviewed[];
  readonly decision: Decision;
  readonly state: FormState;
  readonly seats: Seats | undefined;
};

function Sure({ session: { sessionId }, people, decision, state, seats }: SureProps) {
  const { words, to } = useDesk();
  const { registrations } = words;
  return (
    <>
      <ErrorSummary form={state} />
      <ul>
        {people.map((one) => (
          <li>
            <bdi>{one.name}</bdi>, <bdi>{one.organisation}</bdi>
            {one.contactFirst && <Hints one={one} />}
          </li>
        ))}
      </ul>
      {decision === 'confirm' && seats?.seatsLeft !== undefined && <p>{registrations.seatsLeft(seats.seatsLeft)}</p>}
      <Form action={`${pathOf(sessionId)}/decide`}>
        <Hidden fields={{ decision, sure: 'yes' }} />
        {people.map(({ registrationId }) => (
          <input type="hidden" name="who" value={registrationId} />
        ))}
        <TextArea form={state} name="reason" label={registrations.reason} hint={registrations.reasonHint} required={decision === 'decline'} />
        <p class="notice">
          {registrations.mailsNow(people.length)} {registrations.whatHappens[decision]}
        </p>
        <div class="actions">
          <button type="submit">{registrations.doIt[decision]}</button>
          <a class="button second" href={to(pathOf(sessionId))}>
            {registrations.back}
          </a>
        </div>
      </Form>
    </>
  );
}

type Sent = { readonly decision: Decision; readonly who: readonly string[]; readonly values: FormState['values'] };

async function carryOut(desk: Desk, session: SessionAnswer, { decision, who, values }: Sent): Promise<Response> {
  const { sessionId } = session;
  const reason = written(values, 'reason');
  const body = { registrationIds: who, decision, ...(reason !== undefined && { reason }) };
  const outcome = await desk.ask(desk.site.operations.decideRegistrations, { params: { sessionId }, body });
  if (!outcome.ok && outcome.problem.errors.length > 0)
    return ask(desk, session, { decision, who, state: { values, problems: outcome.problem.errors } });
  if (!outcome.ok) return sendProblemPage(desk.c, outcome.problem);
  const { decided, refused } = outcome.value;
  if (refused.length === 0) return desk.go(pathOf(sessionId), 'decided', decided.length);
  const people = await peopleOf(
    desk,
    session,
    refused.map(({ registrationId }) => registrationId),
  );
  const children = <Partly session={session} count={decided.length} refused={refused} people={people} />;
  return sendConsolePage(desk, { title: desk.words.registrations.partly, room: 'series', of: { session, part: 'registrations' }, children }, 409);
}

type PartlyProps = { readonly session: SessionAnswer; readonly count: number; readonly refused: Refused; readonly people: readonly Reviewed[] };

/** Who was not decided on, and why. */
function Partly({ session, count, refused, people }: PartlyProps) {
  const { words, to, reader } = useDesk();
  const { registrations } = words;
  const byId = new Map(people.map((one) => [one.registrationId, one]));
  return (
    <>
      {count > 0 && <p class="notice good">{words.done.decided(count)}</p>}
      <div class="notice bad" role="alert">
        <p>
          <strong>{registrations.notDecided(refused.length)}</strong>
        </p>
        <ul>
          {refused.map(({ registrationId, ...why }) => {
            const one = byId.get(registrationId);
            return (
              <li>
                <a href={to(`/console/registrations/${registrationId}`)}>
                  <bdi>{one?.name ?? registrationId}</bdi>
                </a>
                : {explainedTo(reader, why)}
              </li>
            );
          })}
        </ul>
      </div>
      <p>
        <a class="button" href={to(pathOf(session.sessionId))}>
          {registrations.backToAll}
        </a>
      </p>
    </>
  );
}
