import { constants } from 'node:zlib';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import { Pool } from 'pg';
import type { ViteDevServer } from 'vite';
import { ingest } from '#app/platform/files/ingest/ingest.server.ts';
import type { FilePurposes } from '#app/platform/files/policies.server.ts';
import { lastWord, possibleIds, readableRequests, refuseForeignWrites } from './door.server.ts';
import { identifyRequest, securityHeaders } from './headers.server.ts';
import { rateLimits } from './limits.server.ts';
import type { PageFacts } from './refuse-request.server.ts';
import { remixHandler } from './remix-handler.server.ts';
import { logRefusals } from './request-log.server.ts';
import { routeNamer } from './route-name.ts';

export interface HttpOptions {
  build: ServerBuild | (() => Promise<ServerBuild>);
  appUrl: string;
  databaseUrl: string;
  trustProxy: boolean | number | string;
  production: boolean;
  /** for each address: writes in a minute, attempts at credentials in five */
  limits: { writes: number; attempts: number };
  /** Set while developing: answers for assets. */
  vite?: ViteDevServer | undefined;
}

/** What the PDF reader fetches as it needs it: character maps of Chinese fonts, fonts not embedded, decoders, profiles. */
function pdfResources(): express.Router {
  const router = express.Router();
  for (const kind of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
    router.use(
      `/${kind}`,
      express.static(`node_modules/pdfjs-dist/${kind}`, { maxAge: '7d', fallthrough: false }),
    );
  return router;
}

/** What answers outside of Remix need to know of the build; while developing there is none yet. */
function factsOf(build: HttpOptions['build']): PageFacts {
  if (typeof build === 'function') return { styles: [], routeIds: ['root'] };
  return { styles: build.assets.routes.root?.css ?? [], routeIds: Object.keys(build.routes) };
}

/** What files are kept for is listed in the build, with the pages that ask for them. */
function purposesIn(build: HttpOptions['build']): () => Promise<FilePurposes> {
  return async () => {
    const { entry } = typeof build === 'function' ? await build() : build;
    return (entry.module as unknown as { filePurposes: FilePurposes }).filePurposes;
  };
}

/** The express application in front of Remix, and how to close what it opened. */
export function createHttp(options: HttpOptions): { http: Express; close: () => Promise<void> } {
  const pool = new Pool({ connectionString: options.databaseUrl, max: 2 });
  pool.on('error', () => undefined); // a lost idle connection is replaced at its next use
  const http = express();
  http.disable('x-powered-by');
  http.set('trust proxy', options.trustProxy);
  const facts = factsOf(options.build);
  const nameOf = routeNamer(typeof options.build === 'function' ? {} : options.build.routes);
  http.use(
    identifyRequest,
    logRefusals(nameOf),
    securityHeaders(options.production),
    compression({ level: constants.Z_BEST_SPEED }),
    readableRequests(facts),
  );
  http.use('/pdfjs', pdfResources());
  if (options.vite) {
    http.use(options.vite.middlewares);
  } else {
    http.use(
      '/assets',
      express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }),
    );
    http.use(express.static('build/client', { maxAge: '1h', index: false }));
  }
  http.use(refuseForeignWrites(options.appUrl, facts), rateLimits(pool, options.limits, facts));
  http.use('/ut', ingest(purposesIn(options.build)));
  http.use(possibleIds(nameOf, facts));
  http.all(
    '*',
    remixHandler({ build: options.build, appUrl: options.appUrl, production: options.production, facts }),
  );
  http.use(lastWord(facts));
  return { http, close: () => pool.end() };
}
