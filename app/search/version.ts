/** Raised whenever words, shelves or searched fields change: a database whose index has another number is indexed anew at the next start. */
export const indexVersion = 1;
