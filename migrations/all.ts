import { Intake1530 } from './1530-intake';
import { Custody1610 } from './1610-custody';
import { Holds1510 } from './1510-holds';
import { Lots1500 } from './1500-lots';
import { Reversals1520 } from './1520-reversals';
import { Platform1000 } from './1000-platform';
import { Access1100 } from './1100-access';
import { Parties1200 } from './1200-parties';
import { Plots1300 } from './1300-plots';
import { Certification1400 } from './1400-certification';
import { Recalls1700 } from './1700-recalls';
import { Contracts1800 } from './1800-contracts';
import { Settlements1810 } from './1810-settlements';
import { Premiums1900 } from './1900-premiums';
import { Partnership1820 } from './1820-partnership';
import { Custody1600 } from './1600-custody';
import { Impact2000 } from './2000-impact';
import { Reports2100 } from './2100-reports';
import { JournalNetwork2200 } from './2200-journal-network';

/** Every migration, in the order in which they run. Never edited after merge, only added to. */
export const MIGRATIONS = [
  Platform1000,
  Access1100,
  Parties1200,
  Plots1300,
  Certification1400,
  Lots1500,
  Holds1510,
  Reversals1520,
  Intake1530,
  Custody1600,
  Custody1610,
  Recalls1700,
  Contracts1800,
  Settlements1810,
  Partnership1820,
  Premiums1900,
  Impact2000,
  Reports2100,
  JournalNetwork2200,
];
