// Finished visits wait in this browser until they are sent: in order, exactly once, and only as the person who wrote them.
window.luodiQueue = (() => {
    const me = document.body.dataset.person || null;
    const listeners = [];
    let database, sending = null, hint = "", out = false;

    const wrap = request => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = () => no(request.error); });
    function store(mode) {
        database ??= new Promise((yes, no) => {
            const request = indexedDB.open("luodi", 1);
            request.onupgradeneeded = () => request.result.createObjectStore("waiting", { keyPath: "id" });
            request.onsuccess = () => yes(request.result);
            request.onerror = () => no(request.error);
        });
        return database.then(db => db.transaction("waiting", mode).objectStore("waiting"));
    }
    const all = async () => (await wrap((await store("readonly")).getAll())).sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
    const find = async id => wrap((await store("readonly")).get(id));
    const put = async item => { await wrap((await store("readwrite")).put(item)); await show(); };
    const drop = async id => { await wrap((await store("readwrite")).delete(id)); await show(); };

    // ids of version 4, also where there is no secure context
    function id() {
        const b = crypto.getRandomValues(new Uint8Array(16));
        b[6] = b[6] & 0x0f | 0x40; b[8] = b[8] & 0x3f | 0x80;
        const h = [...b].map(x => x.toString(16).padStart(2, "0")).join("");
        return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
    }

    // who is signed in now, with a fresh form secret; null where nobody is
    async function sender() {
        const answer = await fetch("/visits/sender", { credentials: "same-origin", cache: "no-store", redirect: "manual", headers: { Accept: "application/json" } });
        const json = answer.ok && (answer.headers.get("Content-Type") || "").includes("json");
        return json ? answer.json() : null;
    }
    const request = (who, method, path, type, body) => fetch(path, { method, body, credentials: "same-origin", redirect: "manual",
        headers: { "Content-Type": type, Accept: "application/json", "X-XSRF-TOKEN": who.csrf } });
    const problem = async answer => answer.json().catch(() => ({}));

    // true: it arrived; "later": try again another time; else the item was marked with what the program said
    async function deliver(item, who) {
        for (const photo of item.photos) {
            if (photo.sent) continue;
            const answer = await request(who, "PUT", item.photosPath + photo.id + "?name=" + encodeURIComponent(photo.name), photo.type, photo.bytes);
            if (!answer.ok) return refused(item, answer);
            photo.sent = true;
            await put(item);
        }
        const answer = await request(who, "POST", item.path, "application/json",
            JSON.stringify({ ...item.body, photos: item.photos.map(photo => photo.id) }));
        if (!answer.ok) return refused(item, answer);
        item.answer = await problem(answer);
        await drop(item.id);
        return true;
    }
    async function refused(item, answer) {
        if (answer.status >= 500 || answer.status === 429 || answer.status === 401 || answer.type === "opaqueredirect") return "later";
        const said = await problem(answer);
        if (answer.status === 403 && said.title === "请求没有被接受") return "later";
        item.state = answer.status === 409 ? "conflict" : "refused";
        item.sentence = said.detail || "没有被接受。";
        item.errors = said.errors || {};
        await put(item);
        return item.state;
    }

    async function run() {
        const mine = (await all()).filter(item => item.state === "waiting");
        if (mine.length === 0) { hint = ""; return; }
        const who = await sender().catch(() => undefined);
        if (who === undefined) { hint = "没有信号，有了自动上传"; return; }
        if (who === null) { hint = "登录后自动上传"; return; }
        hint = "";
        for (const item of mine) {
            if (item.person !== who.person || item.county !== who.county) continue;
            const done = await deliver(item, who).catch(() => "later");
            if (done === "later") { hint = "没传完，过一会儿自动再传"; return; }
            if (!out) listeners.forEach(listener => listener(item, done));
        }
    }
    // one tab at a time where the browser can tell; without that the program itself finds the first of two sendings
    function send() {
        sending ??= (navigator.locks ? navigator.locks.request("luodi-queue", { ifAvailable: true }, lock => lock ? run() : null) : run())
            .catch(() => { hint = "这个浏览器存不住，请别关这一页"; }).finally(() => { sending = null; return show(); });
        return sending;
    }
    async function add(item) {
        await put({ state: "waiting", since: Date.now(), ...item });
        return send();
    }

    const chip = document.createElement("button");
    chip.type = "button";
    chip.className = "unsent";
    chip.hidden = true;
    async function show() {
        const items = await all().catch(() => []);
        const own = items.filter(item => !me || item.person === me);
        const ask = own.filter(item => item.state !== "waiting").length;
        const parts = [];
        if (own.length) parts.push(`${own.length} 条未上传`);
        if (ask) parts.push(`${ask} 条要您看`);
        if (me && items.length > own.length) parts.push(`另有别人的 ${items.length - own.length} 条`);
        chip.hidden = parts.length === 0;
        chip.textContent = parts.join(" · ");
        chip.title = hint || "点开看是哪几条";
    }
    const make = (tag, text, kind) => Object.assign(document.createElement(tag), { textContent: text ?? "", className: kind ?? "" });
    function dialog(...children) {
        const box = make("dialog", "", "queue");
        box.append(...children);
        box.addEventListener("close", () => box.remove());
        document.body.append(box);
        box.showModal();
        return box;
    }
    chip.addEventListener("click", async () => {
        const list = make("ul");
        for (const item of await all()) {
            const own = !me || item.person === me;
            const line = make("li");
            line.append(make("b", item.label), make("p", !own ? `${item.personName} 记的，他本人登录后上传` : item.state === "waiting" ? hint || "等着上传" : item.sentence, "side"));
            if (own && item.state !== "waiting") {
                const open = make("a", item.state === "conflict" ? "看两份，选一份" : "打开改", "btn");
                open.href = item.page + "#item=" + item.id;
                const away = make("button", "不要了", "btn");
                away.addEventListener("click", async () => { if (window.confirm("这一条不要了？文字和照片都会从手机里清掉。")) { await drop(item.id); line.remove(); } });
                line.append(open, away);
            }
            list.append(line);
        }
        const go = make("button", "现在上传", "btn main"), shut = make("button", "关上", "btn");
        const box = dialog(make("h2", "手机里还没上传的"), list, go, shut);
        go.addEventListener("click", () => { box.close(); send(); });
        shut.addEventListener("click", () => box.close());
    });

    // signing out by one's own hand: send or clear first, so that nothing of a person stays on a shared phone unknown to him
    document.addEventListener("submit", event => {
        const form = event.target;
        if (form.getAttribute("action") !== "/sign-out" || form.dataset.settled) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const leave = () => {
            navigator.serviceWorker?.controller?.postMessage({ clear: true });
            Object.keys(localStorage).filter(key => key.startsWith("luodi-draft:" + me)).forEach(key => localStorage.removeItem(key));
            form.dataset.settled = "1";
            form.submit();
        };
        all().catch(() => []).then(items => {
            const own = items.filter(item => item.person === me);
            if (own.length === 0) { leave(); return; }
            const first = make("button", "先上传再退出", "btn main"), clear = make("button", "清掉再退出", "btn"), stay = make("button", "不退出了", "btn");
            const said = make("p", `还有 ${own.length} 条没有上传。`);
            const box = dialog(make("h2", "退出前"), said, first, clear, stay);
            first.addEventListener("click", async () => {
                // whoever leaves is shown no visit that arrives meanwhile; what is on its way already is waited for first
                out = true;
                await sending;
                await send();
                if ((await all()).some(item => item.person === me)) said.textContent = "还没传完：" + (hint || "有几条要您先看一下") + "。";
                else { leave(); return; }
                out = false;
            });
            clear.addEventListener("click", async () => { for (const item of own) await drop(item.id); leave(); });
            stay.addEventListener("click", () => box.close());
        });
    }, true);

    // pages of one's own projects are kept once a day; those of the person before are let go
    async function keepPages() {
        if (!me || document.body.dataset.unsent !== "true" || !window.isSecureContext || !navigator.serviceWorker) return;
        const stamp = me + ":" + new Date().toDateString();
        await navigator.serviceWorker.register("/sw.js");
        const worker = (await navigator.serviceWorker.ready).active;
        const before = localStorage.getItem("luodi-kept") || "";
        if (before === stamp) return;
        const who = await sender();
        if (!who || who.person !== me) return;
        const line = new MessageChannel();
        line.port1.onmessage = kept => { if (kept.data) localStorage.setItem("luodi-kept", stamp); };
        const others = !before.startsWith(me + ":");
        // cleared once: the next page, opened before these are kept, must not clear them again
        if (others) localStorage.setItem("luodi-kept", me + ":");
        worker.postMessage({ clear: others, keep: who.keep }, [line.port2]);
    }

    if (document.body.dataset.unsent === "true" && window.indexedDB) {
        (document.querySelector(".visit-head") || document.querySelector(".bar-in .place") || document.body).append(chip);
        show().then(send);
        window.addEventListener("online", send);
        document.addEventListener("visibilitychange", () => { if (!document.hidden) send(); });
        window.setInterval(send, 20000);
        keepPages().catch(() => null);
    }
    return { me, id, add, find, all, drop, put, send, heard: listener => listeners.push(listener), hint: () => hint };
})();
