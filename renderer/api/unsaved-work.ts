type Save = () => Promise<boolean>;

const savers = new Set<Save>();

/** Takes part in {@link saveEverything}: true when nothing typed is left unsaved. */
export function savesBeforeReload(save: Save): void {
  savers.add(save);
}

/** Saves whatever is typed anywhere on the page; true when a reload loses nothing of it. */
export async function saveEverything(): Promise<boolean> {
  const saved = await Promise.all([...savers].map(async (save) => await save()));
  return saved.every(Boolean);
}
