import type { RequestHandler } from 'express';

/** An answer that says nothing about keeping it is kept by nobody. Decided as the head is written, when all others have spoken. */
export const privateByDefault: RequestHandler = (_request, response, next) => {
  const { writeHead } = response;
  response.writeHead = (...args: unknown[]) => {
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
    return Reflect.apply(writeHead, response, args);
  };
  next();
};
