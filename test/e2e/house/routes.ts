import type { Permission } from '../../../src/access/domain/permissions';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What each route of the house asks for, written down a second time. */
export const ROUTES: Readonly<Record<Permission | 'public', readonly string[]>> = {
  public: [
    'GET /',
    'GET /01/:gtin',
    'GET /01/:gtin/10/:batch',
    'GET /api/v1/public/origin/:gtin/:batch',
    'GET /check',
    'GET /health/live',
    'GET /health/ready',
    'GET /metrics',
    'GET /assets/:name',
    'POST /api/v1/session',
    'GET /login',
    'POST /login',
    'POST /logout',
    'GET /reports',
    'GET /reports/:year',
    'GET /reports/:year/data.json',
    'GET /reports/:year/data.csv',
  ],
  'session.read': ['GET /api/v1/session'],
  'session.write': ['DELETE /api/v1/session'],
  'password.write': ['POST /api/v1/password'],
  'users.write': [
    'POST /api/v1/users',
    'PUT /api/v1/users/:id/password',
    'DELETE /api/v1/users/:id',
  ],
  'api-keys.write': ['POST /api/v1/api-keys', 'DELETE /api/v1/api-keys/:id'],
  'organisations.write': ['POST /api/v1/organisations'],
  'organisations.read': ['GET /api/v1/organisations'],
  'producers.write': [
    'POST /api/v1/producers',
    'DELETE /api/v1/producers/:id/person',
    'POST /api/v1/producers/:id/consents',
    'POST /api/v1/consents/:id/withdrawal',
  ],
  'producers.read': ['GET /api/v1/producers', 'GET /api/v1/producers/:id'],
  'plots.write': [
    'POST /api/v1/plots',
    'POST /api/v1/plots/:id/organic-status',
    'POST /api/v1/plots/:id/screenings',
  ],
  'plots.read': ['GET /api/v1/plots', 'GET /api/v1/plots/:id'],
  'certificates.write': [
    'POST /api/v1/certificates',
    'POST /api/v1/certificates/:id/suspension',
    'POST /api/v1/certificates/:id/reinstatement',
    'POST /api/v1/certificates/:id/withdrawal',
  ],
  'certificates.read': ['GET /api/v1/certificates'],
  'deliveries.record': [
    'POST /api/v1/deliveries/truck',
    'POST /api/v1/deliveries',
    'GET /deliveries',
    'GET /deliveries/new',
    'POST /deliveries/new',
    'GET /deliveries/:id',
  ],
  'lots.read': [
    'GET /api/v1/lots/:id/quality-checks',
    'GET /api/v1/recipes',
    'GET /api/v1/mass-balance',
    'GET /api/v1/mass-balance.csv',
    'GET /mass-balance',
    'GET /api/v1/deliveries',
    'GET /api/v1/lots',
    'GET /api/v1/lots/:id',
    'GET /api/v1/lots/:id/origin',
    'GET /api/v1/lots/:id/destinations',
    'GET /api/v1/lots/:id/history',
    'GET /api/v1/lots/:id/claims',
  ],
  'lots.transform': [
    'POST /api/v1/quality-checks',
    'POST /api/v1/recipes',
    'POST /api/v1/deliveries/outside',
    'POST /api/v1/products',
    'POST /api/v1/transformations',
  ],
  'lots.correct': ['POST /api/v1/reversals', 'POST /api/v1/corrections'],
  'handovers.write': [
    'POST /api/v1/handovers',
    'POST /api/v1/handovers/:id/acceptance',
    'POST /api/v1/handovers/:id/refusal',
  ],
  'handovers.read': ['GET /api/v1/handovers'],
  'consignments.write': ['POST /api/v1/consignments'],
  'contracts.write': [
    'POST /api/v1/contracts',
    'POST /api/v1/contracts/:id/fixation',
    'POST /api/v1/contracts/:id/shipment',
  ],
  'contracts.read': [
    'GET /api/v1/contracts',
    'GET /api/v1/contracts/:id',
    'GET /api/v1/contracts/:id/statements',
  ],
  'settlements.write': ['POST /api/v1/settlements', 'POST /api/v1/settlements/:id/corrections'],
  'settlements.read': ['GET /api/v1/settlements'],
  'premiums.write': [
    'POST /api/v1/premiums',
    'POST /api/v1/premium-decisions',
    'POST /api/v1/premium-decisions/items/:id/spendings',
  ],
  'premiums.read': ['GET /api/v1/premiums', 'GET /api/v1/premium-decisions'],
  'work-plans.write': [
    'POST /api/v1/partnerships',
    'POST /api/v1/actors',
    'POST /api/v1/work-plans',
    'POST /api/v1/work-plans/measures',
    'POST /api/v1/work-plans/:id/assents',
    'POST /api/v1/activities',
    'POST /api/v1/partnership-funds',
    'POST /api/v1/procurement',
    'POST /api/v1/procurement/offices',
  ],
  'work-plans.read': [
    'GET /api/v1/actors',
    'GET /api/v1/work-plans/:year',
    'GET /api/v1/activities/:year',
  ],
  'impact.request': ['POST /api/v1/impact/:year'],
  'impact.read': [
    'GET /api/v1/impact/:year',
    'GET /api/v1/impact/:year/progress',
    'GET /api/v1/impact/:year/progress/events',
  ],
  'reports.write': ['POST /api/v1/reports', 'POST /reports/:year/request'],
  'reports.approve': [
    'POST /api/v1/reports/:year/approval',
    'POST /api/v1/reports/:year/publication',
    'GET /reports/:year/draft',
    'GET /reports/:year/draft/data.json',
    'GET /reports/:year/draft/data.csv',
    'POST /reports/:year/approval',
    'POST /reports/:year/publication',
  ],
  'reports.read': ['GET /api/v1/reports/:year'],
  'audit.read': [],
  'jobs.read': ['GET /api/v1/jobs/:queue/:id', 'GET /api/v1/jobs/:queue/:id/events'],
  'holds.write': [
    'POST /api/v1/holds',
    'POST /api/v1/holds/:id/release',
    'POST /api/v1/recalls',
    'POST /api/v1/recalls/:id/end',
  ],
  'recalls.read': [
    'GET /api/v1/recalls',
    'GET /api/v1/recalls/:id',
    'GET /api/v1/recalls/:id/contacts.csv',
    'GET /recalls/:id',
  ],
};

/** One route and what it asks for. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly needs: Permission | 'public';
}

export function routes(): Route[] {
  return Object.entries(ROUTES).flatMap(([needs, lines]) =>
    lines.map((line) => {
      const [method = '', path = ''] = line.split(' ');
      return { method: method as Method, path, needs: needs as Route['needs'] };
    }),
  );
}
