import { Injectable } from '@nestjs/common';
import { RecordCertificateHandler } from '../../certification/certification.public';
import { day } from '../../kernel/day';
import { actorOf, OPENING_DAY, organisationId, type PlayerKey } from '../story/cast';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';

/** Everybody who grows, processes or trades before the bag is closed. */
const HOLDERS: readonly { readonly key: PlayerKey; readonly organicBody: string }[] = [
  { key: 'nube-verde', organicBody: 'PE-BIO-149' },
  { key: 'oro-alto', organicBody: 'PE-BIO-149' },
  { key: 'luz-de-quina', organicBody: 'PE-BIO-149' },
  { key: 'cerro-lejano', organicBody: 'HN-BIO-149' },
  { key: 'elbkante', organicBody: 'DE-ÖKO-001' },
  { key: 'drei-bohnen', organicBody: 'DE-ÖKO-007' },
];

/** Certificates with invented numbers; the bodies' codes have the form of the regulation. */
@Injectable()
export class CertificatesChapter {
  constructor(
    private readonly teller: Teller,
    private readonly recordCertificate: RecordCertificateHandler,
  ) {}

  async tell(): Promise<void> {
    for (const [index, { key, organicBody }] of HOLDERS.entries()) {
      const number = String(26_001 + index);
      await this.hold(key, 'fairtrade', 'FLOCERT', `DEMO-FT-${number}`);
      await this.hold(key, 'eu-organic', organicBody, `DEMO-BIO-${number}`);
    }
  }

  private async hold(
    key: PlayerKey,
    scheme: 'fairtrade' | 'eu-organic',
    issuedBy: string,
    number: string,
  ): Promise<void> {
    const actor = actorOf(key);
    const command = {
      id: storyId(OPENING_DAY, `certificate/${number}`),
      holderId: organisationId(key),
      scheme,
      number,
      issuedBy,
      activities: ['production', 'processing', 'trade'] as const,
      validFrom: day('2026-01-01'),
      validTo: day('2026-12-31'),
    };
    await this.teller.tell(actor, OPENING_DAY, `certificate/${number}`, async (tx) => {
      await this.recordCertificate.run(tx, command, actor);
      return command.id;
    });
  }
}
