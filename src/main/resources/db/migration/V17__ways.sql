-- Who was given which task and what became of it: whoever did a step may take it back until the next person has opened it.
create table step (
    id          bigint generated always as identity primary key,
    task        text not null unique,
    key         text not null,
    number      text not null references suggestion on update cascade,
    handling    bigint references handling,
    signer      text,
    arrived_at  timestamptz not null,
    -- Who caused it; his own reading does not keep him from taking the step before it back.
    sent_by     text,
    opened_at   timestamptz,
    opened_by   text,
    other       boolean not null default false,
    done_at     timestamptz,
    done_by     text,
    -- The task vanished without having been done.
    gone_at     timestamptz,
    recalled_at timestamptz,
    recalled_by text,
    reason      text,
    -- What was written and taken back, so that it can be mended instead of written anew.
    kept        text
);
create index step_number on step (number, id);

-- What a deputy asks for while the case is under way: to withdraw it, or another unit.
create table deputy_request (
    id           bigint generated always as identity primary key,
    number       text not null references suggestion on update cascade,
    kind         text not null check (kind in ('WITHDRAWAL', 'OBJECTION')),
    round        int  not null,
    reason       text not null,
    asked_by     text not null,
    asked_at     timestamptz not null,
    entered_from text,
    settled_at   timestamptz,
    settled_by   text,
    granted      boolean,
    remark       text
);
create unique index deputy_request_withdrawal on deputy_request (number) where kind = 'WITHDRAWAL' and settled_at is null;
create unique index deputy_request_objection on deputy_request (number, round) where kind = 'OBJECTION';
create index deputy_request_number on deputy_request (number);

-- A recalled contact stays in the table, since files may hang on it, and counts no longer.
alter table contact add column taken_back boolean not null default false;

-- What the deputy says of a recorded contact: it was so, or it was not.
create table contact_verdict (
    contact      bigint primary key references contact,
    confirmed    boolean not null,
    remark       text,
    said_by      text not null,
    said_at      timestamptz not null,
    entered_from text
);
