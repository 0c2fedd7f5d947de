-- In which portion of a body's suggestions something may have changed that figures are counted from, and up to which transaction. A row more
-- for a change, never one that two transactions write. What a server has folded in its memory it counts anew where a mark is younger. Marks
-- are logged: a database that has lost one of its processes goes on by itself, and servers with it, remembering what they did before.
create table figure_mark (
    body    text not null,
    -- First day of the month in which the cases were handed in.
    portion date not null,
    -- The last transaction it tells of.
    xact    xid8 not null,
    primary key (body, xact, portion)
);

-- A mark tells of the next 15 transactions as well: where many work at once few leave one of their own, and the portion they are at
-- is counted anew meanwhile. Only a mark that is committed, or its own, spares a transaction one.
create function figure_mark(the_body text, the_portion date) returns void
    language plpgsql as $$
declare
    me xid8 := pg_current_xact_id();
begin
    if not exists (select from figure_mark where body = the_body and portion = the_portion and xact >= me) then
        insert into figure_mark (body, portion, xact)
        values (the_body, the_portion, cast(cast(cast(cast(me as text) as bigint) + 15 as text) as xid8))
        on conflict do nothing;
    end if;
end $$;

create function figure_portion(moment timestamptz) returns date
    language sql immutable parallel safe as $$
    select cast(date_trunc('month', moment at time zone 'UTC') as date)
$$;

create function figure_suggestion_changed() returns trigger
    language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform figure_mark(old.body, figure_portion(old.submitted_at));
    end if;
    if tg_op <> 'DELETE' then
        perform figure_mark(new.body, figure_portion(new.submitted_at));
    end if;
    return null;
end $$;

-- Of rows that name their case.
create function figure_case_changed() returns trigger
    language plpgsql as $$
begin
    perform figure_mark(body, figure_portion(submitted_at)) from suggestion where number in (old.number, new.number);
    return null;
end $$;

-- Of rows that name a unit's handling of it.
create function figure_handling_changed() returns trigger
    language plpgsql as $$
begin
    perform figure_mark(s.body, figure_portion(s.submitted_at))
    from handling h join suggestion s on s.number = h.number where h.id in (old.handling, new.handling);
    return null;
end $$;

-- Of what the deputy says to a contact.
create function figure_contact_changed() returns trigger
    language plpgsql as $$
begin
    perform figure_mark(s.body, figure_portion(s.submitted_at))
    from contact c join handling h on h.id = c.handling join suggestion s on s.number = h.number where c.id in (old.contact, new.contact);
    return null;
end $$;

create trigger figure_changed after insert or update or delete on suggestion
    for each row execute function figure_suggestion_changed();
create trigger figure_changed after insert or update or delete on handling
    for each row execute function figure_case_changed();
create trigger figure_changed after insert or update or delete on rating
    for each row execute function figure_case_changed();
create trigger figure_changed after insert or update or delete on undertaking
    for each row execute function figure_case_changed();
create trigger figure_changed after insert or update or delete on pause
    for each row execute function figure_case_changed();
create trigger figure_changed
    after insert or delete
        or update of number, handling, key, groups, persons, arrived_at, since, due, done_at, gone_at, recalled_at on step
    for each row execute function figure_case_changed();
create trigger figure_changed after insert or update or delete on reply
    for each row execute function figure_handling_changed();
create trigger figure_changed after insert or update or delete on contact
    for each row execute function figure_handling_changed();
create trigger figure_changed after insert or update or delete on unit_refusal
    for each row execute function figure_handling_changed();
create trigger figure_changed after insert or update or delete on contact_verdict
    for each row execute function figure_contact_changed();
