import { z } from 'zod';
import { actorFunction } from '../codes.ts';
import { id, timestamp } from '../values.ts';
import { actorView, municipalityView } from './register.ts';

/** läsare · redaktör · sammankallande · strategisk chef · samordnare */
export const roles = ['reader', 'editor', 'convener', 'strategicManager', 'coordinator'] as const;
const role = z.enum(roles);
export type Role = z.infer<typeof role>;

export const signInBody = z.strictObject({
  email: z.email().max(254),
  password: z.string().min(1).max(200),
});
export type SignInBody = z.infer<typeof signInBody>;

/** Who is signed in: a function at an actor. There is no personal name to send. */
export const sessionView = z.strictObject({
  account: z.strictObject({ id, function: actorFunction, role }),
  actor: actorView,
  municipality: municipalityView,
  canCreatePictures: z.boolean(),
  expiresAt: timestamp,
});
export type SessionView = z.infer<typeof sessionView>;

export const sessionState = z.strictObject({ session: sessionView.nullable() });
export type SessionState = z.infer<typeof sessionState>;
