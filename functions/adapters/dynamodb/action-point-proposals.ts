import type { ActionPoint } from '../../action-point/domain/action-point.ts';
import type { RecordedProposals } from '../../notes/ports.ts';
import { actionPointProposalItem } from './action-point-items.ts';
import { keys } from './keys.ts';
import type { Table, Write } from './table.ts';

/** What was recorded of the lines of notes, read for the notes. */
export function recordedProposals({ table }: { readonly table: Table }): RecordedProposals {
  return {
    async of(session, proposals) {
      const items = await table.getMany(proposals.map((proposal) => keys.actionPointProposal(session, proposal)));
      return new Map(items.map((item) => actionPointProposalItem.read(item)).map(({ proposal, actionPointId }) => [proposal, actionPointId]));
    },
  };
}

/** Takes the line of which a new action point comes: there is one of each. */
export function proposalWrites(before: ActionPoint | undefined, { proposal, actionPointId, sessionId }: ActionPoint): readonly Write[] {
  if (before !== undefined || proposal === undefined) return [];
  const taken = actionPointProposalItem.item(keys.actionPointProposal(sessionId, proposal), { proposal, actionPointId });
  return [{ put: taken, when: { absent: true } }];
}
