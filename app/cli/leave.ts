import cluster from 'node:cluster';

/** Calls `stop` once: at SIGTERM, at SIGINT, and in a process of several when the first one is gone. */
export function whenToLeave(stop: () => Promise<void>): void {
  let leaving = false;
  const leave = () => {
    if (leaving) return;
    leaving = true;
    void stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
  if (cluster.isWorker) process.on('disconnect', leave);
}
