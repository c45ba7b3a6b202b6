/** Work that a thread did not bring to its end: not an error of the work, but of how much there was of it. */
export class StoppedWork extends Error {
  /** `late`: it took longer than it may; `memory`: it needed more than it may; `busy`: too many wait already; `left`: nobody waits any more */
  readonly reason: 'late' | 'memory' | 'busy' | 'left';

  constructor(reason: StoppedWork['reason']) {
    super(`the work was ended: ${reason}`);
    this.name = 'StoppedWork';
    this.reason = reason;
  }
}
