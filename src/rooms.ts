/** Every room, in rank order (docs/decisions and the README show the map). */
export const ROOMS = [];
