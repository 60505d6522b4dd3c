import { z } from 'zod';

/** `[x0, y0, x1, y1]` in PDF points, origin at the bottom left of the unrotated page, `x0 < x1`, `y0 < y1`. */
export const rectSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Rect = z.infer<typeof rectSchema>;

/** A rectangle on a page; pages count from 1. */
export const placeSchema = z.object({ page: z.number().int().positive(), rect: rectSchema });
export type Place = z.infer<typeof placeSchema>;
