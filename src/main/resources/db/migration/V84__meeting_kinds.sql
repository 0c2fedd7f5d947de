-- Meetings of a standing committee, of its council 主任会议, and forums 座谈会; and the hour at which a meeting begins.
alter table meeting drop constraint meeting_kind_check,
    add constraint meeting_kind_check check
        (kind in ('REGULAR', 'EXTRA', 'FIRST', 'COMMITTEE', 'COUNCIL', 'PRESIDIUM', 'LIAISON', 'FORUM')),
    add column begins_at time,
    -- Why the chair lets it be held out of its order, at short notice or before its day.
    add column exception text;

-- A count in three grades 满意度测评, of papers and never of persons.
alter table agenda_item drop constraint agenda_item_kind_check,
    add constraint agenda_item_kind_check check (kind in ('REPORT', 'DELIBERATION', 'VOTE', 'ELECTION', 'TALLY', 'OTHER'));
alter table vote drop constraint vote_outcome_check,
    add constraint vote_outcome_check check (outcome in ('PASSED', 'FAILED', 'VOID', 'ELECTED', 'SHORT', 'GRADED')),
    add column satisfied int,
    add column basic int,
    add column dissatisfied int;

-- Who is there without a vote: those who sit in 列席 and those who are asked to come 邀请. They are on the roll and count for nothing.
create table meeting_guest (
    id         bigint generated always as identity primary key,
    number     text not null references meeting on update cascade,
    role       text not null check (role in ('ATTENDING', 'INVITED')),
    name       text not null,
    post       text not null,
    present    boolean not null default false,
    arrived_at timestamptz
);
create index meeting_guest_number on meeting_guest (number, id);

-- What nobody has convened in its time, told once a period: the year's session, a quarter's meeting of the presidium.
create table unconvened (
    body    text not null references office,
    kind    text not null check (kind in ('REGULAR', 'PRESIDIUM')),
    period  date not null,
    told_at timestamptz not null,
    primary key (body, kind, period)
);
