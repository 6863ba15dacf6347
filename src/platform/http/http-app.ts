import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import { Metrics } from '../health/metrics';
import type { Settings } from '../settings';
import { STYLE_CSP_HASH } from '../web/stylesheet';
import { answerBrokenAddress } from './broken-address';
import { ProblemFilter } from './problem.filter';
import { ProblemPage } from './problem-page';
import { JsonLogger, withinRequest } from './request-context';
import { ShapePipe } from './shape.pipe';

/** Pages and data for poor networks; event streams must not wait for a buffer to fill. */
const COMPRESSIBLE =
  /^(text\/(html|css|csv)|application\/(json|problem\+json|javascript)|image\/svg\+xml)/;
const BODY_LIMIT_BYTES = 256 * 1024;

/** The HTTP half of the house, ready to listen. */
export async function createHttpApp(
  module: Type | DynamicModule,
  settings: Settings,
  log: 'all' | 'warnings' = 'all',
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: hopsTrusted(settings.trustedProxies),
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    frameworkErrors: answerBrokenAddress,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new JsonLogger(log),
    abortOnError: false,
  });
  await app.register(compress, { customTypes: COMPRESSIBLE, threshold: 1024 });
  await app.register(cookie);
  await app.register(helmet, headersFor(settings));
  watchRequests(app);
  app.useGlobalPipes(new ShapePipe());
  app.useGlobalFilters(new ProblemFilter(app.get(ProblemPage)));
  offerOpenApi(app);
  return app;
}

/** The REST interface as OpenAPI 3. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Bohnenweg')
    .setDescription(
      'Every step of a fair coffee, what was paid and what it did. Masses and money are decimal ' +
        'strings with their unit in the name; every POST that records needs an Idempotency-Key.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('bohnenweg')
    .build();
  return SwaggerModule.createDocument(app, settings);
}

function offerOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'docs/openapi.json',
    yamlDocumentUrl: 'docs/openapi.yaml',
    customSiteTitle: 'Bohnenweg API',
  });
}

/**
 * No inline script anywhere; the only inline style is the house's stylesheet, known by its hash.
 */
function headersFor(settings: Settings): object {
  const secure = settings.publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'", STYLE_CSP_HASH],
        styleSrcAttr: ["'none'"],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  };
}

/** Each request's id goes into its log lines and its answer; its time goes into the metrics. */
function watchRequests(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const metrics = app.get(Metrics);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    withinRequest(request.id, done);
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.observe(route, request.method, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}

/**
 * Trusts exactly the proxies that stand in front, so that a caller cannot choose its own address.
 * Hop 0 is whoever holds the connection: without a proxy nobody's word about addresses counts.
 */
export function hopsTrusted(hops: number): (address: string, hop: number) => boolean {
  return (_address, hop) => hop < hops;
}
