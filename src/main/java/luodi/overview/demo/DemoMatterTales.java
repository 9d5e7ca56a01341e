package luodi.overview.demo;

import static luodi.problems.matters.MatterAct.ACCEPTANCE;
import static luodi.problems.matters.MatterAct.CLOSURE;
import static luodi.problems.matters.MatterAct.PROGRESS;
import static luodi.problems.matters.MatterAct.REPORT;
import static luodi.problems.matters.MatterAct.VERIFICATION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import luodi.problems.matters.MatterAct;
import org.jspecify.annotations.Nullable;

/** A year of matters of 示例县 as tales: begun so many working days ago, due so many after, and what happened on which day. */
final class DemoMatterTales {
    static final String HOUSING = "县住房和城乡建设局";
    static final String BUILDER = "县城投公司";
    static final String PARK = "示例经济开发区";
    static final String EAST = "东河镇";
    static final String CLOUD = "云岭镇";
    static final String SPONSOR = "示例·李明";
    static final String CASTING = "汉江精铸新能源底盘件项目";
    static final String COLD = "绿源冷链物流园";
    static final String MILL = "南河纺织智能工厂";
    static final String SILICON = "荆楚电子级硅材料项目";
    static final String POWER = "北河生物质热电项目";
    static final String MINING = "云岭矿山装备再制造项目";
    static final String WHEELS = "青峰汽车轮毂项目（二期）";
    static final String PORT = "东岸智慧物流港";

    /** What one did on the so-manieth working day: {@code who} null is the lead unit's person; {@code more} a basis, a unit or days of extension. */
    record Beat(
            int after,
            @Nullable String who,
            MatterAct act,
            @Nullable String text,
            @Nullable String more) {}

    /** {@code signer} null: it stays with {@code drafter}; {@code helper} a unit that helps. */
    record Tale(
            int begun,
            int due,
            String source,
            @Nullable String venture,
            String lead,
            @Nullable String helper,
            String drafter,
            @Nullable String signer,
            String title,
            String detail,
            List<Beat> beats) {}

    private DemoMatterTales() {}

    static List<Tale> all() {
        List<Tale> all = new ArrayList<>(DemoMattersClosed.all());
        all.addAll(DemoMattersOpen.all());
        return all;
    }

    /** The plain way: accepted, two words of progress, reported, verified, closed in time. */
    static Tale done(
            int begun,
            int due,
            String source,
            String venture,
            String lead,
            String title,
            String detail,
            String signer,
            String progress,
            String result) {
        return tale(
                begun,
                due,
                source,
                venture,
                lead,
                null,
                signer,
                title,
                detail,
                beat(1, ACCEPTANCE, null),
                beat(due / 3, PROGRESS, progress),
                beat(due * 2 / 3, PROGRESS, "剩余部分在收尾"),
                beat(due - 2, REPORT, result),
                by(due - 1, DemoCast.CLERK, VERIFICATION, "到现场看过，属实"),
                by(due, signer, CLOSURE, null));
    }

    static Tale tale(
            int begun,
            int due,
            String source,
            String venture,
            String lead,
            @Nullable String helper,
            String signer,
            String title,
            String detail,
            Beat... beats) {
        return new Tale(
                begun, due, source, venture, lead, helper, DemoCast.CLERK, signer, title, detail, Arrays.asList(beats));
    }

    static Beat beat(int after, MatterAct act, @Nullable String text) {
        return new Beat(after, null, act, text, null);
    }

    static Beat beat(int after, MatterAct act, String text, String basis) {
        return new Beat(after, null, act, text, basis);
    }

    static Beat by(int after, String who, MatterAct act, @Nullable String text) {
        return new Beat(after, who, act, text, null);
    }
}
