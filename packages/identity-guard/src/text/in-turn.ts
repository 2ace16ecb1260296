type Link<Answer> = { readonly question: string; readonly answer: Answer; next: Link<Answer> | undefined };

/**
 * A question about strings that is asked again and again of the same ones in nearly the same order, with all its answers:
 * what was asked next the last time is tried before it is looked up.
 */
export function askedInTurn<Answer>(answer: (question: string) => Answer): (question: string) => Answer {
  const links = new Map<string, Link<Answer>>();
  let latest: Link<Answer> | undefined;
  return (question) => {
    const next = latest?.next;
    // One may have been left out this time.
    const guess = next?.question === question ? next : next?.next;
    if (guess?.question === question) {
      latest = guess;
      return guess.answer;
    }
    let found = links.get(question);
    if (found === undefined) {
      found = { question, answer: answer(question), next: undefined };
      links.set(question, found);
    }
    if (latest !== undefined) latest.next = found;
    latest = found;
    return found.answer;
  };
}
