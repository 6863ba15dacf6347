import { ConsoleLogger } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';

/** The request in whose course something happens, for the log: an id, never a person. */
const current = new AsyncLocalStorage<{ readonly requestId: string }>();

export function withinRequest(requestId: string, next: () => void): void {
  current.run({ requestId }, next);
}

/** JSON lines, one per message, each with the id of its request. */
export class JsonLogger extends ConsoleLogger {
  constructor(levels: 'all' | 'warnings') {
    super({
      json: true,
      colors: false,
      logLevels: levels === 'all' ? ['log', 'warn', 'error', 'fatal'] : ['warn', 'error', 'fatal'],
    });
  }

  protected override getJsonLogObject(
    ...args: Parameters<ConsoleLogger['getJsonLogObject']>
  ): ReturnType<ConsoleLogger['getJsonLogObject']> {
    const line = super.getJsonLogObject(...args);
    const requestId = current.getStore()?.requestId;
    return requestId === undefined ? line : { ...line, requestId };
  }
}
