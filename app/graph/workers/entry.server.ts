import { parentPort } from 'node:worker_threads';
import { runHere } from '../crew.ts';
import type { Order } from './pool.server.ts';

/** A thread of the pool: carries out one part after another, as ordered. */
let material: Order['material'];

parentPort?.on('message', (order: Order) => {
  material = order.material ?? material;
  if (!material || !order.part) return;
  const [figures = new Float64Array()] = runHere(order.name, material, [order.part]);
  parentPort?.postMessage(figures, [figures.buffer as ArrayBuffer]);
});
