-- The record 审计记录: what changes rights or rules wherever it was done, what operators do, exports, refused accesses, readings of
-- confidential cases. It only grows.
create table audit_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    kind         text        not null check (kind in ('RIGHTS', 'RULES', 'OPERATION', 'EXPORT', 'READING', 'REFUSED')),
    -- Empty when the product did it by itself.
    actor        text,
    actor_name   text,
    -- For whom, or to whom, when it concerns somebody.
    person       text,
    person_name  text,
    words        text        not null,
    value_before text,
    value_after  text,
    address      text        not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_actor on audit_entry (actor, at desc);
create index audit_entry_person on audit_entry (person, at desc) where person is not null;

-- The chain over it: each seal is the SHA-256 of the one before and of its entry. An entry's place is where it was sealed, since ids
-- are drawn before their transactions end.
create table audit_seal (
    place bigint primary key,
    entry bigint not null unique,
    hash  bytea  not null
);

create function only_grows() returns trigger language plpgsql as $$
begin
    raise exception '% only grows', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_only_grows before update or delete or truncate on audit_entry
    for each statement execute function only_grows();
create trigger audit_seal_only_grows before update or delete or truncate on audit_seal
    for each statement execute function only_grows();
drop rule sign_in_keeps on sign_in;
create trigger sign_in_only_grows before update or delete or truncate on sign_in
    for each statement execute function only_grows();
