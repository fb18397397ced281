import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metresBetween } from '../../src/check-ins/distance.ts';

const anyPoint = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('the distance of two points', () => {
  test('is measured along the surface, in metres', () => {
    const sisli = { latitude: 41.0602, longitude: 28.9877 };
    const kadikoy = { latitude: 40.9903, longitude: 29.029 };

    expect(metresBetween(sisli, kadikoy) / 1000).toBeCloseTo(8.51, 1);
  });

  test('of one degree of latitude is 111 km', () => {
    const a = { latitude: 41, longitude: 29 };

    expect(Math.round(metresBetween(a, { ...a, latitude: 42 }) / 1000)).toBe(111);
  });

  test('is short across the date line', () => {
    const east = { latitude: 0, longitude: 179.999 };
    const west = { latitude: 0, longitude: -179.999 };

    expect(metresBetween(east, west)).toBeLessThan(250);
  });

  test('is the same both ways, nothing to itself and at most half way round the earth', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (a, b) => {
        expect(metresBetween(a, a)).toBe(0);
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3);
        expect(metresBetween(a, b)).toBeLessThan(20_020_000);
      }),
    );
  });
});
