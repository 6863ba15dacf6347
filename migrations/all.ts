import { Lots1500 } from './1500-lots';
import { Platform1000 } from './1000-platform';
import { Parties1200 } from './1200-parties';
import { Partnership1820 } from './1820-partnership';

/** Every migration, in the order in which they run. Never edited after merge, only added to. */
export const MIGRATIONS = [Platform1000, Parties1200, Partnership1820];
