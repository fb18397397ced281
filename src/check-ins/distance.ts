/** Degrees, north and east positive. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const meanEarthRadiusMetres = 6_371_008.8;

/** Metres along the surface of a round earth: off by half a per cent at most, which the 2 km of a location flag bear. */
export function metresBetween(a: Point, b: Point): number {
  const haversine =
    halfChordSquared(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      halfChordSquared(b.longitude - a.longitude);
  return 2 * meanEarthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

const halfChordSquared = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
