import fastify from 'fastify';
import { Pool } from 'pg';

/**
 * The yardstick of the stack: one handler, one query, JSON. It knows no caller and checks nothing.
 * Parameters of the query come as `?p=a&p=b`.
 */
const pool = new Pool({
  connectionString: process.env['DATABASE_URL'],
  options: '-c role=bohnenweg_app -c app.scope=network',
  max: 10,
});
pool.on('error', () => undefined);
const sql = process.env['BARE_SQL'] ?? '';
const server = fastify();

server.get('/live', () => ({ live: true }));
server.get<{ Querystring: { p?: string | string[] } }>('/rows', async ({ query }) => {
  const given = [query.p ?? []].flat().map((text) => (text === '' ? null : text));
  const { rows } = await pool.query<Record<string, unknown>>(sql, given);
  return { rows };
});

process.once('SIGTERM', () => process.exit(0));
server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' }).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
