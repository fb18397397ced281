import { createHash } from 'node:crypto';

/** What the sample photos show. */
export const scenes = ['stand', 'door', 'visit', 'meeting', 'street', 'park'] as const;
export type Scene = (typeof scenes)[number];

/** Draws numbers in [0, 1) that depend on nothing but the seed. */
type Draw = () => number;

const width = 960;
const height = 720;

/** The scene as SVG; each seed gives another street, another light, other people. */
export function drawScene(scene: Scene, seed: number): string {
  const draw = drawFrom(`${scene} ${seed}`);
  const body = painters[scene](draw);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

const painters: Record<Scene, (draw: Draw) => string> = {
  stand: (draw) => {
    const x = 120 + draw() * 260;
    return [
      outdoors(draw),
      rect(x + 20, 300, 14, 330, '#8b6f52'),
      rect(x + 446, 300, 14, 330, '#8b6f52'),
      awning(x, pick(draw, ['#c8553d', '#2f7f73', '#d49a3a', '#5b6fa8'])),
      rect(x - 10, 500, 500, 150, '#a9825a'),
      crates(draw, x),
      people(draw, 2, 640),
    ].join('');
  },
  door: (draw) => {
    const x = 160 + draw() * 420;
    const wall = pick(draw, ['#d9c7a8', '#c9b3a1', '#b9c3b3', '#cfd3d8']);
    return [
      rect(0, 0, width, height, wall),
      windows(draw, x),
      rect(x, 250, 220, 400, pick(draw, ['#6d4b35', '#345c57', '#7a3b34', '#3f4b6b'])),
      rect(x + 26, 280, 168, 120, '#ffffff33'),
      circle(x + 190, 470, 9, '#e6c878'),
      rect(0, 650, width, 70, '#8d867c'),
      people(draw, 1, 650),
    ].join('');
  },
  visit: (draw) => {
    const lamp = 120 + draw() * 680;
    return [
      rect(0, 0, width, height, pick(draw, ['#e9dcc6', '#dde3d6', '#e3d6d6'])),
      rect(0, 560, width, 160, '#b28b67'),
      rect(90 + draw() * 400, 90, 260, 200, '#bfd8e4'),
      rect(lamp, 180, 12, 400, '#70604f'),
      `<path d="M${lamp - 60} 190 l30 -90 h72 l30 90 z" fill="#f2cf7c"/>`,
      rect(140 + draw() * 160, 400, 460, 170, pick(draw, ['#7f9a8a', '#a36f5c', '#6f7f9e']), 28),
      people(draw, 2, 600),
    ].join('');
  },
  meeting: (draw) => {
    return [
      rect(0, 0, width, height, pick(draw, ['#dfe6e6', '#e8e0d2', '#e0dcea'])),
      rect(0, 590, width, 130, '#9f948a'),
      rect(150 + draw() * 220, 80, 420, 230, '#f8f8f4', 8),
      people(draw, 5, 610),
      rect(60 + draw() * 80, 540, 740, 60, '#8a6b4d', 12),
    ].join('');
  },
  street: (draw) => {
    const x = 250 + draw() * 420;
    return [
      outdoors(draw),
      rect(0, 470, width, 250, '#6f7378'),
      rect(0, 462, width, 16, '#c9c4ba'),
      ...[0, 1, 2, 3].map((i) => rect(40 + i * 250 + draw() * 40, 640, 120, 10, '#e8e4d6')),
      `<ellipse cx="${x}" cy="570" rx="${110 + draw() * 60}" ry="${30 + draw() * 20}" fill="#3d4043"/>`,
      `<ellipse cx="${x + 10}" cy="566" rx="70" ry="16" fill="#2b2d30"/>`,
    ].join('');
  },
  park: (draw) => {
    const trees = [0, 1, 2, 3].map((i) => tree(60 + i * 230 + draw() * 90, 420 + draw() * 120, draw));
    return [outdoors(draw), rect(0, 500, width, 220, '#86a86b'), ...trees, people(draw, 2, 660)].join('');
  },
};

function outdoors(draw: Draw): string {
  const sky = pick(draw, ['#bcdcec', '#f0d9bd', '#c9d3dc', '#a9cfe6']);
  const houses = Array.from({ length: 7 }, (_, i) => {
    const top = 120 + draw() * 240;
    return rect(
      i * 140 - 20,
      top,
      136,
      height - top,
      pick(draw, ['#d8b89a', '#c4a48c', '#b9b6a8', '#d5cdb8']),
    );
  });
  const sun = circle(120 + draw() * 720, 60 + draw() * 80, 44, '#fff3cf');
  return [rect(0, 0, width, height, sky), sun, ...houses, rect(0, 630, width, 90, '#9c958b')].join('');
}

function awning(x: number, color: string): string {
  const stripes = Array.from({ length: 8 }, (_, i) =>
    rect(x + i * 60, 240, 60, 90, i % 2 === 0 ? color : '#f7f2e8'),
  );
  return stripes.join('');
}

const crates = (draw: Draw, x: number): string =>
  Array.from({ length: 24 }, (_, i) =>
    circle(
      x + 30 + (i % 12) * 38,
      i < 12 ? 492 : 466,
      18,
      pick(draw, ['#d1483f', '#e69a2e', '#6f9e45', '#f0c84b']),
    ),
  ).join('');

const windows = (draw: Draw, door: number): string =>
  [60, 420, 740]
    .filter((x) => Math.abs(x - door) > 190)
    .map((x) => rect(x + draw() * 30, 150 + draw() * 60, 150, 190, '#9db8c4', 6))
    .join('');

function people(draw: Draw, count: number, floor: number): string {
  return Array.from({ length: count }, (_, i) => {
    const x = ((i + 0.3 + draw() * 0.5) * width) / count;
    const size = 0.85 + draw() * 0.3;
    const coat = pick(draw, ['#39586b', '#8c3f3f', '#4f6d4a', '#7a5b86', '#c58a3d', '#2e2e38']);
    const skin = pick(draw, ['#e3b58f', '#c99772', '#f0cba8']);
    const hair = pick(draw, ['#2d2420', '#6b4a32', '#c9c3ba', '#3c3f66']);
    return `<g transform="translate(${x} ${floor}) scale(${size})"><path d="M-62 0 v-120 q0 -70 62 -70 t62 70 v120 z" fill="${coat}"/><circle cy="-230" r="46" fill="${skin}"/><path d="M-48 -232 q4 -56 48 -56 t48 56 q-48 -34 -96 0" fill="${hair}"/></g>`;
  }).join('');
}

const tree = (x: number, y: number, draw: Draw): string =>
  rect(x - 12, y, 24, 160, '#7b5b3d') +
  circle(x, y - 30, 70 + draw() * 40, pick(draw, ['#5b8a4d', '#79a05a', '#c79a45']));

const rect = (x: number, y: number, w: number, h: number, fill: string, radius = 0): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}"/>`;

const circle = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

const pick = <T>(draw: Draw, choices: readonly [T, ...T[]]): T =>
  choices[Math.floor(draw() * choices.length)] ?? choices[0];

function drawFrom(seed: string): Draw {
  let drawn = 0;
  return () => {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE(0) / 2 ** 32;
  };
}
