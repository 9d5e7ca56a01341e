// Small helpers bound by data attributes; every page works without them.
document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing) {
        const box = (document.querySelector("[data-slash-first]") || document.querySelector("[data-slash]"));
        if (box) { event.preventDefault(); box.focus(); }
    }
});
document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) { event.preventDefault(); return; }
    if (form.method === "post") {
        form.dataset.sent = "1";
        window.setTimeout(() => delete form.dataset.sent, 8000);
    }
});
document.addEventListener("change", event => {
    if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
});
document.addEventListener("click", event => {
    if (event.target.closest("[data-print]")) window.print();
    const open = document.querySelector("details.me[open]");
    if (open && !open.contains(event.target)) open.removeAttribute("open");
});
window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent);
    document.querySelector("nav.tabs [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
    document.querySelector("[data-focus]")?.focus();
});
// A Gantt wider than the phone opens at today.
document.querySelectorAll("[data-today]").forEach(box => {
    box.scrollLeft = box.scrollWidth * Number(box.dataset.today) - box.clientWidth / 2;
});
