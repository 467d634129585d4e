import type { ActionPointStatus } from '../../../../../events/values.ts';
import type { ActionPointReasons } from '../../../../action-point/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('en');

const is: Readonly<Record<ActionPointStatus, string>> = {
  proposed: 'proposed',
  open: 'open',
  'in-progress': 'in progress',
  completed: 'completed',
  dropped: 'dropped',
};

export const actionPoint: Sentences<ActionPointReasons> = {
  'unknown-action-point': 'There is no such action point.',
  'answers-of-a-day': 'That is enough for one day. Please write to the organisers instead.',
  'mine-or-not': 'Say either that it is not yours or how far it is, not both',
  'not-for-everyone': 'Must be registered or organisers: not everyone may know of this session',
  'result-when-completed': 'Only what is completed has a result: say status completed as well, or name the result then',
  'result-unknown': 'There is no such document in this series: take the id of one of its materials, or of one of its sessions',
  'history-full': 'The history of this action point is full. Record what remains to be done as a new one.',
  'no-such-move': ({ from, to, allowed }, { list }) =>
    `An action point that is ${is[from]} cannot become ${is[to]}. From here it can become: ${list(allowed.map((one) => is[one]))}`,
  'explain-going-back': ({ from, to }) => `Say in the note why it goes back from ${is[from]} to ${is[to]}`,
  'cannot-answer': ({ status }) => `This action point is ${is[status]}. You can leave a note for the organisers.`,
  'due-in-the-past': ({ today, timeZone }, { date }) => `Is in the past: today is ${date(today)} in ${timeZone}`,
  'due-too-far': ({ years }) => plural(years, { one: 'Must be within the next # year', other: 'Must be within the next # years' }),
  'proposal-recorded': ({ actionPointId }) =>
    `This line of the notes is recorded already, as ${actionPointId}: change that action point, or record this one without the proposal`,
};
