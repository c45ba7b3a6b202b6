import { constants } from 'node:zlib';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import { Pool } from 'pg';
import type { ViteDevServer } from 'vite';
import { ingest } from '#app/platform/files/ingest.server.ts';
import { identifyRequest, securityHeaders } from './headers.server.ts';
import { rateLimits } from './limits.server.ts';
import { isTrustedOrigin } from './origin.ts';

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

function refuseForeignWrites(appUrl: string): express.RequestHandler {
  return (request, response, next) => {
    const asked = {
      method: request.method,
      path: request.path,
      origin: request.get('origin'),
      fetchSite: request.get('sec-fetch-site'),
      uploadthingHook: request.get('uploadthing-hook'),
    };
    if (isTrustedOrigin(asked, appUrl)) return next();
    response.status(403).type('text').send('来源不受信任。 This request did not come from this site.');
  };
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

/** The express application in front of Remix, and how to close what it opened. */
export function createHttp(options: HttpOptions): { http: Express; close: () => Promise<void> } {
  const pool = new Pool({ connectionString: options.databaseUrl, max: 2 });
  pool.on('error', () => undefined); // a lost idle connection is replaced at its next use
  const http = express();
  http.disable('x-powered-by');
  http.set('trust proxy', options.trustProxy);
  http.use(
    identifyRequest,
    securityHeaders(options.production),
    compression({ level: constants.Z_BEST_SPEED }),
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
  http.use(refuseForeignWrites(options.appUrl), rateLimits(pool, options.limits));
  http.use('/ut', ingest());
  http.all(
    '*',
    createRequestHandler({ build: options.build, mode: options.production ? 'production' : 'development' }),
  );
  return { http, close: () => pool.end() };
}
