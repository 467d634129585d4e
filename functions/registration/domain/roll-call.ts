import type { RegistrationId } from '../../../events/values.ts';
import { canonicalAddress } from '../../kernel/address.ts';
import { folded } from './identity.ts';
import type { Registration } from './registration.ts';

/**
 * What a line of a meeting tool's list says: whose address or name stands in it. `several`: it may be any of them;
 * `nobody`: none of those who were confirmed.
 */
export type Called = {
  readonly line: number;
  readonly text: string;
  readonly by: 'address' | 'name' | 'several' | 'nobody';
  readonly registrationIds: readonly RegistrationId[];
};

const ADDRESS = /[^\s,;:<>"'()[\]]+@[^\s,;:<>"'()[\]]+/g;
/** Headings and other lines that tools put around the people, in their words. */
const NOT_PEOPLE =
  /^(?:name|full name|user ?name|display name|participants?|attendees?|user email|email|meeting|summary|topic|start time|end time|join time|leave time|duration|first join|last leave|role)\b[^@]*$/i;

/** The words of a name in any order: "Obi, Ada" is "Ada Obi". */
function wordsOf(name: string): string {
  return folded(name.replaceAll(/[.,"'’]/g, ' '))
    .split(' ')
    .toSorted()
    .join(' ')
    .trim();
}

/** What in a line may be a name: all of it, its cells, and each without and within what stands in brackets: "iPad (Ada Obi)". */
function namesIn(line: string): readonly string[] {
  const plain = line.replaceAll(ADDRESS, ' ');
  const quoted = [...plain.matchAll(/"([^"]+)"/g)].map(([, inner = '']) => inner);
  const cells = [plain, ...quoted, ...plain.split(/[,;\t<>]/)];
  const bracketed = [...plain.matchAll(/[([]([^)\]]+)[)\]]/g)].map(([, inner = '']) => inner);
  return [...cells, ...cells.map((cell) => cell.replaceAll(/[([][^)\]]*[)\]]?/g, ' ')), ...bracketed].map(wordsOf).filter((words) => words !== '');
}

/**
 * Finds the people of a meeting tool's list (Zoom, Teams, Webex: lines or CSV) among those who may attend: by their address,
 * else by their whole name. Nobody is guessed from a part of a name.
 */
export function callRoll(list: string, people: readonly Registration[]): readonly Called[] {
  const byAddress = Map.groupBy(people, ({ details }) => canonicalAddress(details.email));
  const byName = Map.groupBy(people, ({ details }) => wordsOf(details.name));
  return list.split(/\r\n?|\n/).flatMap((raw, n) => {
    const text = raw.replaceAll('\uFEFF', '').trim();
    if (text === '' || NOT_PEOPLE.test(text.replaceAll('"', ''))) return [];
    const names = namesIn(text);
    const addressed = (text.match(ADDRESS) ?? []).flatMap((address) => byAddress.get(canonicalAddress(address)) ?? []);
    // Several people of one mailbox are told apart by their names.
    const own = addressed.length > 1 ? addressed.filter(({ details }) => names.includes(wordsOf(details.name))) : addressed;
    if (own.length > 0 || addressed.length > 0) return [called({ line: n + 1, text }, own.length > 0 ? own : addressed, 'address')];
    const named = new Set(names.flatMap((name) => byName.get(name) ?? []));
    return [called({ line: n + 1, text }, [...named], 'name')];
  });
}

function called(at: Pick<Called, 'line' | 'text'>, found: readonly Registration[], by: 'address' | 'name'): Called {
  const registrationIds = found.map(({ registrationId }) => registrationId);
  return { ...at, registrationIds, by: found.length === 1 ? by : found.length === 0 ? 'nobody' : 'several' };
}
