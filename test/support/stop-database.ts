import { stopTestCluster } from './test-cluster';

/** jest's global tear-down: no PostgreSQL and no folder stays behind. */
// eslint-disable-next-line no-restricted-syntax -- jest asks for a default export
export default async function stopDatabase(): Promise<void> {
  const cluster = globalThis.testCluster;
  globalThis.testCluster = undefined;
  if (cluster !== undefined) await stopTestCluster(cluster);
}
