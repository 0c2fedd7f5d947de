-- Names locked by wrong passwords: user ids, or one of a fixed number of places (?17) for names that mean nobody.
create table account_lock (
    name     text primary key,
    tries    int not null default 0,
    locks    int not null default 0,
    tried_at timestamptz not null,
    until    timestamptz
);
create index account_lock_until on account_lock (until) where until is not null;

-- Browsers people have signed in with; of the number a browser carries only the hash.
create table known_device (
    token   text not null,
    person  text not null,
    used_at timestamptz not null,
    tries   int not null default 0,
    primary key (token, person)
);
create index known_device_person on known_device (person);

-- Numbers are typed with blanks and dashes; people sign in with the eleven digits.
create index person_mobile on person (right(regexp_replace(mobile, '[^0-9]', '', 'g'), 11)) where mobile is not null;
