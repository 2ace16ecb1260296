const storageKey = 'lagesbild.reloadedAt';

/** A second failure this soon after a reload is no new version but a fault, and is shown as one. */
const pauseMs = 60_000;

/**
 * A tab that was open while the service was updated asks for files that no longer exist. The page is then loaded anew,
 * once; what has not been sent is still guarded by the question the browser asks before it leaves a page.
 */
export function reloadForNewVersion(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (!mayReload()) return;
    event.preventDefault();
    window.location.reload();
  });
}

function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(storageKey));
    if (Date.now() - last < pauseMs) return false;
    sessionStorage.setItem(storageKey, String(Date.now()));
    return true;
  } catch {
    // Without a memory we could reload for ever.
    return false;
  }
}
