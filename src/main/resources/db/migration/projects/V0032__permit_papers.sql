-- the paper in which a permit ends: its number is asked for when the permit is granted. What has no row here ends in a receipt, a
-- filing or an acceptance of the company's own, and no number is asked. delivery: it is a licence, to be delivered in time (R-34)
create table projects.permit_paper (
    code        text not null,
    variant     text not null default '',
    name        text not null,
    delivery    boolean not null,
    source      text not null,
    editor      text not null,
    valid_from  date not null,
    valid_to    date,
    primary key (code, variant, valid_from)
);
insert into projects.permit_paper (code, variant, name, delivery, source, editor, valid_from) values
    ('APPROVAL', '', '项目核准文件', true, '《企业投资项目核准和备案管理条例》第十一条；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('PROPOSAL', '', '项目建议书批复', false, '《政府投资条例》 [K]，待核实', '程序', '2004-07-01'),
    ('FEASIBILITY', '', '可行性研究报告批复', false, '《政府投资条例》 [K]，待核实', '程序', '2004-07-01'),
    ('PRELIMINARY_DESIGN', '', '初步设计及概算批复', false, '《政府投资条例》 [K]，待核实', '程序', '2004-07-01'),
    ('PRE_LAND', '', '用地预审与选址意见书', true, '《城乡规划法》第三十六条 [K]；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('PLANNING_CONDITIONS', '', '规划条件通知书', false, '《城乡规划法》第三十八条 [S2]；文书名称 [K]，待核实', '程序', '2004-07-01'),
    ('LAND_CONVERSION', '', '农用地转用和征收批复', false, '《土地管理法实施条例》 [S2]；文书名称 [K]，待核实', '程序', '2004-07-01'),
    ('LAND_TRANSFER', '', '国有建设用地使用权出让合同', false, '《城乡规划法》第三十八条 [S2]', '程序', '2004-07-01'),
    ('LAND_PLANNING_PERMIT', '', '建设用地规划许可证', true, '《城乡规划法》第三十七、三十八条；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('LAND_TITLE', '', '不动产权证书', false, '《不动产登记暂行条例》：登记，不是许可 [S2]', '程序', '2004-07-01'),
    ('EIA', '报告表', '环境影响报告表批复', true, '《环境影响评价法》第二十二条；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('EIA', '报告书', '环境影响报告书批复', true, '《环境影响评价法》第二十二条；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('ENERGY', '', '节能审查意见', true, '节能审查办法 [S40b]，2025 年已换 [S40c]，待核实；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('WATER_SOIL', '报告书', '水土保持方案准予许可决定书', true, '[S39]；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('WATER_USE', '', '取水申请批准文件', true, '《取水许可和水资源费征收管理条例》；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('FLOOD', '', '洪水影响评价批复', true, '文书名称 [K]，待核实；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('SAFETY_COND', '', '安全条件审查意见书', true, '文书名称 [K]，待核实；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('WORKS_PLANNING_PERMIT', '', '建设工程规划许可证', true, '《城乡规划法》第四十条；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('FIRE_DESIGN', '', '消防设计审查意见书', true, '[S38]；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('CONSTRUCTION_PERMIT', '', '建筑工程施工许可证', true, '《建筑法》第七、八条；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('PLANNING_VERIFY', '', '规划核实意见', false, '《城乡规划法》第四十五条 [S2]；文书名称 [K]，待核实', '程序', '2004-07-01'),
    ('FIRE_ACCEPT', '特殊工程验收', '消防验收意见书', true, '[S38b]；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('DISCHARGE', '简化管理', '排污许可证', true, '《排污许可管理条例》；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('DISCHARGE', '重点管理', '排污许可证', true, '《排污许可管理条例》；送达依《行政许可法》第四十四条 [S2]', '程序', '2004-07-01'),
    ('BUILDING_TITLE', '', '不动产权证书', false, '《不动产登记暂行条例》：登记，不是许可 [S2]', '程序', '2004-07-01');

-- a cache like its neighbours: until when the paper is to be delivered, while it is granted and not yet delivered
alter table projects.cached_permit_clock add column deliver_by date;
drop index projects.cached_permit_clock_due;
create index cached_permit_clock_due on projects.cached_permit_clock (county, coalesce(deliver_by, legal_due, 'infinity'::date), case_id);
