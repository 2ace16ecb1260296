import { activityStatuses, isCode, isId } from '@lagesbild/picture';
import {
  type ActivityArrangement,
  type ActivitySort,
  asWritten,
  overdueStatus,
  withoutOwner,
} from './arrange-activities.ts';

/** What the address of a picture says about its table of activities, so that a list can be sent on and survives a reload. */
export type ActivitySearch = {
  readonly ansvarig?: string;
  readonly status?: string;
  readonly ordning?: string;
};

const sortWords: Readonly<Record<ActivitySort, string>> = {
  order: 'egen',
  dueDate: 'slutdatum',
  owner: 'ansvarig',
  status: 'status',
};
const nobodyWord = 'ingen';
const overdueWord = 'passerat';

/** Arrangement → address. What is as usual is left out. */
export function writeArrangement({ owner, status, sort }: ActivityArrangement): ActivitySearch {
  return {
    ...(owner === null ? {} : { ansvarig: owner === withoutOwner ? nobodyWord : owner }),
    ...(status === null ? {} : { status: status === overdueStatus ? overdueWord : status }),
    ...(sort === asWritten.sort ? {} : { ordning: sortWords[sort] }),
  };
}

/** Address → arrangement. Unknown words, from an old link or a slip of the hand, mean "as usual". */
export function readArrangement(search: Readonly<Record<string, unknown>>): ActivityArrangement {
  const { ansvarig, status, ordning } = search;
  const sorts = Object.keys(sortWords) as ActivitySort[];
  return {
    owner: ansvarig === nobodyWord ? withoutOwner : isId(ansvarig) ? ansvarig : null,
    status:
      status === overdueWord
        ? overdueStatus
        : typeof status === 'string' && isCode(activityStatuses, status)
          ? status
          : null,
    sort: sorts.find((sort) => sortWords[sort] === ordning) ?? asWritten.sort,
  };
}
