import type { Tx } from '../../platform/database/tx';
import type { CalculatorKey, InputsOf } from '../domain/calculators';
import type { Question } from './question';

/** Where the jobs ask what a calculator needs; the module says who answers. */
export abstract class MetricInputs {
  abstract of<K extends CalculatorKey>(tx: Tx, key: K, question: Question): Promise<InputsOf[K]>;
}
