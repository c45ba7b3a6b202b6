const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The panels that judged apart from each other (评审组): two solutions belong to one group when a judge was given both, or when a chain of
 * such solutions leads from one to the other. Groups are numbered from 1 by their first solution, so that nothing else matters.
 * @param pairs which judge was given which solution
 * @returns the group's number of every solution
 */
export function panelGroups(pairs: readonly { judge: string; solution: string }[]): Map<string, string> {
  const leader = new Map<string, string>();
  const find = (solution: string): string => {
    let [at, up] = [solution, leader.get(solution) ?? solution];
    while (up !== at) {
      // half the way next time
      leader.set(at, leader.get(up) ?? up);
      [at, up] = [up, leader.get(up) ?? up];
    }
    return at;
  };
  const firstOf = new Map<string, string>();
  for (const { judge, solution } of pairs) {
    const first = firstOf.get(judge) ?? solution;
    firstOf.set(judge, first);
    const [low, high] = [find(first), find(solution)].sort(byText) as [string, string];
    leader.set(high, low);
    leader.set(solution, low);
  }
  const solutions = [...new Set(pairs.map((pair) => pair.solution))].sort(byText);
  const numbers = new Map<string, string>();
  for (const solution of solutions) {
    const of = find(solution);
    if (!numbers.has(of)) numbers.set(of, String(numbers.size + 1));
  }
  return new Map(solutions.map((solution) => [solution, numbers.get(find(solution)) ?? '']));
}
