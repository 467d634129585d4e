import type { Links } from '../../kernel/links.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { Plan } from '../domain/plan.ts';
import { SAME_ADDRESS_GENERATION, type SameAddress } from '../domain/registration.ts';
import { isToCome } from '../domain/rules.ts';
import { fresh, handOver, place } from '../domain/seats.ts';
import { isLive } from '../domain/status.ts';
import { rulesUnder, standsAs } from '../domain/take-up.ts';
import type { Deps } from '../ports.ts';
import { claimedRegistration, voidLink } from './opened.ts';
import { type Setting, settle } from './settle.ts';

export type SameAddressAnswer = 'add' | 'replace' | 'not-me';
type LinkDeps = Deps & { readonly links: Links };

/** What the question is about, for the page that asks it. */
export function getSameAddressQuestion(deps: LinkDeps) {
  return (token: string): Promise<Result<SameAddress>> => questionOf(deps, token);
}

/**
 * A mailbox that several people share says what a second name in it means: another person (`add`), the same seat for
 * somebody else (`replace`), or a mistake (`not-me`), which deletes the request. The answer counts once, within a week.
 */
export function answerSameAddress(deps: LinkDeps) {
  return async (token: string, answer: SameAddressAnswer, cause: Cause): Promise<Result<{ readonly answer: SameAddressAnswer }>> => {
    const opened = await questionOf(deps, token);
    if (!opened.ok) return opened;
    return settle(
      deps,
      opened.value.intake.sessionId,
      async (plan, setting) => {
        const question = await questionOf(deps, token);
        if (!question.ok) return question;
        const closed = { ...plan, answered: [question.value] };
        return ok({
          plan: answer === 'not-me' ? closed : await admit(deps, closed, { question: question.value, answer }, setting),
          value: { answer },
        });
      },
      cause,
    );
  };
}

async function questionOf({ registrations, links, clock }: LinkDeps, token: string): Promise<Result<SameAddress>> {
  const id = claimedRegistration(links, token);
  if (!id.ok) return id;
  const question = await registrations.question(id.value);
  const isOpen = question && question.keptUntil > clock.now() && links.verify('same-address', token, SAME_ADDRESS_GENERATION);
  return isOpen ? ok(question) : voidLink();
}

async function admit(
  { registrations }: Deps,
  plan: Plan,
  { question: { intake, first }, answer }: { readonly question: SameAddress; readonly answer: SameAddressAnswer },
  { rules, now }: Setting,
): Promise<Plan> {
  const { sessionId, personId } = intake;
  const standing = await registrations.standing(sessionId, personId);
  if (standsAs(intake.details.name, standing)) return plan;
  const newcomer = fresh(intake, rules);
  const from = answer === 'replace' ? await registrations.get(sessionId, first) : undefined;
  const strict = rulesUnder(standing, rules);
  if (!from || !isLive(from.status) || !isToCome(rules, now)) return place(plan, newcomer, strict, now);
  const position = from.queueNumber === undefined ? 1 : await registrations.position(sessionId, from.queueNumber);
  return handOver(plan, { from, to: newcomer, position }, strict, now);
}
