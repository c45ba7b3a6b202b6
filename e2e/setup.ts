import { mustBeBuilt } from '#app/cli/built.ts';

/** Once a run: the stories are told of the sources as they are. */
export default mustBeBuilt;
