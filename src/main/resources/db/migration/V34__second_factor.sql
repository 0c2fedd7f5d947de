-- What the product knows of an account beside the engine's row: whether the password was given by somebody else, and the second step.
create table account (
    person      text primary key,
    -- A password somebody else has chosen is changed at the first sign-in; without a time it never lapses.
    must_change boolean not null default false,
    given_at    timestamptz,
    -- The demo's own accounts keep their published password.
    exempt      boolean not null default false,
    -- The secret shared with the person's app, and the last half minute a code was taken for: each is good once.
    secret      text,
    secret_at   timestamptz,
    last_step   bigint
);

-- Printed codes and slips, each good once; here only their hashes.
create table one_use_code (
    id         bigint generated always as identity primary key,
    person     text not null,
    kind       text not null check (kind in ('CODE', 'SLIP')),
    hash       text not null unique,
    made_by    text not null,
    made_at    timestamptz not null,
    expires_at timestamptz,
    used_at    timestamptz
);
create index one_use_code_person on one_use_code (person, kind) where used_at is null;

insert into setting (key, value, source, valid_from) values
    ('second-factor',    'none', '本产品默认；参照等级保护三级（GB/T 22239-2019）8.1.4.1', '2000-01-01'),
    ('initial-password', '7',    '本产品默认；参照等级保护三级（GB/T 22239-2019）8.1.4.1', '2000-01-01');
