import { dayOf } from '../../kernel/day';
import { formatDay, formatKg } from '../../platform/text/format';
import type { Language } from '../../platform/text/language';
import type { Contact } from '../domain/recall-contacts';
import type { RecallView } from '../queries/recall-reader';
import { say } from '../traceability.texts';

/** What is written to one organisation, in its country's language unless another is asked for. */
export function recallMessage(
  view: RecallView,
  contact: Contact,
  language: Language = contact.language,
): string {
  const { recall } = view;
  const lots = [
    ...contact.lots.map((lot) =>
      say(language, 'recall.message-lot', {
        code: lot.code,
        batch: lot.batch ?? 'none',
        day: formatDay(language, lot.gotOn),
        kg: formatKg(language, lot.netG),
      }),
    ),
    ...contact.onWay.map((lot) => say(language, 'recall.message-offered', { code: lot.code })),
  ];
  return say(language, 'recall.message', {
    drill: recall.is_drill ? 'yes' : 'no',
    from: view.organisations.get(recall.organisation_id)?.name ?? '',
    to: contact.organisation.name,
    reason: say(language, `recall.reason.${recall.reason}`),
    day: formatDay(language, dayOf(recall.started_at, 'Europe/Berlin')),
    lots: lots.join('; '),
    number: recall.id,
  });
}
