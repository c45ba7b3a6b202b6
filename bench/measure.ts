import autocannon from 'autocannon';

export const connections = [1, 16, 50];

export interface Measured {
  what: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** answers that were not 2xx or 3xx, and breaks */
  failures: number;
}

/** Asks for one page over and over for `seconds`, after a second of warming up. */
export async function measurePage(
  what: string,
  url: string,
  cookie: string,
  count: number,
  seconds = 8,
): Promise<Measured> {
  const headers = cookie ? { cookie } : {};
  await autocannon({ url, connections: count, duration: 1, headers });
  const result = await autocannon({ url, connections: count, duration: seconds, headers });
  return {
    what,
    connections: count,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

/** Runs `work` over all items with so many at once. */
export async function measureEach<T>(
  what: string,
  items: T[],
  count: number,
  work: (item: T) => Promise<void>,
): Promise<Measured> {
  const took: number[] = [];
  let failures = 0;
  const waiting = [...items];
  const began = performance.now();
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      const from = performance.now();
      await work(item).catch(() => failures++);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return {
    what,
    connections: count,
    perSecond: items.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    failures,
  };
}

/** A Markdown table, for docs/benchmarks.md. */
export function table(rows: Measured[]): string {
  const line = (r: Measured) =>
    `| ${r.what} | ${r.connections} | ${r.perSecond.toFixed(0)} | ${r.p50.toFixed(0)} | ${r.p99.toFixed(0)} | ${r.failures} |`;
  return [
    '| what | connections | per second | p50 ms | p99 ms | failures |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(line),
  ].join('\n');
}
