import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { OutboxRelay } from '../queue/outbox-relay';

/**
 * Prometheus figures of one process: its own health, request times, and what waits to be relayed.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram;

  constructor(relay: OutboxRelay) {
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'http_request_seconds',
      help: 'Time to answer a request, by route and status',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers: [this.registry],
    });
    new Gauge({
      name: 'outbox_waiting',
      help: 'Committed facts whose jobs are not yet queued',
      registers: [this.registry],
      async collect() {
        this.set(await relay.backlog());
      },
    });
  }

  observe(route: string, method: string, status: number, seconds: number): void {
    this.requests.labels(route, method, String(status)).observe(seconds);
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
