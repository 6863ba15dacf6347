import { kgText } from '../../kernel/grams';
import type { Id } from '../../kernel/id';
import { locatedPercent } from '../domain/recall';
import { type Contact, contactsOf, gramsText, type KeptLot } from '../domain/recall-contacts';
import { recallMessage } from '../pages/recall-message';
import type { RecallRecord, RecallView } from '../queries/recall-reader';

export function recallHead(recall: RecallRecord) {
  return {
    id: recall.id,
    started_by: recall.organisation_id,
    target: recall.target_kind,
    target_id: recall.target_id,
    reason: recall.reason,
    is_drill: recall.is_drill,
    started_at: recall.started_at.toISOString(),
    status: recall.ended_at === null ? 'open' : 'ended',
    ended_at: recall.ended_at?.toISOString() ?? null,
    outcome: recall.outcome,
  };
}

/** Of a foreign recall only the own lots; what it measured is the starter's business. */
export function recallResponse(view: RecallView) {
  const { recall, lots, isOwn } = view;
  const contacts = recallContacts(view);
  return {
    ...recallHead(recall),
    measured: isOwn ? measured(view) : null,
    lots: lots.map((lot) => lotResponse(lot)),
    sold: contacts
      .filter((contact) => contact.organisation.kind === 'retailer')
      .map((contact) => ({
        shop_id: contact.organisation.id,
        shop: contact.organisation.name,
        place: contact.organisation.place,
        lot_ids: contact.lots.map((lot) => lot.lotId),
        net_kg: kgOf(contact.lots),
        contained_g: containedOf(contact.lots),
      })),
    contacts: isOwn ? contacts.map((contact) => contactResponse(view, contact)) : [],
  };
}

/** How long it took, how far it reached and how much of it was found. */
function measured({ recall, lots }: RecallView) {
  return {
    started_at: recall.started_at.toISOString(),
    computed_ms: recall.computed_ms,
    lots: lots.length,
    organisations: new Set(lots.map((lot) => lot.ownerId)).size,
    present_g: gramsText(recall.present_mg),
    missing_g: gramsText(recall.missing_mg),
    located_percent: locatedPercent(recall.present_mg, recall.missing_mg)?.toFixed(4) ?? null,
  };
}

/** Everybody whom the recall concerns besides whoever started it. */
export function recallContacts(view: RecallView): readonly Contact[] {
  const starter: Id = view.recall.organisation_id;
  return contactsOf(view.lots, [...view.organisations.values()], starter);
}

function lotResponse(lot: KeptLot) {
  return {
    lot_id: lot.lotId,
    holder_id: lot.ownerId,
    code: lot.code,
    form: lot.form,
    gtin: lot.gtin,
    batch: lot.batch,
    got_on: lot.gotOn,
    from_id: lot.fromOwnerId,
    on_way_to: lot.onWayTo,
    net_kg: kgText(lot.netG),
    in_stock_kg: kgText(lot.inStockG),
    on_way_kg: kgText(lot.onWayG),
    share: `${lot.share.part}/${lot.share.whole}`,
    contained_g: gramsText(lot.containedMg),
    present_g: gramsText(lot.presentMg),
    missing_g: gramsText(lot.missingMg),
  };
}

function contactResponse(view: RecallView, contact: Contact) {
  const { id, name, kind, place, country } = contact.organisation;
  return {
    organisation_id: id,
    name,
    kind,
    place,
    country,
    lots: contact.lots.map((lot) => ({ lot_id: lot.lotId, code: lot.code, got_on: lot.gotOn })),
    offered: contact.onWay.map((lot) => ({ lot_id: lot.lotId, code: lot.code })),
    present_g: gramsText(contact.presentMg),
    language: contact.language,
    message: recallMessage(view, contact),
    messages: {
      de: recallMessage(view, contact, 'de'),
      es: recallMessage(view, contact, 'es'),
      en: recallMessage(view, contact, 'en'),
    },
  };
}

function kgOf(lots: readonly KeptLot[]): string {
  return gramsText(lots.reduce((all, lot) => all + lot.netG, 0n));
}

function containedOf(lots: readonly KeptLot[]): string {
  return gramsText(lots.reduce((all, lot) => all + lot.containedMg, 0n));
}
