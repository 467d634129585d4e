import { CO_ORGANISERS_OF_3, EVALUATION_SERVICE } from './cast.ts';
import { admitCoOrganisers, inviteSpeakers, review, revokeOne, rewrite, writeToWaiting } from './organisers.ts';
import { answerOffer, changeAddress, isRefused, OBSERVES, offeredTo, register, sendsSomebodyElse, shareMailbox, withdraw } from './registrants.ts';
import type { Scene } from './scene.ts';

export const announcement: readonly Scene[] = [
  {
    at: '2024-01-22T09:00:00.000Z',
    title: 'Session 2 will be reviewed, the link of session 3 comes later, co-organisers are admitted',
    play: async (stage) => {
      await rewrite(stage, 2, { moderation: 'review' });
      await rewrite(stage, 3, { joinUrl: null });
      await admitCoOrganisers(stage, 2, [EVALUATION_SERVICE]);
      await admitCoOrganisers(stage, 3, CO_ORGANISERS_OF_3);
    },
  },
];

export const registration: readonly Scene[] = [
  {
    at: '2024-01-24T10:00:00.000Z',
    title: 'Session 1: 122 participants register, 3 observers ask, one at risk asks; two without a criterion are told why not',
    play: async (stage) => {
      const { climateCrowd, forgetful, sharing, unreachable, unsubscriber, prevented, moving, withdrawing, withdrawingLate, ...cast } = stage.cast;
      for (const outsider of cast.outsiders) await isRefused(stage, 1, outsider);
      const first = [forgetful, sharing, unreachable, unsubscriber, prevented, moving, ...withdrawing, withdrawingLate];
      await register(stage, 1, [...first, ...climateCrowd]);
      await register(stage, 1, cast.observers, OBSERVES);
      await register(stage, 1, [cast.atRisk], { criteria: ['topic-experience'], discreet: true, accessibility: 'Captions, please' });
    },
  },
  {
    at: '2024-01-24T15:00:00.000Z',
    title: 'One registers again, two share a mailbox, one without a criterion comes back as an observer',
    play: async (stage) => {
      const { forgetful, sharedMailbox, outsiders } = stage.cast;
      await register(stage, 1, [forgetful]);
      await shareMailbox(stage, 1, sharedMailbox);
      await register(stage, 1, [outsiders[0]], OBSERVES);
    },
  },
  {
    at: '2024-01-25T09:00:00.000Z',
    title: 'The organiser reviews: 3 observers and the one at risk may come, one observer may not',
    play: (stage) => review(stage, 1, { decline: 1, reason: 'This topic is for those who work on it; the public summary will be for everyone.' }),
  },
  {
    at: '2024-02-01T10:00:00.000Z',
    title: 'Session 2: 16 people ask to take part',
    play: ({ cast, ...stage }) => register({ cast, ...stage }, 2, [...cast.climateCrowd.slice(0, 8), ...cast.evaluationOnly]),
  },
  {
    at: '2024-02-05T10:00:00.000Z',
    title: 'Session 1: 10 latecomers, 3 seats; the others hear what may still happen',
    play: async (stage) => {
      await register(stage, 1, stage.cast.latecomers);
      await stage.cloud.settle();
      await writeToWaiting(stage, 1, 'The session is full', 'Seats do become free. **The notes** can be asked for by everybody.');
    },
  },
  {
    at: '2024-02-06T10:00:00.000Z',
    title: 'Session 3: 12 participants and an observer register, 10 speakers are added by hand',
    play: async (stage) => {
      const { climateCrowd, mixedMovementOnly, observers } = stage.cast;
      await register(stage, 3, [...climateCrowd.slice(20, 24), ...mixedMovementOnly]);
      await register(stage, 3, observers.slice(0, 1), OBSERVES);
      await stage.cloud.settle();
      await review(stage, 3, { decline: 0, reason: '' });
      await inviteSpeakers(stage, 3);
    },
  },
];

export const changes: readonly Scene[] = [
  {
    at: '2024-02-12T09:00:00.000Z',
    title: 'Session 1: two withdraw, so that seats are offered to the first two in line',
    play: async (stage) => {
      for (const person of stage.cast.withdrawing) await withdraw(stage, person);
    },
  },
  {
    at: '2024-02-12T14:00:00.000Z',
    title: 'The first accepts; the second does not answer',
    play: async (stage) => {
      const [first] = offeredTo(stage, stage.cast.latecomers);
      if (first) await answerOffer(stage, first, 'accept');
    },
  },
  {
    at: '2024-02-13T10:00:00.000Z',
    title: 'That offer has expired; the third refuses the seat',
    play: async (stage) => {
      const third = offeredTo(stage, stage.cast.latecomers)[2];
      if (third) await answerOffer(stage, third, 'refuse');
    },
  },
  {
    at: '2024-02-13T10:30:00.000Z',
    title: 'The fourth accepts it',
    play: async (stage) => {
      const fourth = offeredTo(stage, stage.cast.latecomers)[3];
      if (fourth) await answerOffer(stage, fourth, 'accept');
    },
  },
  {
    at: '2024-02-14T09:00:00.000Z',
    title: 'Session 2: 11 are confirmed, 3 declined with the reason, 2 left for later',
    play: (stage) => review(stage, 2, { decline: 3, leave: 2, reason: 'We hear one person of each organisation.' }),
  },
  {
    at: '2024-02-15T09:00:00.000Z',
    title: 'Session 1: a colleague comes instead of one, another has a new address',
    play: async (stage) => {
      const { prevented, standIn, moving, movingTo } = stage.cast;
      await sendsSomebodyElse(stage, prevented, standIn);
      await changeAddress(stage, moving, movingTo);
    },
  },
  {
    at: '2024-02-19T09:00:00.000Z',
    title: 'Session 2: one registration is taken back',
    play: (stage) => revokeOne(stage, 2, 'The organisation asked us to.'),
  },
  {
    at: '2024-02-19T15:00:00.000Z',
    title: 'Session 3 moves: first its start by an hour',
    play: (stage) => rewrite(stage, 3, { startsAt: '2024-02-27T15:00' }),
  },
  {
    at: '2024-02-19T15:04:00.000Z',
    title: 'and then its end; one notice tells both',
    play: (stage) => rewrite(stage, 3, { endsAt: '2024-02-27T17:00' }),
  },
];
