-- What a deputy writes of what he did himself 履职登记; it counts once it is confirmed.
create table duty_entry (
    number       text primary key references case_head on update cascade,
    body         text not null references office,
    person       text not null,
    kind         text not null check (kind in ('DEED', 'ARTICLE', 'NOTES')),
    day          date not null,
    words        text not null,
    -- That whoever can be known in its pictures agrees to have them published.
    consent      boolean not null,
    entered_by   text,
    entered_name text,
    entered_from text check (entered_from in ('paper', 'phone')),
    entered_at   timestamptz not null,
    state        text not null check (state in ('WAITING', 'CONFIRMED', 'RETURNED', 'WITHDRAWN')),
    decided_by   text,
    decided_name text,
    decided_at   timestamptz,
    remark       text
);
create index duty_entry_person on duty_entry (person, day);
create index duty_entry_body on duty_entry (body, day);
create index duty_entry_waiting on duty_entry (body) where state = 'WAITING';

-- Honours, and training somebody else held: entered by the clerk. What was entered by mistake is struck with the reason, never changed.
create table duty_record (
    id           bigint generated always as identity primary key,
    body         text not null references office,
    person       text not null,
    kind         text not null check (kind in ('HONOUR', 'TRAINING')),
    day          date not null,
    words        text not null,
    giver        text not null,
    entered_by   text not null,
    entered_at   timestamptz not null,
    struck_by    text,
    struck_at    timestamptz,
    struck_why   text
);
create index duty_record_body on duty_record (body, day);

-- Who is away for long 长期在外, or has long leave that was granted: what others are asked for is not asked of them.
create table duty_absence (
    id         bigint generated always as identity primary key,
    body       text not null references office,
    person     text not null,
    kind       text not null check (kind in ('AWAY', 'LEAVE')),
    from_day   date not null,
    to_day     date,
    basis      text not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create index duty_absence_body on duty_absence (body, from_day);
