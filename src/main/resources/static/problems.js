// The problem list by keyboard: j and k move, x picks, Enter opens; the page works without.
(() => {
    const form = document.querySelector("form[data-keys]");
    const rows = form ? [...form.querySelectorAll("tr[data-row]")] : [];
    let at = -1;
    function go(next) {
        if (!rows.length) return;
        rows[at]?.classList.remove("at");
        at = Math.max(0, Math.min(rows.length - 1, next));
        rows[at].classList.add("at");
        rows[at].scrollIntoView({ block: "nearest" });
    }
    document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]), textarea, select, button, a")) return;
        if (event.key === "j") go(at + 1);
        else if (event.key === "k") go(at - 1);
        else if (event.key === "x" && at >= 0) { const box = rows[at].querySelector("input[name=no]"); if (box) box.checked = !box.checked; }
        else if (event.key === "Enter" && at >= 0) { event.preventDefault(); rows[at].querySelector("td.what a").click(); }
    });
    form?.querySelector("[data-all]")?.addEventListener("change", event => {
        form.querySelectorAll("input[name=no]").forEach(box => { box.checked = event.target.checked; });
    });
})();
