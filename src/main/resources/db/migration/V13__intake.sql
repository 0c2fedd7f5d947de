-- A file brought in 导入: shown first, then stored in the background, portion by portion.
create table intake (
    id           uuid primary key,
    kind         text not null,
    -- The congress it is for; empty when it is for the whole district.
    scope        text not null default '',
    name         text not null,
    state        text not null check (state in ('SHOWN', 'RUNNING', 'DONE', 'STOPPED')),
    brought_by   text not null,
    brought_name text not null,
    brought_at   timestamptz not null,
    -- Which thread stores it and when it last gave a sign of life: once it has fallen silent, somebody may go on.
    worker       uuid,
    beat         timestamptz,
    finished_at  timestamptz
);
create index intake_kind on intake (kind, scope, brought_at desc);
-- Two people who start at once: one of them waits.
create unique index intake_one_at_a_time on intake (kind, scope) where state = 'RUNNING';

-- Kept until faulty lines have gone back, then dropped; they hold telephone numbers.
create table intake_file (
    intake  uuid  not null references intake on delete cascade,
    place   int   not null,
    name    text  not null,
    content bytea not null,
    primary key (intake, place)
);

create table intake_line (
    intake uuid    not null references intake on delete cascade,
    place  int     not null,
    sheet  text    not null,
    line   int     not null,
    label  text    not null,
    change text    not null check (change in ('NEW', 'CHANGED', 'SAME', 'FAULTY')),
    remark text,
    stored boolean not null default false,
    primary key (intake, place)
);

-- Accounts that came into being with an intake; they get their first password in one list.
create table intake_account (
    intake uuid not null references intake on delete cascade,
    person text not null,
    -- When the last list with this person's password was made, and by whom.
    handed_at timestamptz,
    handed_by text,
    primary key (intake, person)
);

-- Who was told that a post is vacant: once a post and day.
create table vacancy_report (
    post        text not null,
    day         date not null,
    told_to     text not null,
    case_number text not null,
    primary key (post, day)
);

-- A post passed on 岗位交接, with what was open that day: the list is printed and signed, so it stays as it was.
create table handover (
    id          uuid primary key,
    giver       text not null,
    giver_name  text not null,
    taker       text not null,
    taker_name  text not null,
    posts       text not null,
    remark      text,
    done_by     text not null,
    done_name   text not null,
    done_at     timestamptz not null
);
create index handover_giver on handover (giver);
create index handover_taker on handover (taker);

create table handover_item (
    handover    uuid not null references handover on delete cascade,
    place       int  not null,
    post        text not null,
    case_number text not null,
    task        text not null,
    due         date,
    -- Whether the leaving person had it in hand; it went back to the post.
    released    boolean not null,
    primary key (handover, place)
);
