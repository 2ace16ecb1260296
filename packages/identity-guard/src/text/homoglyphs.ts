/**
 * Letters of other scripts that look like Latin ones. Source: chosen by hand from the shapes in Unicode TR 39's
 * idea of confusables; only letters a reader takes for a Latin letter at reading size.
 */
const lookalikes: readonly (readonly [string, string])[] = [
  // Cyrillic
  ['АВЕЅІЈКМНОРСТУХҮԌԚԜҺӀ', 'ABESIJKMHOPCTYXYGQWHI'],
  ['асԁеһіјӏорԛѕуԝхүьвкмнт', 'acdehijlopqsywxybbkmht'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['ανορυικτηωεχ', 'avopuiktnwex'],
  // Armenian, Cherokee and small capitals
  ['օսոհԼՍՕ', 'ounhLUO'],
  ['ᎪᏴᏟᎠᎬᎻᎥᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ', 'ABCDEHIJKLMPRSTVWZ'],
  ['ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdeghijklmnoprstuvwyz'],
  ['ɑɡıɩƖ', 'agiil'],
];

const table = new Map<number, string>();
for (const [from, to] of lookalikes) {
  const targets = [...to];
  [...from].forEach((letter, index) => {
    table.set(letter.codePointAt(0) ?? 0, targets[index] ?? letter);
  });
}
// Regional indicators and squared letters spell words too.
for (let i = 0; i < 26; i += 1) {
  const letter = String.fromCharCode(65 + i);
  table.set(0x1f1e6 + i, letter);
  table.set(0x1f150 + i, letter);
  table.set(0x1f170 + i, letter);
}

/** The Latin letter this code point looks like, or undefined. */
export function latinLookalike(codePoint: number): string | undefined {
  return table.get(codePoint);
}
