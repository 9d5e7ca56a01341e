// Opens 记走访 without signal. Keeps the form pages of the person's own projects and the assets they need; nothing else of anyone's.
const KEPT = "luodi-kept";
const form = path => path === "/visits/new" || /^\/projects\/[^/]+\/visits\/new$/.test(path);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("message", event => event.waitUntil((async () => {
    if (event.data.clear) await caches.delete(KEPT);
    if (event.data.keep) event.ports[0].postMessage(await keep(event.data.keep));
})()));

// a page is kept after all that it needs: a form without its scripts would take no photo. True when nothing is left for another time
async function keep(pages) {
    const cache = await caches.open(KEPT);
    let whole = true;
    for (const page of pages) {
        try {
            const answer = await fetch(page, { credentials: "same-origin" });
            if (!answer.ok || new URL(answer.url).pathname === "/sign-in") continue;
            const text = await answer.clone().text();
            for (const [, asset] of text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
                if (!(await cache.match(asset))) await cache.add(asset);
            }
            // whoever has one project is sent from the choice to its form
            await cache.put(page, answer.redirected ? new Response(text, { headers: { "Content-Type": "text/html;charset=UTF-8" } }) : answer);
        } catch {
            whole = false;
        }
    }
    return whole;
}

self.addEventListener("fetch", event => {
    const url = new URL(event.request.url);
    if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
    if (url.pathname.startsWith("/assets/")) event.respondWith(caches.match(event.request).then(kept => kept || fetch(event.request)));
    else if (event.request.mode === "navigate") event.respondWith(navigate(event.request, url.pathname));
});

// the page from the network, else the kept one; any other page without signal leads to the choice of projects
async function navigate(request, path) {
    try {
        return await fetch(request);
    } catch (gone) {
        const kept = await caches.match(path) || await caches.match("/visits/new");
        if (!kept) throw gone;
        return form(path) ? kept : Response.redirect("/visits/new");
    }
}
