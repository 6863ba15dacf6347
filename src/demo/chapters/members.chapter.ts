import { Injectable } from '@nestjs/common';
import { day } from '../../kernel/day';
import { RegisterProducerHandler } from '../../parties/parties.public';
import {
  RecordOrganicStatusHandler,
  RecordScreeningHandler,
  RegisterPlotHandler,
  squareMetres,
} from '../../plots/plots.public';
import { actorOf, OPENING_DAY } from '../story/cast';
import { type Member, MEMBERS } from '../story/land';
import { Teller } from '../story/teller';

const SURVEYED_ON = day('2026-02-10');
const ORGANIC_SINCE = day('2019-04-01');
const CONVERSION_SINCE = day('2025-05-01');
const SCREENED_ON = day('2026-03-20');

/** Members, their plots, since when these are organic, and what the deforestation screen said. */
@Injectable()
export class MembersChapter {
  constructor(
    private readonly teller: Teller,
    private readonly registerProducer: RegisterProducerHandler,
    private readonly registerPlot: RegisterPlotHandler,
    private readonly recordOrganicStatus: RecordOrganicStatusHandler,
    private readonly recordScreening: RecordScreeningHandler,
  ) {}

  async tell(): Promise<void> {
    for (const member of MEMBERS) {
      await this.enter(member);
      await this.survey(member);
    }
  }

  private async enter(member: Member): Promise<void> {
    const actor = actorOf(member.cooperative);
    const { producerId, code, ubigeo, givenName, familyName, sex, birthYear, community } = member;
    const command = {
      id: producerId,
      code,
      joinedOn: day('2018-03-01'),
      ubigeo,
      person: { givenName, familyName, dni: null, sex, birthYear, community },
    };
    await this.teller.tell(actor, OPENING_DAY, `producer/${code}`, async (tx) => {
      await this.registerProducer.run(tx, command, actor);
      return producerId;
    });
  }

  private async survey(member: Member): Promise<void> {
    const actor = actorOf(member.cooperative);
    const { plotId, producerId, code } = member;
    const plot = {
      id: plotId,
      producerId,
      code: `${code}-A`,
      declaredAreaM2: squareMetres(member.declaredAreaM2),
      geometry: geometryOf(member),
      capturedOn: SURVEYED_ON,
      method: methodOf(member),
      altitudeM: member.altitudeM,
      varieties: ['caturra', 'typica'] as const,
    };
    await this.teller.tell(actor, SURVEYED_ON, `plot/${code}`, async (tx) => {
      await this.registerPlot.run(tx, plot, actor);
      await this.recordOrganicStatus.run(
        tx,
        member.inConversion
          ? { plotId, status: 't2', from: CONVERSION_SINCE }
          : { plotId, status: 'organic', from: ORGANIC_SINCE },
        actor,
      );
      return plotId;
    });
    await this.screen(member);
  }

  private async screen(member: Member): Promise<void> {
    const { plotId, screening } = member;
    if (screening === null) return;
    const actor = actorOf(member.cooperative);
    const command = {
      plotId,
      tool: 'Demo-Screening',
      toolVersion: '1',
      screenedOn: SCREENED_ON,
      result: screening,
      basisOn: day('2025-12-31'),
    };
    await this.teller.tell(actor, SCREENED_ON, `screening/${member.code}`, async (tx) => {
      await this.recordScreening.run(tx, command, actor);
      return plotId;
    });
  }
}

function methodOf(member: Member): 'polygon-walk' | 'gps' | 'declared' {
  if (member.survey === 'polygon') return 'polygon-walk';
  return member.survey === 'point' ? 'gps' : 'declared';
}

/** Coordinates are the one thing here that is no exact number. */
function geometryOf(member: Member) {
  const [lon, lat] = member.corner;
  const at = (x: number, y: number): [number, number] => [(lon + x) / 1e6, (lat + y) / 1e6];
  const { edge } = member;
  switch (member.survey) {
    case 'declared':
      return null;
    case 'point':
      return { type: 'Point' as const, coordinates: at(0, 0) };
    case 'polygon':
      return {
        type: 'Polygon' as const,
        coordinates: [[at(0, 0), at(edge, 0), at(edge, edge), at(0, edge), at(0, 0)]],
      };
  }
}
