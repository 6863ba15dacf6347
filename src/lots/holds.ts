import { PlaceHoldHandler } from './commands/hold-lot';
import { ReleaseHoldHandler } from './commands/hold-lot-release';
import './holds.texts';
import { AffectedLotsReader } from './queries/affected-lots-reader';
import { HoldReader } from './queries/hold-reader';
import { HoldStore } from './storage/hold-store';

/** What stops lots, says what is stopped, and frees it again: known to other rooms. */
export const HOLDS = [PlaceHoldHandler, ReleaseHoldHandler, AffectedLotsReader, HoldReader];
/** The same with what they keep their rows in. */
export const HOLD_PROVIDERS = [...HOLDS, HoldStore];
