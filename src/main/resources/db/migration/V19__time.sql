-- By when a reply or an opinion has to be there, with the facts it follows from. `due` is reckoned from them and never set by hand.
create table deadline (
    id        bigint generated always as identity primary key,
    number    text not null references suggestion on update cascade,
    kind      text not null check (kind in ('REPLY', 'OPINION')),
    from_day  date not null,
    event     text not null,
    -- The rule of that day, 10wd or 3m: a case keeps the one it started with.
    term      text not null,
    due       date not null,
    opened_at timestamptz not null,
    ended_on  date
);
create index deadline_number on deadline (number);

-- What moved a deadline: a granted extension, or a new beginning after a change of unit.
create table deadline_move (
    id       bigint generated always as identity primary key,
    deadline bigint not null references deadline,
    to_day   date,
    from_day date,
    event    text,
    term     text,
    reason   text not null,
    person   text not null,
    at       timestamptz not null,
    check ((to_day is null) = (from_day is not null and event is not null and term is not null))
);
create index deadline_move_deadline on deadline_move (deadline);

-- When all clocks of a case stood still; the last day is null while they do.
create table pause (
    id         bigint generated always as identity primary key,
    number     text not null references suggestion on update cascade,
    reason     text not null,
    remark     text not null,
    from_day   date not null,
    until_day  date,
    paused_by  text not null,
    paused_at  timestamptz not null,
    resumed_by text,
    resumed_at timestamptz
);
create index pause_number on pause (number);
create unique index pause_open on pause (number) where until_day is null;

alter table handling
    add column deadline bigint references deadline,
    add column opinion_deadline bigint references deadline;

-- A task's own window; one that is governed by the reply's or the opinion's deadline names it instead.
alter table step
    add column deadline bigint references deadline,
    add column from_day date,
    add column event text,
    add column term text,
    add column due date,
    -- Who is asked: the groups, the persons named one by one, and who has taken it.
    add column groups text[] not null default '{}',
    add column persons text[] not null default '{}',
    add column claimed_by text;
create index step_waiting on step (due) where done_at is null and gone_at is null;

-- Cases at work get the deadlines they have been under.
do $$
declare
    one record;
    made bigint;
begin
    for one in
        select min(h.id) as first, array_agg(h.id) as handlings, h.number, h.round, h.assigned_on, h.reply_due, s.months, s.body
        from handling h join suggestion s on s.number = h.number
        where h.assigned_on is not null and h.reply_due is not null and s.months is not null
        group by h.number, h.round, h.assigned_on, h.reply_due, s.months, s.body, case when h.part = 'OWN' then h.id end
    loop
        insert into deadline (number, kind, from_day, event, term, due, opened_at, ended_on)
        values (one.number, 'REPLY', one.assigned_on, case when one.round = 1 then '交办' else '再次交办' end,
            case when one.round = 1 then one.months || 'm' else
                (select value from setting where key = 'second-round' and (body = one.body or body is null)
                 order by body nulls last, valid_from desc limit 1) end,
            one.reply_due, one.assigned_on,
            (select max(ended_on) from handling where id = any (one.handlings) having bool_and(ended_on is not null)))
        returning id into made;
        update handling set deadline = made where id = any (one.handlings);
    end loop;
    for one in
        select h.id, h.number, h.round, h.assigned_on, h.opinion_due, h.ended_on, s.body
        from handling h join suggestion s on s.number = h.number
        where h.opinion_due is not null
    loop
        insert into deadline (number, kind, from_day, event, term, due, opened_at, ended_on)
        values (one.number, 'OPINION', one.assigned_on, case when one.round = 1 then '交办' else '再次交办' end,
            (select value from setting where key = case when one.round = 1 then 'co-opinion' else 'co-opinion-again' end
                and (body = one.body or body is null) order by body nulls last, valid_from desc limit 1),
            one.opinion_due, one.assigned_on, one.ended_on)
        returning id into made;
        update handling set opinion_deadline = made where id = one.id;
    end loop;
end $$;
