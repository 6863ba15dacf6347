/** A Peruvian district with the names above it. */
export interface District {
  readonly district: string;
  readonly province: string;
  readonly department: string;
}

/** One province of the list: its code (four digits) and its districts by their last two digits. */
export interface Province {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly districts: ReadonlyMap<string, string>;
}

const DEPARTMENTS = 25;

/**
 * The districts the house knows by name. INEI codes: two digits each for department, province and
 * district. Departments without a list are taken on trust, by their form only.
 */
export class DistrictList {
  private readonly provinces: ReadonlyMap<string, Province>;
  private readonly listed: ReadonlySet<string>;

  constructor(provinces: readonly Province[]) {
    this.provinces = new Map(provinces.map((one) => [one.code, one]));
    this.listed = new Set(provinces.map((one) => one.code.slice(0, 2)));
  }

  /** Names for a code; null where the list does not hold it. */
  find(ubigeo: string): District | null {
    const province = this.provinces.get(ubigeo.slice(0, 4));
    const district = province?.districts.get(ubigeo.slice(4));
    if (province === undefined || district === undefined) return null;
    return { district, province: province.name, department: province.department };
  }

  /** True for a listed district, and for a well-formed code of a department without a list. */
  accepts(ubigeo: string): boolean {
    if (!/^\d{6}$/.test(ubigeo)) return false;
    const department = Number(ubigeo.slice(0, 2));
    if (department < 1 || department > DEPARTMENTS) return false;
    if (this.listed.has(ubigeo.slice(0, 2))) return this.find(ubigeo) !== null;
    return ubigeo.slice(2, 4) !== '00' && ubigeo.slice(4) !== '00';
  }
}

/** Reads "01 Jaen, 02 Bellavista"; throws a RangeError on anything else or on a repeated code. */
export function districtsOf(text: string): ReadonlyMap<string, string> {
  const entries = text.split(', ').map((entry) => {
    const match = /^(\d{2}) ([^\d,]+)$/.exec(entry);
    if (match?.[1] === undefined || match[2] === undefined) {
      throw new RangeError(`not a district: ${entry}`);
    }
    return [match[1], match[2]] as const;
  });
  const districts = new Map(entries);
  if (districts.size !== entries.length) throw new RangeError(`a district code repeats: ${text}`);
  return districts;
}
