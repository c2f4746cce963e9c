export interface Place {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth in km (IUGG). */
const radius = 6_371.009;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The great-circle distance in km, by the haversine formula (Sinnott, Sky & Telescope 68, 1984). */
export function kilometresBetween(a: Place, b: Place): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The degrees that hold all within so many km: a box around the circle. */
export function boxAround({ latitude, longitude }: Place, kilometres: number) {
  const north = kilometres / ((Math.PI * radius) / 180);
  const east = north / Math.max(0.01, Math.cos(radians(latitude)));
  return {
    latitude: { gte: latitude - north, lte: latitude + north },
    longitude: { gte: longitude - east, lte: longitude + east },
  };
}
