// A block copied from Excel or WPS fills the inputs from the pasted one on: tabs are columns, newlines are rows.
document.addEventListener("paste", event => {
    const start = event.target.closest("[data-paste] [data-paste-row] input");
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!start || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const inputs = row => [...row.querySelectorAll("input:not([type=hidden])")];
    const rows = [...start.closest("[data-paste]").querySelectorAll("[data-paste-row]")];
    const column = inputs(start.closest("[data-paste-row]")).indexOf(start);
    let row = rows.indexOf(start.closest("[data-paste-row]"));
    for (const line of text.replace(/\r/g, "").replace(/\n$/, "").split("\n")) {
        if (row >= rows.length) break;
        line.split("\t").forEach((cell, i) => {
            const input = inputs(rows[row])[column + i];
            if (input) input.value = cell.trim();
        });
        row++;
    }
});
