-- What an office has to carry out by a day and report on until it is done: promises and what resolutions charge offices with, in one table.
create table undertaking (
    id          bigint generated always as identity primary key,
    number      text not null references case_head on update cascade,
    -- Id of what it comes from in its room: the handling whose reply promises it, the resolution that charges with it.
    origin      bigint not null,
    owner       text not null,
    matter      text not null,
    named_on    date not null,
    kept_by     date not null,
    due         date not null,
    state       text not null check (state in ('OPEN', 'REPORTED', 'KEPT', 'EXPLAINED', 'REPLACED', 'DROPPED')),
    instance    text unique,
    made_at     timestamptz not null,
    ended_on    date,
    explanation text,
    ended_by    text,
    -- Where a charge of a resolution stood before; for this migration only.
    duty        bigint
);
create table undertaking_report (
    id           bigint generated always as identity primary key,
    undertaking  bigint not null references undertaking on delete cascade,
    progress     text not null,
    done         boolean not null,
    new_due      date,
    reported_by  text not null,
    reported_at  timestamptz not null,
    confirmed    boolean,
    remark       text,
    confirmed_by text,
    confirmed_at timestamptz,
    entered_from text
);

-- A promise keeps its id: the addresses of its forms carry it.
insert into undertaking (id, number, origin, owner, matter, named_on, kept_by, due, state, instance, made_at, ended_on, explanation, ended_by)
overriding system value
select id, number, handling, unit, matter, promised_on, kept_by, due, state, instance, made_at, ended_on, explanation, ended_by
from promise order by id;
select setval(pg_get_serial_sequence('undertaking', 'id'), coalesce((select max(id) from undertaking), 0) + 1, false);

insert into undertaking (number, origin, owner, matter, named_on, kept_by, due, state, instance, made_at, ended_on, duty)
select r.number, d.resolution, d.owner, d.matter, d.due, d.due, d.due,
    case
        when d.executed is not null then 'KEPT'
        when (select executed and confirmed is null from duty_report where duty = d.id order by id desc limit 1) then 'REPORTED'
        else 'OPEN'
    end,
    d.instance, coalesce(m.published_on, m.closed_on, m.opens)::timestamp at time zone 'Asia/Shanghai', d.executed, d.id
from resolution_duty d join resolution r on r.id = d.resolution join meeting m on m.number = r.number order by d.id;

insert into undertaking_report (id, undertaking, progress, done, new_due, reported_by, reported_at, confirmed, remark, confirmed_by,
    confirmed_at, entered_from)
overriding system value
select id, promise, progress, fulfilled, new_due, reported_by, reported_at, confirmed, remark, confirmed_by, confirmed_at, entered_from
from promise_report order by id;
select setval(pg_get_serial_sequence('undertaking_report', 'id'), coalesce((select max(id) from undertaking_report), 0) + 1, false);
insert into undertaking_report (undertaking, progress, done, new_due, reported_by, reported_at, confirmed, remark)
select u.id, r.progress, r.executed, r.new_due, r.reported_by, r.reported_at, r.confirmed, r.remark
from duty_report r join undertaking u on u.duty = r.duty order by r.id;

alter table undertaking drop column duty;
drop table promise_report;
drop table promise;
drop table duty_report;
drop table resolution_duty;

create index undertaking_number on undertaking (number, id);
create index undertaking_origin on undertaking (origin);
create index undertaking_report_undertaking on undertaking_report (undertaking, id);
