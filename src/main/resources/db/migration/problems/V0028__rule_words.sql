-- the source of a shipped number is read by officials: it names no document of ours
update problems.rule set source = replace(source, 'domain §4.2，', '') where county is null;
update problems.stop_reason set source = '程序建议值' where county is null and source = 'domain §4.2';
