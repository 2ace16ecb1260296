/** Texts of the picture's own screen. */
export const pictureScreenMessages = {} as const;
