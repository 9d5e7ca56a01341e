package luodi.projects;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The three statements over the whole row of a project. */
final class ProjectSql {
    static final String SELECT = """
            select p.id, p.county, p.code, p.name, nullif(array_to_string(p.aliases, '、'), '') aliases, p.kind, p.regime, p.national_code,
                   p.investor, p.credit_code, p.industry_code, p.region_code, r.name region_name,
                   p.township_id, t.name township_name, p.park_id, k.name park_name, p.site,
                   p.land_area, p.land_unit, p.land_inferred, p.building_area, p.plan_total, p.plan_from, p.plan_to, p.content, p.products,
                   p.expected_output, p.expected_tax, p.expected_jobs, p.signed_on, p.contract_no, p.parent_id, m.code parent_code, p.phase,
                   p.stage, p.stage_on, p.stage_confidence, p.overlay, p.historical, p.note, p.source, null::text[] terms,
                   p.created_by, p.created_at, p.updated_by, p.updated_at, p.version
            from projects.project p
            left join people.region r on r.code = p.region_code
            left join people.unit t on t.id = p.township_id
            left join people.unit k on k.id = p.park_id
            left join projects.project m on m.id = p.parent_id
            where p.id = ?""";

    static final String INSERT = """
            insert into projects.project (id, county, code, name, aliases, kind, regime, national_code, investor, credit_code, industry_code,
                   region_code, township_id, park_id, site, land_area, land_unit, land_inferred, building_area, plan_total, plan_from, plan_to,
                   content, products, expected_output, expected_tax, expected_jobs, signed_on, contract_no, parent_id, phase,
                   stage, stage_on, stage_confidence, historical, note, source, terms, created_by, created_at, updated_by, updated_at)
            values (:id, :county, :code, :name, coalesce(string_to_array(:aliases, '、'), '{}'), :kind, :regime, :nationalCode, :investor,
                   :creditCode, :industryCode, :regionCode, :townshipId, :parkId, :site, :landArea, :landUnit, :landInferred, :buildingArea,
                   :planTotal, :planFrom, :planTo, :content, :products, :expectedOutput, :expectedTax, :expectedJobs, :signedOn, :contractNo,
                   :parentId, :phase, :stage, :stageOn, :stageConfidence, :historical, :note, :source, :terms,
                   :updatedBy, :updatedAt, :updatedBy, :updatedAt)""";

    /** Neither code nor stage: the one is given once, the other moves by stage records. */
    static final String UPDATE = """
            update projects.project set name = :name, aliases = coalesce(string_to_array(:aliases, '、'), '{}'), kind = :kind,
                   regime = :regime, national_code = :nationalCode, investor = :investor, credit_code = :creditCode,
                   industry_code = :industryCode, region_code = :regionCode, township_id = :townshipId, park_id = :parkId, site = :site,
                   land_area = :landArea, land_unit = :landUnit, land_inferred = :landInferred, building_area = :buildingArea,
                   plan_total = :planTotal, plan_from = :planFrom, plan_to = :planTo, content = :content, products = :products,
                   expected_output = :expectedOutput, expected_tax = :expectedTax, expected_jobs = :expectedJobs, signed_on = :signedOn,
                   contract_no = :contractNo, parent_id = :parentId, phase = :phase, note = :note, source = :source, terms = :terms,
                   updated_by = :updatedBy, updated_at = :updatedAt, version = version + 1
            where id = :id and version = :version""";

    private ProjectSql() {}

    /** The project as it is written: numbered, signed, and with the terms that find it. */
    static Project row(Project p, UUID id, String code, @Nullable UUID parent, String by, OffsetDateTime at) {
        String aliases =
                p.aliases() == null ? null : String.join("、", p.aliases().split("[、,，;；\\s]+"));
        return new Project(
                id,
                p.county(),
                code,
                p.name(),
                aliases,
                p.kind(),
                p.regime(),
                p.nationalCode(),
                p.investor(),
                p.creditCode(),
                p.industryCode(),
                p.regionCode(),
                null,
                p.townshipId(),
                null,
                p.parkId(),
                null,
                p.site(),
                p.landArea(),
                p.landUnit(),
                p.landInferred(),
                p.buildingArea(),
                p.planTotal(),
                p.planFrom(),
                p.planTo(),
                p.content(),
                p.products(),
                p.expectedOutput(),
                p.expectedTax(),
                p.expectedJobs(),
                p.signedOn(),
                p.contractNo(),
                parent,
                null,
                p.phase(),
                p.stage(),
                p.stage() == null ? null : p.stageOn(),
                p.stageConfidence(),
                null,
                p.historical(),
                p.note(),
                p.source(),
                SearchTerms.of(code, p.name(), aliases, p.investor()),
                by,
                at,
                by,
                at,
                p.version());
    }
}
