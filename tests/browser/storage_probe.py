"""Whether a page has stored anything on the reader's machine."""

# Where a page has kept something: none of these may be used. A context's own state tells of cookies as well.
KEPT = """async () => Object.entries({cookie: document.cookie.length, localStorage: localStorage.length,
  sessionStorage: sessionStorage.length, indexedDB: (await indexedDB.databases()).length,
  caches: window.caches ? (await caches.keys()).length : 0, serviceWorker: navigator.serviceWorker ?
  (await navigator.serviceWorker.getRegistrations()).length : 0}).filter(entry => entry[1]).map(entry => entry[0])"""
