import {
  ChoiceField,
  CountField,
  DayField,
  IdField,
  KgField,
  ListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields';
import { TRANSPORT_MODES, type TransportMode } from '../domain/consignment';
import { DIFFERENCE_REASONS, type DifferenceReason } from '../domain/arrival';
import { PAPER_KINDS, type Paper, REFUSAL_REASONS, type RefusalReason } from '../domain/handover';

export class OfferedLotBody {
  @IdField()
  lot_id!: string;
  @KgField()
  mass_kg!: string;
}

export class PaperBody {
  @ChoiceField(PAPER_KINDS)
  kind!: Paper['kind'];
  @TextField({ max: 60 })
  number!: string;
}

export class OfferBody {
  @IdField()
  handover_id!: string;
  @IdField()
  receiver_id!: string;
  @DayField()
  offered_on!: string;
  @ListField(() => OfferedLotBody, { max: 500 })
  lines!: OfferedLotBody[];
  @ListField(() => PaperBody, { min: 0, max: 50, optional: true })
  papers?: PaperBody[] | null;
}

export class ReceivedLotBody {
  @IdField()
  from_lot_id!: string;
  @IdField({ describe: 'Id of the receiver’s new lot; made by the client' })
  lot_id!: string;
  @KgField({ min: '0', optional: true, describe: 'On the receiver’s scale; left out: all of it' })
  accepted_kg?: string | null;
  @KgField({ min: '0', optional: true, describe: 'Goes back to the sender' })
  returned_kg?: string | null;
  @ChoiceField(DIFFERENCE_REASONS, { optional: true, describe: 'Offered less accepted, returned' })
  difference_reason?: DifferenceReason | null;
}

export class AcceptanceBody {
  @DayField()
  accepted_on!: string;
  @ListField(() => ReceivedLotBody, { max: 500 })
  lots!: ReceivedLotBody[];
}

export class RefusalBody {
  @DayField()
  refused_on!: string;
  @ChoiceField(REFUSAL_REASONS)
  reason!: RefusalReason;
}

export class LegBody {
  @ChoiceField(TRANSPORT_MODES)
  mode!: TransportMode;
  @TextField({ max: 60 })
  from!: string;
  @TextField({ max: 60 })
  to!: string;
  @DayField()
  departed_on!: string;
  @DayField()
  arrived_on!: string;
  @CountField({ min: 1, max: 50_000, optional: true })
  distance_km?: number;
}

export class LogisticUnitBody {
  @TextField({ min: 18, max: 18, pattern: /^\d{18}$/, describe: 'Serial Shipping Container Code' })
  sscc!: string;
}

export class InspectionBody {
  @TextField({ max: 60 })
  number!: string;
  @DayField()
  issued_on!: string;
  @KgField({ describe: 'Net mass of its products together' })
  net_kg!: string;
}

export class ConsignmentBody {
  @IdField()
  consignment_id!: string;
  @IdField()
  handover_id!: string;
  @TextField({ min: 11, max: 11, optional: true })
  container?: string;
  @TextField({ max: 30, optional: true })
  seal?: string;
  @TextField({ max: 40, optional: true })
  bill_of_lading?: string;
  @TextField({ max: 40, optional: true, describe: 'country-exporter-lot; 30/582/50 is understood' })
  ico_mark?: string | null;
  @ListField(() => LogisticUnitBody, { min: 0, max: 200, optional: true })
  logistic_units?: LogisticUnitBody[] | null;
  @ObjectField(() => InspectionBody, { optional: true })
  certificate_of_inspection?: InspectionBody | null;
  @ListField(() => LegBody, { max: 20 })
  legs!: LegBody[];
}

export class HandoverPath {
  @IdField()
  id!: string;
}
