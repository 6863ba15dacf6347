import {
  ChoiceField,
  CountField,
  DayField,
  IdField,
  KgField,
  ListField,
  TextField,
} from '../../platform/http/fields';
import { TRANSPORT_MODES, type TransportMode } from '../domain/consignment';
import { REFUSAL_REASONS, type RefusalReason } from '../domain/handover';

export class OfferedLotBody {
  @IdField()
  lot_id!: string;
  @KgField()
  mass_kg!: string;
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
}

export class ReceivedLotBody {
  @IdField()
  from_lot_id!: string;
  @IdField({ describe: 'Id of the receiver’s new lot; made by the client' })
  lot_id!: string;
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
  @ListField(() => LegBody, { max: 20 })
  legs!: LegBody[];
}

export class HandoverPath {
  @IdField()
  id!: string;
}
