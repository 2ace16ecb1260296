import type { PictureConnection, Refusal } from '@lagesbild/sync/client';
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';

const RefusalsContext = createContext<readonly Refusal[]>([]);

/** Makes what the server refused known to the fields it concerns. */
export function RefusalsProvider({
  connection,
  children,
}: {
  readonly connection: PictureConnection;
  readonly children: ReactNode;
}) {
  const refusals = useSyncExternalStore(connection.subscribe, () => connection.getSnapshot().refusals);
  return <RefusalsContext value={refusals}>{children}</RefusalsContext>;
}

/** One refusal as far as it concerns one place. */
export type LocalRefusal = {
  readonly id: number;
  /** The places concerned. */
  readonly paths: readonly string[];
  readonly rules: readonly string[];
  /** Refused text handed back, in this browser only. */
  readonly texts: readonly string[];
};

/** The rules by which the identity guard on the server refused the text at this path; it waits there as held text. */
export function heldRules({ code, violations }: Refusal, path: string): readonly string[] {
  const rules = violations.filter((one) => one.path === path).map(({ rule }) => rule);
  // What a report has hidden cannot be written in: there is no place for it to wait.
  return code !== 'screen' || rules.includes('hidden') ? [] : [...new Set(rules)];
}

/**
 * Whether the person's text at this path came back. One that the guard names and that did not is stored, or on its way: the edit was
 * refused for what it made of that text and another one together.
 */
export function isHandedBack({ handedBack }: Refusal, path: string): boolean {
  return handedBack.some((one) => one.path === path);
}

/** What was refused at exactly this path. */
export function refusalsAt(refusals: readonly Refusal[], path: string): readonly LocalRefusal[] {
  return refusals.flatMap(({ id, violations, handedBack }) => {
    const rules = [
      ...new Set(violations.filter((violation) => violation.path === path).map(({ rule }) => rule)),
    ];
    const texts = handedBack.filter((part) => part.path === path).map(({ text }) => text);
    return rules.length + texts.length === 0 ? [] : [{ id, paths: [path], rules, texts }];
  });
}

/** What was refused and belongs to no field on the screen: rows that do not exist, unknown keys, whole rows. */
export function refusalsElsewhere(
  refusals: readonly Refusal[],
  isShown: (path: string) => boolean,
): readonly LocalRefusal[] {
  return refusals.flatMap(({ id, code, violations, handedBack }) => {
    // An edit can be refused as a whole, at no place in the picture: then the refusal's own code says why.
    const elsewhere = violations.filter(({ path }) => !isShown(path));
    const given = handedBack.filter(({ path }) => !isShown(path));
    const rules = violations.length === 0 ? [code] : [...new Set(elsewhere.map(({ rule }) => rule))];
    const texts = given.map(({ text }) => text);
    const paths = [...new Set([...elsewhere, ...given].map(({ path }) => path))];
    return rules.length + texts.length === 0 ? [] : [{ id, paths, rules, texts }];
  });
}

/** Every refusal not yet seen by the person. */
export function useRefusals(): readonly Refusal[] {
  return useContext(RefusalsContext);
}

/** Refusals at one field. */
export function useRefusalsAt(path: string): readonly LocalRefusal[] {
  const refusals = useContext(RefusalsContext);
  return useMemo(() => refusalsAt(refusals, path), [refusals, path]);
}
