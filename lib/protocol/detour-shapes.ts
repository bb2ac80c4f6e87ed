// detour-shapes.ts: what the server takes for messages of a detour. Server only, like everything with zod.

import { z } from "zod";
import { type DetourClose, type DetourOpen, type DetourPiece, PIECE_BYTES } from "./detour.ts";

const id = z.int().min(0);

export const detourOpenSchema: z.ZodType<DetourOpen> = z.strictObject({ id, path: z.string().max(300) });

export const detourPieceSchema: z.ZodType<DetourPiece> = z.strictObject({
  id,
  data: z
    .string()
    .max((PIECE_BYTES / 3) * 4)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
  more: z.literal(true).exactOptional(),
});

export const detourCloseSchema: z.ZodType<DetourClose> = z.strictObject({ id });
