-- Links in mails that answer without a sign-in, each once. What proves a link is not kept: it is signed with the installation's own secret.
create table answer_link (
    id          uuid primary key,
    mail        uuid not null,
    kind        text not null check (kind in ('RECEIVED', 'ATTENDS')),
    person      text not null,
    case_number text not null,
    subject     text not null,
    expires     timestamptz not null,
    answered    timestamptz
);
create index answer_link_mail on answer_link (mail);
