import type { PaidContract } from '../../contracts/contracts.public';
import type { HandoverLineView, LegView } from '../../custody/custody.public';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';
import type { LotView, Passage, Product, StepView } from '../../lots/lots.public';
import type { OrganisationView, ProducerPlace } from '../../parties/parties.public';
import type { Claim, Origin } from '../../traceability/traceability.public';
import type { Party } from './origin-view';

/** Where the coffee went: everything behind the batch and everything made from it. */
export interface Way {
  readonly steps: readonly StepView[];
  readonly handovers: readonly HandoverLineView[];
  readonly legs: readonly LegView[];
  /** The batch's own lot and the lots that shops and others received from it. */
  readonly bagLotIds: ReadonlySet<Id>;
}

/** What the rooms below say about a batch, in one snapshot. */
export interface BatchFacts {
  readonly today: Day;
  readonly product: Product;
  readonly lot: LotView;
  readonly isHeld: boolean;
  readonly origin: Origin;
  readonly places: readonly ProducerPlace[];
  readonly claims: readonly Claim[];
  readonly way: Way;
  /** Of every lot behind the batch. */
  readonly passages: ReadonlyMap<Id, Passage>;
  /** By hand-over. */
  readonly contracts: ReadonlyMap<Id, PaidContract>;
  readonly organisations: ReadonlyMap<Id, OrganisationView>;
}

/** An organisation by id; one that has no record here is shown without a name, not left out. */
export function partyOf(facts: Pick<BatchFacts, 'organisations'>, id: Id): Party {
  const known = facts.organisations.get(id);
  return known === undefined
    ? { name: '?', place: '', country: '' }
    : { name: known.name, place: known.place, country: known.country };
}

/** Each organisation once, by name. */
export function partiesOf(
  facts: Pick<BatchFacts, 'organisations'>,
  ids: Iterable<Id>,
): readonly Party[] {
  const parties = [...new Set(ids)].map((id) => partyOf(facts, id));
  return parties.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
