import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permit } from '../../access/access.public';
import { dayOf } from '../../kernel/day';
import { isId } from '../../kernel/id';
import { Refusal, refuse, refuseUnknown } from '../../kernel/refusal';
import { newId } from '../../platform/clock/clock';
import { organisation } from '../../platform/database/scope';
import type { Tx } from '../../platform/database/tx';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { isLanguage } from '../../platform/text/language';
import type { FormError } from '../../platform/web/components/form';
import { inLanguage } from '../../platform/web/shell';
import { ReceiveDeliveryHandler } from '../commands/receive-delivery';
import { LotPath } from '../http/requests';
import { DeliveryDeskQuery } from '../queries/delivery-desk.query';
import { renderDeliveries, renderWeighNote } from './deliveries.page';
import { readEntry, refusalBesideField, type TypedEntry, typedEntryOf } from './delivery-entry';
import { renderDeliveryForm, renderMemberChoice } from './delivery-form.page';
import { say } from './delivery-pages.texts';
import type { Desk } from './desk';

/** The pages at the scale: record a delivery, see its weigh note, see the day's deliveries. */
@ApiExcludeController()
@Controller('deliveries')
export class DeliveryPagesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recorder: Recorder,
    private readonly receiveDelivery: ReceiveDeliveryHandler,
    private readonly query: DeliveryDeskQuery,
  ) {}

  @Get()
  @Permit('deliveries.record')
  async list(@CallOf() call: Call, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const page = await this.read(call, request, async (tx, desk) => {
      const today = dayOf(tx.now, 'America/Lima');
      const overview = await this.query.overview(tx, call.actor.organisationId, today);
      return renderDeliveries(desk, overview, today);
    });
    await send(reply, 200, page);
  }

  @Get('new')
  @Permit('deliveries.record')
  async form(@CallOf() call: Call, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const producerId = memberOf(request.query, 'member');
    const { organisationId } = call.actor;
    const page = await this.read(call, request, async (tx, desk) => {
      if (producerId === '') {
        return renderMemberChoice(desk, await this.query.members(tx, organisationId));
      }
      const delivering = isId(producerId)
        ? await this.query.member(tx, organisationId, producerId)
        : null;
      if (delivering === null) refuseUnknown('producer', producerId.slice(0, 40));
      const [only, second] = delivering.plots;
      const plot = second === undefined ? (only?.plotId ?? '') : '';
      const typed = {
        ...EMPTY,
        plot,
        delivered_on: dayOf(tx.now, 'America/Lima'),
        lot_id: newId(),
        idempotency_key: newId(),
        ...typedBefore(request.query),
        member: producerId,
      };
      return renderDeliveryForm(desk, { delivering, typed, errors: [] });
    });
    await send(reply, 200, page);
  }

  @Post('new')
  @Permit('deliveries.record')
  async record(@CallOf() call: Call, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const typed = typedEntryOf(request.body) ?? refuse('request.malformed', {}, 'shape');
    const read = readEntry(languageOf(call, request), typed);
    if (!read.ok) return this.sendBack(call, request, reply, { typed, errors: read.errors });
    try {
      const { command } = read;
      const recorded = await this.recorder.once(call, (tx) =>
        this.receiveDelivery.run(tx, command, call.actor),
      );
      const to = inLanguage(`/deliveries/${recorded.lot_id}?recorded=1`, languageOf(call, request));
      await reply.status(303).header('location', to).header('cache-control', 'no-store').send();
    } catch (error) {
      if (!(error instanceof Refusal) || !ANSWERED.includes(error.kind)) throw error;
      await this.sendBack(call, request, reply, { typed, refusal: error });
    }
  }

  @Get(':id')
  @Permit('deliveries.record')
  async note(
    @Param() path: LotPath,
    @CallOf() call: Call,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const justRecorded = memberOf(request.query, 'recorded') === '1';
    const page = await this.read(call, request, async (tx, desk) =>
      renderWeighNote(
        desk,
        await this.query.note(tx, call.actor.organisationId, path.id),
        justRecorded,
      ),
    );
    await send(reply, 200, page);
  }

  /** The form again, with everything that was typed and what is to be mended. */
  private async sendBack(
    call: Call,
    request: FastifyRequest,
    reply: FastifyReply,
    answer: { typed: TypedEntry } & ({ errors: readonly FormError[] } | { refusal: Refusal }),
  ): Promise<void> {
    const { typed } = answer;
    const language = languageOf(call, request);
    const again = 'refusal' in answer && answer.refusal.code === 'request.key-reused';
    const errors =
      'errors' in answer
        ? answer.errors
        : again
          ? [{ text: say(language, 'desk.already') }]
          : [refusalBesideField(language, answer.refusal)];
    const page = await this.read(call, request, async (tx, desk) => {
      const { organisationId } = call.actor;
      const delivering = isId(typed.member)
        ? await this.query.member(tx, organisationId, typed.member)
        : null;
      if (delivering === null) {
        return renderMemberChoice(desk, await this.query.members(tx, organisationId));
      }
      const recordedId = again ? typed.lot_id : undefined;
      return renderDeliveryForm(desk, { delivering, typed, errors, recordedId });
    });
    await send(reply, 'errors' in answer ? 400 : 422, page);
  }

  private read(
    call: Call,
    request: FastifyRequest,
    work: (tx: Tx, desk: Desk) => Promise<string>,
  ): Promise<string> {
    return this.unitOfWork.read(organisation(call.actor.organisationId), async (tx) => {
      const clerkName = await this.query.clerkName(tx, call.actor);
      return work(tx, { language: languageOf(call, request), clerkName });
    });
  }
}

/** What was typed before the session ended: the log-in led back here with it. */
function typedBefore(query: unknown): Partial<TypedEntry> {
  const texts = Object.keys(EMPTY).map((name) => [name, memberOf(query, name)] as const);
  const whole = texts.filter(
    ([name, text]) =>
      text !== '' && text.length <= 200 && (!/^(lot_id|idempotency_key)$/.test(name) || isId(text)),
  );
  return Object.fromEntries(whole);
}

/** Refusals that the form itself answers; the others are a page of their own. */
const ANSWERED: readonly string[] = ['rule', 'not-found', 'conflict'];

const EMPTY: TypedEntry = {
  member: '',
  plot: '',
  delivered_on: '',
  gross_kg: '',
  tare_kg: '',
  net_kg: '',
  moisture_pct: '',
  lot_id: '',
  idempotency_key: '',
};

/** The clerk's own language, whatever the borrowed laptop's browser says. */
function languageOf(call: Call, request: FastifyRequest): Desk['language'] {
  const asked = memberOf(request.query, 'lang');
  return isLanguage(asked) ? asked : call.actor.language;
}

/** One text of a form or query; anything that is not a single text is empty. */
function memberOf(source: unknown, name: string): string {
  const value = (source as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

async function send(reply: FastifyReply, status: number, page: string): Promise<void> {
  await reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page);
}
