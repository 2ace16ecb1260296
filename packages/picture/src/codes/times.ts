import { defineCodeList } from '../code-list.ts';

/** When something usually happens: patterns only, never the clock time of one event. */
export const timePatterns = defineCodeList(
  'timePattern',
  {
    spring: { label: 'Vår', group: 'season' },
    summer: { label: 'Sommar', group: 'season' },
    autumn: { label: 'Höst', group: 'season' },
    winter: { label: 'Vinter', group: 'season' },
    weekday: { label: 'Vardag', group: 'week' },
    weekend: { label: 'Helg', group: 'week' },
    holiday: { label: 'Skollov', group: 'week' },
    event: { label: 'Vid evenemang', group: 'week' },
    morning: { label: 'Morgon', group: 'day' },
    daytime: { label: 'Dagtid', group: 'day' },
    schoolHours: { label: 'Skoltid', group: 'day' },
    afterSchool: { label: 'Efter skoltid', group: 'day' },
    evening: { label: 'Kväll', group: 'day' },
    night: { label: 'Natt', group: 'day' },
  },
  { season: 'Årstid', week: 'Veckan och året', day: 'Tid på dygnet' },
);
