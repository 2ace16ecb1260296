import type { BodyOf, ResponseOf } from '../../packages/http-api/src/index.ts';
import { type Caller, call } from './people.ts';

export type Picture = ResponseOf<'createPicture'>;

/** Makes an empty picture of the demo district with every agency in it. The caller must be one who may. */
export async function createPicture(caller: Caller, title: string): Promise<Picture> {
  const [{ areas }, { actors }, { session }] = await Promise.all([
    call<ResponseOf<'listAreas'>>(caller, 'GET', '/api/areas'),
    call<ResponseOf<'listActors'>>(caller, 'GET', '/api/actors'),
    call<ResponseOf<'readSession'>>(caller, 'GET', '/api/session'),
  ]);
  const area = areas.find((one) => one.level === 'district');
  if (area === undefined || session === null)
    throw new Error('the demo municipality has no district, or nobody is signed in');
  const body: BodyOf<'createPicture'> = {
    title,
    areaId: area.id,
    kinds: ['area'],
    themes: ['crimeAndInsecurity'],
    period: { from: '2026-09-01', to: '2027-08-31' },
    renewalDate: '2027-09-01',
    convening: { actorId: session.actor.id, function: session.account.function },
    participants: actors.map((actor) => ({ actorId: actor.id, right: 'write' as const })),
  };
  return call<Picture>(caller, 'POST', '/api/pictures', body);
}

/** The demo's own picture of an area: filled, with activities, owners and review dates. */
export async function demoAreaPicture(caller: Caller): Promise<string> {
  const { pictures } = await call<ResponseOf<'listPictures'>>(caller, 'GET', '/api/pictures');
  const found = pictures.find((picture) => picture.kinds.includes('area') && picture.activities.total > 0);
  if (found === undefined) throw new Error('the demo data hold no area picture with activities');
  return found.id;
}
