-- 每张表一行：表名、行数、全部内容的校验值。两个库算出的一样，内容就一样。
set timezone to 'UTC';
set datestyle to 'ISO';
select format(
        $$select %L, count(*), coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0) from %I.%I t$$,
        schemaname || '.' || tablename, schemaname, tablename)
    from pg_tables where schemaname in ('jianyi', 'public')
    order by schemaname || '.' || tablename collate "C"
\gexec
