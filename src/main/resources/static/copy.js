// 复制到微信群: data-copy-text holds the words, or data-copy names the element that shows them. Works over plain http, too.
(() => {
    const words = button => button.dataset.copyText ?? document.querySelector(button.dataset.copy)?.innerText ?? "";
    const byHand = text => {
        const box = document.createElement("textarea");
        box.value = text;
        box.setAttribute("readonly", "");
        box.className = "offscreen";
        document.body.append(box);
        box.select();
        const done = document.execCommand("copy");
        box.remove();
        return done;
    };
    const copy = text => navigator.clipboard && window.isSecureContext
        ? navigator.clipboard.writeText(text).then(() => true, () => byHand(text)) : Promise.resolve(byHand(text));
    document.addEventListener("click", async event => {
        const button = event.target.closest("[data-copy], [data-copy-text]");
        if (!button) return;
        const label = button.dataset.label ??= button.textContent;
        button.textContent = await copy(words(button).trim()) ? "已复制，去群里粘贴" : "没复制成，请长按选字";
        window.setTimeout(() => button.textContent = label, 3000);
    });
    const show = root => root.querySelectorAll("[data-copy][hidden], [data-copy-text][hidden]").forEach(button => button.hidden = false);
    show(document);
    document.addEventListener("htmx:load", event => show(event.detail.elt));
})();
