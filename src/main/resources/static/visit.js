// 记走访 on a phone: the draft is kept, photos are pressed small without their place, a finished visit goes into the queue.
(() => {
    const form = document.querySelector("[data-visit]");
    const queue = window.luodiQueue;
    if (!form || !queue || !window.indexedDB) return;
    const correction = Boolean(form.dataset.now);
    const key = `luodi-draft:${queue.me}:${correction ? form.dataset.now : form.dataset.visit}`;
    const note = form.querySelector("[data-draft]");
    const box = form.querySelector("[data-problems]");
    const shots = form.querySelector("[data-shots]");
    const field = name => form.elements[name];
    const lists = ["problemId", "problemTitle", "problemCause", "problemCategory"];
    const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
    let photos = [], operation = queue.id(), again = null;

    // a page kept for days without signal still starts with today
    if (!correction && !form.querySelector("[role=alert]")) field("visitedOn").value = today();
    form.querySelectorAll("[name=problemId]").forEach(input => input.value = queue.id());

    const values = name => [...form.querySelectorAll(`[name=${name}]`)].map(input => input.value);
    function words() {
        const body = {};
        for (const [name, value] of new FormData(form)) {
            if (typeof value === "string" && !name.startsWith("_") && !lists.includes(name)) body[name] = value;
        }
        body.operationId = operation;
        body.problems = values("problemTitle").map((title, n) => ({ id: values("problemId")[n], title, cause: values("problemCause")[n], category: values("problemCategory")[n] }));
        return body;
    }
    function fill(body) {
        for (const [name, value] of Object.entries(body)) {
            const input = field(name);
            if (!input || typeof value !== "string" || name === "version" || name === "operationId") continue;
            if (input instanceof RadioNodeList) input.value = value;
            else if (input.type === "checkbox") input.checked = true;
            else input.value = value;
        }
        (body.problems || []).forEach((problem, n) => {
            if (n > 0 && n >= box.querySelectorAll("[data-problem]").length) more();
            const one = box.querySelectorAll("[data-problem]")[n];
            one.querySelector("[name=problemId]").value = problem.id || queue.id();
            one.querySelector("[name=problemTitle]").value = problem.title || "";
            one.querySelector("[name=problemCause]").value = problem.cause || "";
            one.querySelector("[name=problemCategory]").value = problem.category || "";
        });
        tell();
    }
    function more() {
        const last = [...box.querySelectorAll("[data-problem]")].pop();
        const next = last.cloneNode(true);
        next.querySelectorAll("textarea, select").forEach(input => input.value = "");
        next.querySelector("[name=problemId]").value = queue.id();
        last.after(next);
        return next;
    }
    function tell() {
        const when = field("visitedOn").value;
        form.querySelector("[data-when]").textContent = when === today() ? "今天" : when;
        form.querySelector("[data-place]").textContent = field("place").value;
    }

    // the draft, a few seconds after each word; photos wait only with a finished visit
    const draft = () => JSON.stringify({ ...words(), shots: photos.length });
    let kept = draft();
    const keep = () => {
        const now = draft();
        if (now === kept || again === "done") return;
        kept = now;
        try { localStorage.setItem(key, now); note.textContent = "草稿已存手机，没有信号也能交"; } catch { note.textContent = "手机存不下草稿，请尽快交"; }
    };
    window.setInterval(keep, 3000);
    window.addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });

    async function start() {
        const wanted = new URLSearchParams(location.hash.slice(1)).get("item");
        const item = wanted && await queue.find(wanted).catch(() => null);
        if (item && item.person === queue.me) {
            again = item.id;
            operation = item.body.operationId;
            photos = item.photos;
            if (item.state === "conflict") both(item.body);
            else { fill(item.body); complain(Object.keys(item.errors || {}).length ? item.errors : { "": item.sentence }); }
            draw();
            return;
        }
        const before = localStorage.getItem(key);
        if (!before || form.querySelector("[role=alert]") || correction) return;
        const body = JSON.parse(before);
        operation = body.operationId || operation;
        fill(body);
        kept = draft();
        note.textContent = "接着上次没写完的";
        if (body.shots) ofShots([`上次选的 ${body.shots} 张照片没有随草稿存下，请再选一次。`]);
    }
    // someone saved first: each place that differs shows both texts, and nothing is taken over without a tap
    function both(mine) {
        const bar = Object.assign(document.createElement("div"), { className: "note warn" });
        bar.append("有人先保存了。下面是现在的文字，您写的放在旁边，请一处一处定。");
        for (const [name, value] of Object.entries(mine)) {
            const input = field(name);
            if (!input || typeof value !== "string" || ["version", "operationId"].includes(name) || input.value === value) continue;
            const label = input instanceof RadioNodeList ? form.querySelector(`#${name} b`)?.textContent : input.labels?.[0]?.textContent || input.getAttribute("aria-label");
            const shown = input instanceof RadioNodeList ? form.querySelector(`[name=${name}][value=${value}] + span`)?.textContent : value;
            const use = Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: "用我写的" });
            use.addEventListener("click", () => { if (input instanceof RadioNodeList || input.type !== "checkbox") input.value = value; use.disabled = true; tell(); });
            const line = document.createElement("p");
            line.append(`${(label || name).trim()}：您写的是「${shown}」 `, use);
            bar.append(line);
        }
        // problems told in a correction are added to those there: they contradict nobody
        const told = (mine.problems || []).filter(problem => problem.title.trim() || problem.cause.trim());
        if (told.length) {
            fill({ problems: told });
            field("anyProblem").value = "YES";
            bar.append(Object.assign(document.createElement("p"), { textContent: `您补记的 ${told.length} 个问题还在下面，保存更正时一起交。` }));
        }
        const away = Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: "都用现在的，我写的不要了" });
        away.addEventListener("click", async () => { await queue.drop(again); location.assign(form.dataset.now); });
        bar.append(away);
        form.querySelector(".visit-head").after(bar);
    }

    // pressed to 1600 points on the long side; drawing anew leaves out where the photo was taken
    async function press(file) {
        const url = URL.createObjectURL(file);
        const image = new Image();
        // decode() may wait for a frame that a page in the background never draws
        await new Promise((read, fail) => { image.onload = read; image.onerror = fail; image.src = url; });
        const scale = Math.min(1, 1600 / Math.max(image.naturalWidth, image.naturalHeight));
        const canvas = document.createElement("canvas");
        canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
        canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        URL.revokeObjectURL(url);
        const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.8));
        return { id: queue.id(), name: file.name.replace(/\.[^.]*$/, "") + ".jpg", type: "image/jpeg", bytes: await blob.arrayBuffer(), sent: false };
    }
    function draw() {
        shots?.replaceChildren(...photos.map(photo => {
            const shot = document.createElement("button");
            shot.type = "button";
            shot.title = "点一下去掉";
            const image = new Image();
            image.src = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }));
            image.alt = photo.name;
            shot.append(image);
            shot.addEventListener("click", () => { photos = photos.filter(other => other !== photo); draw(); });
            return shot;
        }));
    }
    form.querySelector("[data-pictures]")?.addEventListener("change", async event => {
        const input = event.target;
        const chosen = [...input.files], room = 9 - photos.length, said = [];
        for (const file of chosen.slice(0, room)) {
            const photo = await press(file).catch(() => null);
            if (photo) photos.push(photo); else said.push(`“${file.name}”打不开，没有加上。`);
        }
        if (chosen.length > room) said.push(`最多配 9 张，多选的 ${chosen.length - room} 张没有加上。`);
        ofShots(said);
        // what was pressed goes with the queue, the big one stays on the phone
        input.value = "";
        draw();
    });
    const add = box?.querySelector("[data-more]");
    if (add) { add.hidden = false; add.addEventListener("click", () => more().querySelector("textarea").focus()); }
    form.addEventListener("change", event => {
        if (event.target.name === "anyProblem" && event.target.value === "YES") box.querySelector("[name=problemTitle]").focus();
        tell();
    });

    const make = (tag, text, kind) => Object.assign(document.createElement(tag), { textContent: text, className: kind || "" });
    function ofShots(sentences) {
        form.querySelectorAll(".of-shots").forEach(old => old.remove());
        shots?.after(...sentences.map(sentence => make("p", sentence, "error of-shots")));
    }
    // each sentence stands at its field and is reached from the list above
    function complain(errors) {
        form.querySelectorAll(".js-error").forEach(old => old.remove());
        const all = Object.entries(errors), list = make("div", "", "errors js-error"), rows = make("ul", "");
        list.setAttribute("role", "alert");
        list.tabIndex = -1;
        for (const [name, sentence] of all) {
            const row = make("li", ""), place = placeOf(name);
            if (place) {
                const said = make("p", sentence, "error js-error"), link = Object.assign(make("a", sentence), { href: "#" + name });
                if (place.matches(".person")) place.append(said); else if (place.matches("[data-problems]")) place.prepend(said);
                else if (place.matches("h2")) place.after(said); else place.before(said);
                place.closest("details")?.setAttribute("open", "");
                // the address keeps which waiting visit is open
                link.addEventListener("click", event => { event.preventDefault(); said.scrollIntoView({ block: "center" }); });
                row.append(link);
            } else row.textContent = sentence;
            rows.append(row);
        }
        list.append(make("b", `还有 ${all.length} 处要改`), rows);
        form.querySelector(".visit-head").after(list);
        list.scrollIntoView({ block: "center" });
        list.focus({ preventScroll: true });
    }
    function placeOf(name) {
        if (name.startsWith("problem")) return box;
        if (name === "photos" || name === "files") return shots;
        return name ? document.getElementById(name.replace(/Note$/, "")) : null;
    }
    // the six that make a visit valid are asked here, so that nothing is refused a day later
    function missing() {
        const errors = {}, empty = name => !field(name).value.trim();
        if (empty("visitedOn")) errors.visitedOn = "请填哪一天去的。";
        else if (field("visitedOn").value > today()) errors.visitedOn = "走访日期不能晚于今天。";
        if (empty("place")) errors.place = "请填在哪里。";
        if (!["owner", "territory", "secretary"].some(who => field(who).value === "MET")) errors.owner = "三个人里至少见到一个才算一次走访。";
        if (empty("progress")) errors.progress = "请写一句进度怎样。";
        if (!field("anyProblem").value) errors.anyProblem = "有没有问题，请答一个；没有就选“没有”。";
        if (field("anyProblem").value === "YES") {
            const told = words().problems.filter(problem => problem.title.trim() || problem.cause.trim());
            if (told.length === 0 && !form.querySelector("[value=NO]:disabled")) errors.problemTitle = "有什么问题，请写一句。";
            if (told.some(problem => !problem.title.trim() || !problem.cause.trim())) errors.problemCause = "每个问题都要问清原因，写一句就行。";
        }
        if (field("reason") && empty("reason")) errors.reason = "当天过后的更正要写明原因。";
        return Object.keys(errors).length ? errors : null;
    }

    let leaving = false;
    queue.heard((item, done) => {
        if (item.id !== operation) return;
        if (done === true && leaving) location.assign(correction ? form.dataset.now : "/visits/" + (item.answer?.id || ""));
        if (done === "refused" || done === "conflict") { location.hash = "item=" + item.id; location.reload(); }
    });
    form.addEventListener("submit", async event => {
        event.preventDefault();
        const errors = missing();
        if (errors) { complain(errors); return; }
        const body = words();
        if (body.anyProblem === "NO") body.problems = [];
        const day = new Date(body.visitedOn + "T00:00");
        leaving = true;
        await queue.add({ id: operation, person: queue.me, personName: document.querySelector("details.me summary")?.textContent || "", county: document.body.dataset.county,
            path: form.dataset.api, photosPath: form.dataset.photos, page: location.pathname, body, photos,
            label: `${form.dataset.name} ${day.getMonth() + 1}月${day.getDate()}日 ${form.dataset.kind}` });
        again = "done";
        localStorage.removeItem(key);
        if (await queue.find(operation)) waiting();
    });
    function waiting() {
        const said = Object.assign(document.createElement("section"), { className: "sheet" });
        const inner = Object.assign(document.createElement("div"), { className: "body", tabIndex: -1 });
        inner.append(Object.assign(document.createElement("h2"), { textContent: "已经存在手机里" }), Object.assign(document.createElement("p"), {
            textContent: "不用再写一遍。" + (queue.hint() || "正在上传") + "；这一页开着或下次打开时都会自动传，只会传一次。" }));
        const next = Object.assign(document.createElement("a"), { className: "btn main", href: "/visits/new", textContent: "再记一个" });
        inner.append(next);
        said.append(inner);
        form.replaceChildren(form.querySelector(".visit-head"), said);
        inner.focus();
    }
    start();
})();
