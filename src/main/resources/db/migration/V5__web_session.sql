-- Sessions live in the database, so that any of several nodes can answer. The column names are those of Spring Session.
create table web_session (
    primary_id char(36) primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index web_session_id on web_session (session_id);
create index web_session_expiry on web_session (expiry_time);
create index web_session_principal on web_session (principal_name);

create table web_session_attributes (
    session_primary_id char(36) not null references web_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Who signed in, from where, with what result; read by the audit administrator. Rows are only ever added.
create table sign_in (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    person varchar(100) not null,
    address varchar(64) not null,
    outcome varchar(10) not null check (outcome in ('IN', 'OUT', 'WRONG', 'LOCKED'))
);
create index sign_in_at on sign_in (at desc);
create rule sign_in_keeps as on update to sign_in do instead nothing;
