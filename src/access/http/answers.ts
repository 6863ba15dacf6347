import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES } from '../../platform/text/language';
import { ROLES } from '../domain/permissions';

export class SessionAnswer {
  @ApiProperty({ format: 'uuid', description: 'The person, or the API key that calls.' })
  user_id!: string;

  @ApiProperty({ format: 'uuid' })
  organisation_id!: string;

  @ApiProperty({ enum: ROLES })
  role!: string;

  @ApiProperty({ enum: LANGUAGES })
  language!: string;

  @ApiProperty({ format: 'date-time', description: 'Over from then on unless used before.' })
  expires_at!: string;
}

export class UserAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class ApiKeyAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'Shown this once. Send it as "Authorization: Bearer <key>".' })
  key!: string;

  @ApiProperty({ format: 'date-time' })
  expires_at!: string;
}
