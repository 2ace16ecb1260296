import type { LucideIcon } from 'lucide-react';

/** An icon of the set we draw from. Icons never carry meaning alone: a text stands beside them or names them. */
export type Icon = LucideIcon;
