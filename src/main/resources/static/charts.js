// Investment against plan, drawn from data attributes; the same figures stand in the table behind «看数据».
document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-chart=course]").forEach(draw);
});

function draw(box) {
    const chart = echarts.init(box, null, { renderer: "svg" });
    let narrow = box.clientWidth < 520;
    chart.setOption(course(box, narrow));
    // a month opens its rows
    chart.getZr().on("click", event => {
        const month = chart.convertFromPixel({ xAxisIndex: 0 }, event.offsetX);
        if (month >= 0 && month < 12) window.location = `${box.dataset.href}${month + 1}`;
    });
    chart.getZr().on("mousemove", () => chart.getZr().setCursorStyle("pointer"));
    new ResizeObserver(() => {
        chart.resize();
        if (narrow === box.clientWidth < 520) return;
        narrow = !narrow;
        chart.setOption(course(box, narrow), true);
    }).observe(box);
    window.addEventListener("beforeprint", () => chart.resize({ width: 660 }));
    window.addEventListener("afterprint", () => chart.resize({ width: "auto" }));
}

function course(box, narrow) {
    const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const colours = { ink: css("--ink-2"), line: css("--line-2"), done: css("--brand"), plan: css("--ink-3") };
    const numbers = list => list.split(",").map(part => part === "" ? null : Number(part));
    const done = numbers(box.dataset.done), plan = numbers(box.dataset.planned);
    const inYi = Math.max(...done, ...plan) >= 10000, unit = inYi ? "亿元" : "万元";
    const scale = value => value === null ? null : inYi ? value / 10000 : value;
    const text = value => Number(value.toFixed(2)).toString();
    const last = done.findLastIndex(value => value !== null);
    const place = under => narrow && last > 6 ? { position: under ? "bottom" : "top", offset: under ? [12, 20] : [-28, -6] } : { position: "right", offset: [2, under ? 12 : -12] };
    const line = (name, values, style) => ({ name, type: "line", data: values.map(scale), symbol: "none", connectNulls: false, ...style });
    const series = [];
    if (last >= 0) {
        const point = [last, scale(done[last])];
        series.push(line("完成", done, {
            lineStyle: { color: colours.done, width: 3 }, itemStyle: { color: colours.done }, z: 3,
            markPoint: { symbol: "circle", symbolSize: 9, data: [{ coord: point }], itemStyle: { color: colours.done },
                label: { show: true, ...place(point[1] < scale(plan[last])), color: colours.done, fontWeight: 600, fontSize: 13, formatter: `完成 ${text(point[1])} ${unit}` } }
        }));
    }
    if (plan.some(value => value > 0)) {
        series.push(line("计划", plan, {
            lineStyle: { color: colours.plan, width: 1.5, type: "dashed" }, itemStyle: { color: colours.plan },
            endLabel: { show: true, offset: narrow ? [-64, -14] : [0, 0], color: colours.ink, fontSize: 13, formatter: `计划 ${text(scale(plan.at(-1)))}` }
        }));
    }
    return {
        animation: false,
        aria: { enabled: false },
        grid: { left: 8, right: narrow ? 14 : 96, top: 34, bottom: 4, containLabel: true },
        xAxis: { type: "category", boundaryGap: false, data: done.map((_, i) => `${i + 1}月`), axisTick: { show: false },
            axisLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.ink, interval: narrow ? 2 : 0 } },
        yAxis: { type: "value", min: 0, name: unit, nameTextStyle: { color: colours.ink, align: "right" }, axisLabel: { color: colours.ink },
            splitLine: { lineStyle: { color: colours.line } } },
        tooltip: { trigger: "axis", renderMode: "richText", confine: true,
            formatter: rows => [rows[0].name, ...rows.filter(row => row.value !== null && row.value !== undefined).map(row => `${row.seriesName} ${text(row.value)} ${unit}`)].join("\n") },
        series
    };
}
