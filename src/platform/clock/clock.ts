import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Id } from '../../kernel/id';

/** The only source of the present moment; tests and the demo story give their own. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** A new id that sorts by time of making (UUIDv7), for keys that grow at the end of their index. */
export function newId(): Id {
  return v7();
}
