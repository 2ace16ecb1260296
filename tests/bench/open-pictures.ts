import type { Job } from './address.ts';
import { openTypist, type Typist } from './typist.ts';

/** Called when an edit has reached one more of the other clients of its picture. */
export type Delivered = (picture: Picture, author: Typist, edit: number, latency: number) => void;

/** A picture under load: who types, when each edit was sent, and how far each client has heard each author. */
export type Picture = {
  readonly typists: readonly Typist[];
  /** Sends the typist's next edit and notes the time. */
  type(typist: Typist): void;
  onDelivered: Delivered;
  /** Deliveries still missing: every edit counts once per other client. */
  missing(): number;
};

/** Connects every client of the job and waits until all of them have joined. */
export async function openPictures(job: Job): Promise<readonly Picture[]> {
  const seed = Buffer.from(job.seed, 'base64');
  const pictures: Picture[] = [];
  for (const addresses of job.addresses) {
    const sentAt = new Map<number, number[]>();
    const byAuthor = new Map<number, Typist>();
    let sent = 0;
    let delivered = 0;
    const typists: Typist[] = [];
    const picture: Picture = {
      typists,
      type(typist) {
        sentAt.get(typist.author)?.push(performance.now());
        sent += addresses.length - 1;
        typist.type();
      },
      onDelivered: () => {},
      missing: () => sent - delivered,
    };
    const join = addresses.map((address, index) => {
      const place = job.texts[index];
      if (place === undefined) throw new Error('more clients than texts');
      const heardOf = new Map<number, number>();
      return openTypist(address, seed, place, job.answersSync, (author, heard) => {
        const times = sentAt.get(author);
        const typist = byAuthor.get(author);
        if (times === undefined || typist === undefined) return;
        const now = performance.now();
        for (let edit = heardOf.get(author) ?? 0; edit < heard; edit++) {
          delivered += 1;
          picture.onDelivered(picture, typist, edit, now - (times[edit] ?? now));
        }
        heardOf.set(author, Math.max(heard, heardOf.get(author) ?? 0));
      });
    });
    for (const typist of await Promise.all(join)) {
      typists.push(typist);
      sentAt.set(typist.author, []);
      byAuthor.set(typist.author, typist);
    }
    pictures.push(picture);
  }
  return pictures;
}

/** Waits until everything sent has arrived everywhere, at most `limit` milliseconds; returns what is missing. */
export async function settle(pictures: readonly Picture[], limit: number): Promise<number> {
  const until = performance.now() + limit;
  const missing = () => pictures.reduce((sum, picture) => sum + picture.missing(), 0);
  while (missing() > 0 && performance.now() < until) await new Promise((done) => setTimeout(done, 20));
  const lost = missing();
  for (const picture of pictures) for (const typist of picture.typists) typist.close();
  return lost;
}
