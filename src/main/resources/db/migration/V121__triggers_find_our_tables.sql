-- What is changed by hand, with psql or by restoring one table, was refused: a trigger looked for our tables where the session looks.
do $$
declare
    one regprocedure;
begin
    for one in select p.oid from pg_proc p join pg_language l on l.oid = p.prolang
        where p.pronamespace = 'jianyi'::regnamespace and l.lanname = 'plpgsql'
    loop
        execute format('alter function %s set search_path = jianyi, public', one);
    end loop;
end $$;
