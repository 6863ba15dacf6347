import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy } from 'class-validator';
import type { Day } from '../../kernel/day';
import { isId } from '../../kernel/id';
import { CountField, DayField, IdField, ObjectField, TextField } from '../../platform/http/fields';
import { TitlesRequest } from './partnership-requests';

/** A list of ids that the client knows; 1 to 200 of them. */
function IdsField(): PropertyDecorator {
  const facts = { min: 1, max: 200 };
  return (target, key) => {
    ApiProperty({ type: String, format: 'uuid', isArray: true })(target, key);
    IsArray({ message: 'field.list', context: facts })(target, key);
    ArrayMinSize(facts.min, { message: 'field.list', context: facts })(target, key);
    ArrayMaxSize(facts.max, { message: 'field.list', context: facts })(target, key);
    ValidateBy(
      {
        name: 'field.id',
        validator: { validate: (value: unknown) => typeof value === 'string' && isId(value) },
      },
      { each: true, message: 'field.id' },
    )(target, key);
  };
}

/** Numbers of Sustainable Development Goals, 1 to 17. */
function GoalsField(): PropertyDecorator {
  const facts = { min: 1, max: 17 };
  const isGoal = (value: unknown): boolean =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 17;
  return (target, key) => {
    ApiProperty({ type: 'integer', isArray: true, minimum: 1, maximum: 17 })(target, key);
    IsArray({ message: 'field.list', context: facts })(target, key);
    ArrayMinSize(facts.min, { message: 'field.list', context: facts })(target, key);
    ArrayMaxSize(facts.max, { message: 'field.list', context: facts })(target, key);
    ValidateBy(
      { name: 'field.count', validator: { validate: isGoal } },
      { each: true, message: 'field.count', context: facts },
    )(target, key);
  };
}

export class AddMeasureRequest {
  @IdField()
  id!: string;

  @CountField({ min: 1998, max: 2099 })
  year!: number;

  @TextField({ max: 40, describe: 'Code of a field of action' })
  action_field!: string;

  @ObjectField(() => TitlesRequest)
  titles!: TitlesRequest;

  @GoalsField()
  goals!: number[];

  @IdsField()
  actor_ids!: string[];

  @DayField()
  planned_from!: Day;

  @DayField()
  planned_to!: Day;
}

export class ProposeWorkPlanRequest {
  @IdField()
  id!: string;

  @CountField({ min: 1998, max: 2099 })
  year!: number;

  @IdsField()
  measure_ids!: string[];
}

export class WorkPlanParam {
  @IdField()
  id!: string;
}

export class AssentRequest {
  @DayField({ describe: 'Day on which the town agreed' })
  assented_on!: Day;
}
