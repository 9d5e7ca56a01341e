package luodi.house;

import static org.assertj.core.api.Assertions.assertThat;

import luodi.testing.LuodiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The habits of house.md §5, asked of the migrated database itself. */
@LuodiTest
class SchemaTest {
    private static final String OURS = "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')";

    @Autowired
    JdbcClient db;

    @Test
    void eachForeignKeyLeadsAnIndex() {
        assertThat(db.sql("""
                select c.conrelid::regclass || ' ' || c.conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                where c.contype = 'f' and %s and not exists (
                    select 1 from pg_index i where i.indrelid = c.conrelid
                    and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                order by 1""".formatted(OURS)).query(String.class).list()).isEmpty();
    }

    @Test
    void columnsAreNamedByWhatTheyHold() {
        assertThat(db.sql("""
                select n.nspname || '.' || t.relname || '.' || a.attname || ' is ' || format_type(a.atttypid, a.atttypmod)
                from pg_attribute a join pg_class t on t.oid = a.attrelid and t.relkind = 'r' join pg_namespace n on n.oid = t.relnamespace
                where a.attnum > 0 and not a.attisdropped and %s and t.relname <> 'scheduled_tasks' and (
                    a.attname like '%%\\_at' and format_type(a.atttypid, a.atttypmod) <> 'timestamp with time zone'
                    or a.attname like '%%\\_on' and format_type(a.atttypid, a.atttypmod) <> 'date'
                    or format_type(a.atttypid, a.atttypmod) in ('timestamp without time zone', 'double precision', 'real', 'money')
                    or format_type(a.atttypid, a.atttypmod) like 'character varying%%')
                order by 1""".formatted(OURS)).query(String.class).list()).isEmpty();
    }

    @Test
    void whatBelongsToACountyIsFoundByTheCountyFirst() {
        assertThat(db.sql("""
                select n.nspname || '.' || t.relname from pg_attribute a join pg_class t on t.oid = a.attrelid and t.relkind = 'r'
                join pg_namespace n on n.oid = t.relnamespace
                where a.attname = 'county' and a.attnotnull and %s and not exists (
                    select 1 from pg_index i where i.indrelid = t.oid and (i.indkey::int2[])[0] = a.attnum)
                order by 1""".formatted(OURS)).query(String.class).list()).isEmpty();
    }

    @Test
    void theHistoryIsOneLine() {
        var versions = db.sql(
                        "select version::int from flyway_schema_history where version is not null order by installed_rank")
                .query(Integer.class)
                .list();
        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }
}
