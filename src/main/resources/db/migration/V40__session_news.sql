-- Each node remembers sessions for some seconds; whatever changes or ends one, on any node, is told to all at once. Noting that it was
-- used again is no news.
create function web_session_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('jianyi_session', old.session_id);
    return null;
end $$;

create function web_session_attribute_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('jianyi_session', session_id) from web_session
    where primary_id = coalesce(new.session_primary_id, old.session_primary_id);
    return null;
end $$;

create trigger web_session_ended after delete on web_session
    for each row execute function web_session_changed();
create trigger web_session_renamed after update on web_session
    for each row when (old.session_id <> new.session_id or old.principal_name is distinct from new.principal_name)
    execute function web_session_changed();
create trigger web_session_attribute_news after insert or update or delete on web_session_attributes
    for each row execute function web_session_attribute_changed();
