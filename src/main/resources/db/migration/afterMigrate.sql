-- Where another user owns the tables (SPRING_FLYWAY_USER), the application's own works on all of them but only adds to the record.
do $$
declare
    application text := '${application}';
    record_table text;
begin
    if application = '' or application = current_user or not exists (select from pg_roles where rolname = application) then
        return;
    end if;
    execute format('grant usage on schema jianyi, public to %I', application);
    execute format('grant select, insert, update, delete on all tables in schema jianyi, public to %I', application);
    execute format('grant usage, select on all sequences in schema jianyi, public to %I', application);
    foreach record_table in array array['audit_entry', 'audit_seal', 'sign_in'] loop
        execute format('revoke update, delete on jianyi.%I from %I', record_table, application);
    end loop;
end $$;
