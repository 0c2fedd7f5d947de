-- Files of a case 附件. A removed one keeps its row, so that the sheet can tell what was there; its content goes at once.
create table case_file (
    id             bigint generated always as identity primary key,
    number         text not null references suggestion on update cascade,
    kind           text not null check (kind in ('ATTACHMENT', 'SIGNED', 'CONTACT', 'REPLY')),
    handling       bigint references handling,
    -- Of the reply; the next draft needs a file of its own.
    version        int,
    name           text not null,
    -- By content, never as the browser said.
    type           text not null,
    size           bigint not null,
    sha256         text not null,
    -- In which step of the case it came; once that is past it can no longer be removed.
    step           text not null,
    uploaded_by    text not null,
    uploaded_name  text not null,
    uploaded_at    timestamptz not null,
    removed_by     text,
    removed_name   text,
    removed_at     timestamptz,
    removal_reason text,
    check ((kind in ('CONTACT', 'REPLY')) = (handling is not null)),
    check ((kind = 'REPLY') = (version is not null))
);
create index case_file_number on case_file (number, id);
create index case_file_handling on case_file (handling) where handling is not null;

-- In pieces, so that neither writing nor reading ever holds a whole file in memory.
create table case_file_piece (
    file  bigint not null references case_file on delete cascade,
    place int not null,
    bytes bytea not null,
    primary key (file, place)
);
-- Photos and Office files are packed already; trying again only costs time.
alter table case_file_piece alter column bytes set storage external;

-- What somebody has typed and not handed in yet; key is a task's id, or 'new' for the submission page.
create table draft (
    person   text not null,
    key      text not null,
    fields   text not null,
    saved_at timestamptz not null,
    primary key (person, key)
);
create index draft_key on draft (key);
create index draft_saved on draft (saved_at);
