// erase-workshop.ts: asks the server to forget the workshop and everything in it.

/** False if that was refused or did not reach the server. Erasing what is already gone counts as done. */
export async function eraseWorkshop(workshopId: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/workshops/${workshopId}`, { method: "DELETE" });
    return response.ok || response.status === 404;
  } catch {
    return false;
  }
}
