import { createMemoryStorage } from "./memory.ts";
import { registerStorageContract } from "./storage.contract.ts";

registerStorageContract("createMemoryStorage", async () => createMemoryStorage());
